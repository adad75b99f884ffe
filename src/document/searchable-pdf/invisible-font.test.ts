import { decodePDFRawStream, PDFContext, type PDFDict, PDFName, type PDFRawStream, type PDFRef } from 'pdf-lib';
import { expect, test } from 'vitest';
import { invisibleFont } from './invisible-font.ts';

function written(text: string) {
  const context = PDFContext.create();
  const font = invisibleFont(context);
  const encoded = font.encode(text);
  font.finish();
  const read = (dict: PDFDict, key: string) => {
    const value = dict.get(PDFName.of(key))!;
    return context.lookup(value as PDFRef) ?? value;
  };
  const dict = context.lookup(font.ref) as PDFDict;
  const descendant = context.lookup(
    (read(dict, 'DescendantFonts') as unknown as { get(i: number): PDFRef }).get(0),
  ) as PDFDict;
  const bytesOf = (owner: PDFDict, key: string) => decodePDFRawStream(read(owner, key) as PDFRawStream).decode();
  return {
    encoded,
    descendant,
    read,
    cmap: Buffer.from(bytesOf(dict, 'ToUnicode')).toString(),
    glyphs: bytesOf(descendant, 'CIDToGIDMap'),
  };
}

test('characters get codes in the order of first use, ideographs twice the width of letters', () => {
  const { encoded, descendant, read, cmap, glyphs } = written('aba中𝄞');
  expect(encoded).toEqual({ codes: '00010002000100030004', width: 3 * 500 + 1000 + 500 });
  expect(String(read(descendant, 'DW'))).toBe('500');
  expect(String(read(descendant, 'W'))).toBe('[ 3 3 1000 ]');
  expect(cmap).toContain('4 beginbfchar\n<0001> <0061>\n<0002> <0062>\n<0003> <4e2d>\n<0004> <d834dd1e>\nendbfchar');
  expect([...glyphs]).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
});

test('the font reaches 800 units above its baseline and 200 below', () => {
  const { descendant, read } = written('a');
  const descriptor = read(descendant, 'FontDescriptor') as PDFDict;
  const said = (key: string) => String(read(descriptor, key));
  expect(said('FontBBox')).toBe('[ 0 -200 1000 800 ]');
  expect(['Ascent', 'Descent', 'CapHeight', 'Flags', 'StemV'].map(said)).toEqual(['800', '-200', '800', '4', '80']);
});

test('no block of codes has more than a hundred entries', () => {
  const { cmap } = written(Array.from({ length: 101 }, (_, i) => String.fromCodePoint(0x100 + i)).join(''));
  expect(cmap.match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '1 beginbfchar']);
});
