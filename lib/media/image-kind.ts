export type ImageKind = 'jpeg' | 'png' | 'webp' | 'gif';

/**
 * The kind of an image by its first bytes, whatever its name says; undefined for all others. AVIF and HEIF share the
 * decoder that had remote code execution (2026-08), SVG is a program: all three are refused as input.
 */
export function imageKindOf(bytes: Uint8Array): ImageKind | undefined {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 12)).toString('latin1');
  if (begin.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (begin.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (begin.startsWith('GIF87a') || begin.startsWith('GIF89a')) return 'gif';
  if (begin.startsWith('RIFF') && begin.slice(8) === 'WEBP') return 'webp';
  return undefined;
}
