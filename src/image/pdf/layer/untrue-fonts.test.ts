import { describe, expect, it } from 'vitest';
import { readTextLayer } from '../read-text-layer.ts';
import { type Drawing, pdfOf, type TestPage } from '../test-pdfs.ts';

/** Fonts that tell wrongly, or not at all, what their glyphs are. */

const scale = 200 / 72;
const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
const layerOf = async (draw: NonNullable<TestPage['draw']>) =>
  readTextLayer({ bytes: await pdfOf({ size: [420, 600], draw }), field: 'file' }, 0, 'auto');
const texts = (layer: { lines: readonly { text: string }[] }) => layer.lines.map(({ text }) => text);

/** Draws a text of Helvetica in a font that says of its letters that they mean others. */
function draw({ page, document }: Drawing, text: string, meaning: (letter: string) => string, y: number) {
  const { context } = document;
  const pairs = [...new Set(text)].map((letter) => {
    const code = letter.charCodeAt(0).toString(16).padStart(2, '0');
    return `<${code}> <${hex(meaning(letter))}>`;
  });
  const map = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def',
    `1 begincodespacerange <00> <ff> endcodespacerange\n${pairs.length} beginbfchar`,
    ...pairs,
    'endbfchar endcmap end end',
  ].join('\n');
  const dict = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' };
  const ToUnicode = context.register(context.flateStream(map));
  const name = page.node.newFontDictionary('Odd', context.register(context.obj({ ...dict, ToUnicode })));
  const operators = `BT ${name.asString()} 14 Tf 40 ${y} Td (${text}) Tj ET`;
  page.node.addContentStream(context.register(context.flateStream(operators)));
}

describe('glyphs whose meaning the file does not tell', () => {
  const around = (unread: readonly (readonly number[])[], y: number) =>
    unread.some(([, top = 0, , bottom = 0]) => top < (600 - y) * scale && bottom > (600 - y - 2) * scale);

  it.each(['\ufffd', '\u200b', '\ue123'])('are looked at, few as they are: %j', async (meaning) => {
    const layer = await layerOf((drawing) => draw(drawing, 'ua', () => meaning, 500));
    expect(layer.lines).toEqual([]);
    expect(around(layer.unread, 500)).toBe(true);
  });

  it('are looked at where a line begins with one, and the line goes on without it', async () => {
    const layer = await layerOf((drawing) => {
      draw(drawing, 'o', () => '\ue123', 500);
      drawing.page.drawText('They work in parallel', { x: 60, y: 500, size: 14, font: drawing.font });
    });
    expect(texts(layer)).toEqual(['They work in parallel']);
    expect(layer.lines[0]!.words.map(({ text }) => text)).toEqual(['They', 'work', 'in', 'parallel']);
    expect(layer.lines[0]!.positions[0]).toBeGreaterThan(0);
    expect(layer.lines[0]!.positions[0]).toBeLessThan(0.1);
    expect(around(layer.unread, 500)).toBe(true);
  });
});

describe('glyphs that are other characters than the file says', () => {
  it('are told, few as they are: a tick as high as a capital', async () => {
    const layer = await layerOf((drawing) =>
      draw(drawing, 'Costs E39 and E21', (letter) => (letter === 'E' ? '`' : letter), 500),
    );
    expect(texts(layer)).toEqual(['Costs `39 and `21']);
    expect(layer.lines[0]!.odd?.map(({ at }) => at)).toEqual([6, 14]);
  });

  it('make a font doubted where they are many: letters, or figures alone', async () => {
    const shifted = (letter: string) => (/[a-y]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 1) : letter);
    const letters = await layerOf((drawing) => draw(drawing, 'the harbour is open today', shifted, 500));
    expect([letters.lines, letters.doubted?.length]).toEqual([[], 1]);
    const swapped = (letter: string) => (/\d/.test(letter) ? '3968105742'[Number(letter)]! : letter);
    const figures = await layerOf((drawing) => draw(drawing, 'the harbour is open from 10:30 to 18:45', swapped, 500));
    expect([figures.lines, figures.doubted?.length]).toEqual([[], 1]);
  });

  it('are none in a font that tells what it draws', async () => {
    const text = 'The quick brown fox, 0123456789: jumps over a lazy dog - ABCDEGHIJKLMNOPQRSUVWXYZ';
    const layer = await layerOf((drawing) => draw(drawing, text, (letter) => letter, 500));
    expect(layer.doubted).toBeUndefined();
    expect(layer.lines[0]!.odd).toBeUndefined();
  });
});
