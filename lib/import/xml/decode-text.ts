/** How the texts of a file were encoded, once they were read. */
export type DecodedText = {
  text: string;
  /** Where it is not what the file says it is: the encoding it was read as, or that bytes of it made no sense. */
  oddity?: 'windows-1256' | 'damaged';
};

const utf8 = new TextDecoder('utf-8', { fatal: true });
const lenientUtf8 = new TextDecoder('utf-8');

/**
 * A way to read the bytes of a file that says it is in `declared` (nothing: UTF-8). What is UTF-8 is read as such whatever
 * was declared, since other encodings never look like it; what is not, and of which more than half would be lost, is
 * Windows-1256, in which old Arabic sites were written.
 */
export function createTextDecoder(declared: string | undefined): (bytes: Uint8Array) => DecodedText {
  const stated = decoderOf(declared);
  return (bytes) => {
    try {
      return { text: utf8.decode(bytes) };
    } catch {
      if (stated) return { text: stated.decode(bytes) };
    }
    const text = lenientUtf8.decode(bytes);
    const lost = count(text, /\ufffd/g);
    const foreign = count(text, /[^\p{ASCII}\ufffd]/gu);
    if (lost > foreign) return { text: new TextDecoder('windows-1256').decode(bytes), oddity: 'windows-1256' };
    return { text, oddity: 'damaged' };
  };
}

function decoderOf(label: string | undefined): TextDecoder | undefined {
  if (!label || /^(?:utf-?8|us-ascii|ascii|utf-?16.*)$/i.test(label)) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
