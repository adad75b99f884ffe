import { describe, expect, it, vi } from 'vitest';
import type { ToldLine } from '../../../../image/pdf/layer/read-layer.ts';
import type { TextLayer } from '../../../../image/pdf/read-text-layer.ts';
import { checkLayer, type ReadAs } from './check-layer.ts';
import { asksPicture, fontWitness } from './font-witness.ts';

function told(text: string, y: number, more: Partial<ToldLine> = {}): ToldLine {
  const points = Array.from(text);
  return {
    ...{ text, angle: 0, font: 'A', words: text.split(' ').map((word) => ({ text: word, quad: [] as never })) },
    quad: [
      [0, y],
      [300, y],
      [300, y + 20],
      [0, y + 20],
    ],
    positions: points.map((_, i) => (i + 0.5) / points.length),
    ...more,
  };
}
const layerOf = (lines: readonly ToldLine[], doubted?: readonly ToldLine[]): TextLayer => ({
  ...{ width: 600, height: 800, toPixels: [1, 0, 0, 1, 0, 0], lines, unread: [] },
  ...(doubted && { doubted }),
});
/** A recogniser that reads these lines, by the height they stand at. */
const reader = (lines: Record<number, string>, confidence = 0.95) =>
  vi.fn<ReadAs>(async (quads) =>
    quads.map(([[, y]]) => ({ text: lines[y] ?? '', confidence: lines[y] ? confidence : 0, positions: [] })),
  );
const texts = ({ lines }: { lines: readonly ToldLine[] }) => lines.map(({ text }) => text);

describe('a font', () => {
  const honest = told('The office opens at eight', 10);
  const lying = told('Thi hesdaus abbisici alimt', 50, { font: 'B', against: 4 });

  it('that draws what the file says is believed, one that does not is read from the picture', async () => {
    const read = reader({ 10: 'The office opens at eight', 50: 'The harbour office opens' });
    const witness = fontWitness();
    const checked = await checkLayer(layerOf([honest], [lying]), read, witness);
    expect(texts(checked)).toEqual([honest.text]);
    expect(checked.unread).toHaveLength(1);
    expect([...witness.fonts]).toEqual([
      ['A', true],
      ['B', false],
    ]);
  });

  it('that only does not say its characters is believed where they are what is drawn', async () => {
    const isolated = told('à À â Â ä Ä ç Ç', 50, { font: 'B' });
    const checked = await checkLayer(layerOf([], [isolated]), reader({ 50: 'à A a Â ä Å c Ç' }, 0.6));
    expect(texts(checked)).toEqual([isolated.text]);
    expect(checked.unread).toEqual([]);
  });

  it('that nothing speaks against stays where its lines can not be read, a doubted one is read anew', async () => {
    const checked = await checkLayer(layerOf([honest], [lying]), reader({}));
    expect(texts(checked)).toEqual([honest.text]);
    expect(checked.unread).toHaveLength(1);
  });

  it('is looked at once in a file', async () => {
    const witness = fontWitness();
    const read = reader({ 10: 'The office opens at eight', 50: 'Tbe harbour office opens' });
    await checkLayer(layerOf([honest], [lying]), read, witness);
    read.mockClear();
    const checked = await checkLayer(layerOf([honest], [lying]), read, witness);
    expect(read).not.toHaveBeenCalled();
    expect(texts(checked)).toEqual([honest.text]);
  });

  it('of a script that no recogniser reads is not compared', async () => {
    const read = reader({});
    const hindi = told('कार्यालय आठ बजे खुलता है', 10);
    expect(texts(await checkLayer(layerOf([hindi]), read))).toEqual([hindi.text]);
    expect(read).not.toHaveBeenCalled();
  });

  it('of an alphabet that the second recogniser reads is read by that', async () => {
    const read = reader({ 10: 'Контора открыта с восьми' });
    await checkLayer(layerOf([told('Контора открыта с восьми', 10)]), read);
    expect(read).toHaveBeenCalledExactlyOnceWith(expect.anything(), true);
  });
});

describe('an odd glyph', () => {
  const odd = [{ at: 7, length: 1, glyph: 'A 96' }];

  it('is written as it is drawn, on later pages too', async () => {
    const witness = fontWitness();
    const first = layerOf([told('Income `4,820 and', 10, { odd, against: 1 })]);
    expect(asksPicture(first, witness)).toBe(true);
    expect(texts(await checkLayer(first, reader({ 10: 'Income ₹4,820 and' }), witness))).toEqual(['Income ₹4,820 and']);
    const second = layerOf([told('Income `7 more', 10, { odd, against: 1 })]);
    expect(asksPicture(second, witness)).toBe(false);
    expect(texts(await checkLayer(second, reader({}), witness))).toEqual(['Income ₹7 more']);
  });
});

it('a page of believed fonts asks for no picture, one of doubted fonts does', () => {
  const witness = fontWitness();
  const line = told('The office opens', 10);
  expect(asksPicture(layerOf([line]), witness)).toBe(false);
  expect(asksPicture(layerOf([], [line]), witness)).toBe(true);
  witness.fonts.set('A', true);
  expect(asksPicture(layerOf([], [line]), witness)).toBe(false);
  witness.fonts.set('A', false);
  expect(asksPicture(layerOf([line]), witness)).toBe(true);
});
