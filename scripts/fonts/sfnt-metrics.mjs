/**
 * The vertical metrics that a browser takes from a TrueType font, as fractions of its em.
 * @param {Buffer} font a whole .ttf
 * @returns {{ascent: number, descent: number, lineGap: number}} all positive, of `hhea`
 */
export function readMetrics(font) {
  const tables = new Map();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    tables.set(font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8));
  }
  const hhea = tables.get('hhea');
  const unitsPerEm = font.readUInt16BE(tables.get('head') + 18);
  return {
    ascent: font.readInt16BE(hhea + 4) / unitsPerEm,
    descent: -font.readInt16BE(hhea + 6) / unitsPerEm,
    lineGap: font.readInt16BE(hhea + 8) / unitsPerEm,
  };
}
