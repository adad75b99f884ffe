/** Units of an em. */
const unitsPerEm = 1000;

/**
 * A TrueType font of two glyphs without ink: what text that is not drawn is set in. The glyph that is used is a line
 * there and back from corner to corner of its place: nothing to fill, but as large as a letter, since programs that read
 * a PDF leave out letters of no size. It has the tables a PDF asks of an embedded font (ISO 32000-1, 9.9) and no others.
 * @param width of the glyphs in thousandths of an em
 * @param ascent, descent above and below the baseline, likewise
 */
export function emptyTrueType(width: number, ascent: number, descent: number): Uint8Array {
  const bounds = [0, -descent, width, ascent] as const;
  const onCurve = 0x01;
  const glyph = shorts(1, ...bounds, 1, 0, (onCurve << 8) | onCurve, 0, width, -descent, ascent + descent);
  const magic = [0x5f0f, 0x3cf5];
  const dates = [0, 0, 0, 0, 0, 0, 0, 0];
  return assemble([
    ['glyf', glyph],
    ['head', shorts(1, 0, 1, 0, 0, 0, ...magic, 0, unitsPerEm, ...dates, ...bounds, 0, 8, 2, 0, 0)],
    ['hhea', shorts(1, 0, ascent, -descent, 0, width, 0, 0, width, 1, 0, 0, 0, 0, 0, 0, 0, 2)],
    ['hmtx', shorts(width, 0, width, 0)],
    ['loca', shorts(0, 0, glyph.length / 2)],
    ['maxp', shorts(1, 0, 2, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
  ]);
}

/** 16-bit numbers, big endian. */
function shorts(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of values.entries()) view.setUint16(i * 2, value & 0xffff);
  return bytes;
}

/** The file: a header, the list of tables, the tables on boundaries of four bytes. */
function assemble(tables: readonly (readonly [tag: string, content: Uint8Array])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const start = 12 + tables.length * 16;
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  const file = new Uint8Array(start + tables.reduce((sum, [, { length }]) => sum + padded(length), 0));
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  file.set(shorts(tables.length, power * 16, Math.log2(power), (tables.length - power) * 16), 4);
  let at = start;
  for (const [i, [tag, content]] of tables.entries()) {
    const entry = 12 + i * 16;
    for (let k = 0; k < 4; k++) file[entry + k] = tag.charCodeAt(k);
    file.set(content, at);
    view.setUint32(entry + 4, sumOf(view, at, padded(content.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, content.length);
    at += padded(content.length);
  }
  return file;
}

function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
