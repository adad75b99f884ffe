import { describe, expect, it, vi } from 'vitest';
import type { TextLayer } from '../../../../image/pdf/read-text-layer.ts';
import { createSlabs } from '../../../../runtime/slabs.ts';
import type { Line } from '../../../../types/line.ts';
import type { Quad } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { RunStep } from '../../steps.ts';
import { fontWitness } from '../text-layer/font-witness.ts';
import { layerPage } from '../text-layer/layer-page.ts';
import { findUnread } from './find-unread.ts';

const quad = (left: number, top: number, right: number, bottom: number): Quad => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
const line = (text: string, place: Quad) => ({
  text,
  quad: place,
  angle: 0,
  words: [{ text, quad: place }],
  positions: [],
});
const layer = (lines: readonly (Pick<Line, 'text'> & { quad: Quad })[], unread: TextLayer['unread']): TextLayer => ({
  width: 2000,
  height: 1600,
  toPixels: [1, 0, 0, 1, 0, 0],
  lines: lines.map(({ text, quad: place }) => line(text, place)),
  unread,
});
/** Half as large as the page is drawn. */
const raster: Raster = { width: 1000, height: 800, data: new Uint8Array(1000 * 800 * 3), toSource: [2, 0, 0, 2, 0, 0] };

/** A detector that sees one box of 40 × 10 in the middle of whatever it is shown. */
function detector() {
  const shown: { width: number; height: number }[] = [];
  const run = vi.fn(async (step: string, input: { raster?: Raster; width: number; height: number }) => {
    if (step === 'detectTile') shown.push({ width: input.raster!.width, height: input.raster!.height });
    if (step !== 'findBoxes') return undefined;
    const { width: w, height: h } = input;
    const scale = w / shown.at(-1)!.width;
    const rect = { cx: w / 2, cy: h / 2, width: 40 * scale, height: 10 * scale, angle: 0 };
    return { boxes: [{ score: 1, rect }], spines: [] };
  });
  return { run: run as unknown as RunStep, shown };
}

const find = (told: TextLayer, { run }: { run: RunStep }) => findUnread(raster, told, run, createSlabs(0));

describe('findUnread', () => {
  it('looks at nothing where nothing is unread', async () => {
    const detect = detector();
    expect(await find(layer([], []), detect)).toEqual([]);
    expect(detect.shown).toEqual([]);
  });

  it('looks at the unread place alone, and tells boxes in the pixels of the page', async () => {
    const detect = detector();
    const boxes = await find(layer([], [[900, 700, 1100, 900]]), detect);
    expect(detect.shown[0]).toEqual({ width: 640, height: 640 });
    expect(boxes).toHaveLength(1);
    expect(boxes[0]!.rect.cx).toBeCloseTo(500, 0);
    expect(boxes[0]!.rect.cy).toBeCloseTo(400, 0);
  });

  it('looks at the whole page where most of it is unread, and keeps to the unread places', async () => {
    const detect = detector();
    expect(await find(layer([], [[0, 0, 2000, 1000]]), detect)).toHaveLength(1);
    expect(detect.shown[0]).toEqual({ width: 1000, height: 800 });
    expect(
      await find(
        layer(
          [],
          [
            [0, 0, 1900, 700],
            [0, 900, 2000, 1600],
          ],
        ),
        detector(),
      ),
    ).toEqual([]);
  });

  it('leaves out what the file has told already', async () => {
    const told = [{ text: 'known', quad: quad(950, 780, 1050, 820) }];
    expect(await find(layer(told, [[900, 700, 1100, 900]]), detector())).toEqual([]);
  });
});

describe('layerPage', () => {
  it('puts the lines of a file in reading order', () => {
    const lower = { text: 'second', quad: quad(100, 200, 300, 240) };
    const upper = { text: 'first', quad: quad(100, 100, 300, 140) };
    const told = layer([lower, upper], []);
    expect(layerPage(told, fontWitness(), false)).toMatchObject({
      width: 2000,
      height: 1600,
      text: 'first\nsecond',
      rotation: 0,
    });
    expect(layerPage(told, fontWitness(), false).lines[0]).not.toHaveProperty('words');
    expect(layerPage(told, fontWitness(), true).lines[0]).toMatchObject({
      text: 'first',
      confidence: 1,
      words: [{ text: 'first' }],
    });
  });
});
