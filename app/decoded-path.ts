/** Path segments as written, in NFC (Next hands them over percent-encoded); undefined where they cannot be read. */
export function decodedPath(segments: readonly string[]): string[] | undefined {
  try {
    return segments.map((segment) => decodeURIComponent(segment).normalize('NFC'));
  } catch {
    return undefined;
  }
}
