const utf8 = new TextDecoder('utf-8', { fatal: true });
const windowsArabic = new TextDecoder('windows-1256');
/** What an old Arabic site has in its addresses, read as windows-1256; anything else read so would be a guess. */
const arabicAddress =
  /^[\u0621-\u0652\u067e\u0686\u0698\u06af0-9A-Za-z ._-]*[\u0621-\u064a][\u0621-\u0652\u067e\u0686\u0698\u06af0-9A-Za-z ._-]*$/;
const percentEncoded = /%[0-9A-Fa-f]{2}/;

/**
 * A segment of an address as its writer meant it, in NFC: percent-encoded once or twice over, cut off inside a character (as
 * systems do that hold addresses of at most 200 bytes), or encoded in windows-1256. Undefined where nothing can be read, and
 * for what is no segment: one with a slash, a control character, a lone half of a character, or dots that lead upwards.
 */
export function decodedSegment(raw: string): string | undefined {
  const once = decoded(raw);
  // Twice only where the second reading is whole: «100%» in a name stays what it is.
  const text = once !== undefined && percentEncoded.test(once) ? (strictly(once) ?? once) : once;
  if (text === undefined || text === '' || text === '.' || text === '..') return undefined;
  return isSegment(text) ? text.normalize('NFC') : undefined;
}

function decoded(raw: string): string | undefined {
  return strictly(raw) ?? leniently(raw);
}

function strictly(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

function leniently(raw: string): string | undefined {
  const bytes = bytesOf(raw.replace(/%[0-9A-Fa-f]?$/, ''));
  if (!bytes) return undefined;
  // A character of UTF-8 has four bytes at most: an unfinished one is gone when three are.
  for (let cut = 0; cut <= 3 && cut < bytes.length; cut += 1) {
    const text = read(utf8, bytes.subarray(0, bytes.length - cut));
    if (text !== undefined) return text;
  }
  const arabic = read(windowsArabic, bytes);
  return arabic !== undefined && arabicAddress.test(arabic) ? arabic : undefined;
}

function read(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function bytesOf(raw: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] !== '%') {
      bytes.push(...new TextEncoder().encode(raw[at]));
      continue;
    }
    const pair = raw.slice(at + 1, at + 3);
    if (!/^[0-9A-Fa-f]{2}$/.test(pair)) return undefined;
    bytes.push(Number.parseInt(pair, 16));
    at += 2;
  }
  return Uint8Array.from(bytes);
}

function isSegment(text: string): boolean {
  if (text.includes('/') || !text.isWellFormed()) return false;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 32 || code === 127) return false;
  }
  return true;
}
