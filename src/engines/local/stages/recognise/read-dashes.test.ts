import { expect, it } from 'vitest';
import { cornersOf } from '../../../../geometry/box.ts';
import type { Region } from '../../../../geometry/region.ts';
import type { FoundLine } from '../../../../vision/orient/found-line.ts';
import type { RunStep } from '../../steps.ts';
import { readDashes } from './read-dashes.ts';

const raster = { width: 400, height: 200, data: new Uint8Array(0), toSource: [1, 0, 0, 1, 0, 0] as const };

function line(text: string, left: number, top: number, width: number, height = 16): FoundLine {
  const quad = cornersOf({ left, top, right: left + width, bottom: top + height });
  return {
    ...{ reading: { text, confidence: 0.7, positions: [] }, quad, ink: quad, body: quad, angle: 0, direction: 0 },
  };
}

/** A look that finds this ink. */
const inked = (...inks: (Region | undefined)[]) => (async () => inks) as unknown as RunStep;
const textsOf = (lines: readonly FoundLine[]) => lines.map(({ reading }) => reading.text);

it('a stroke that lies is a dash, whatever it was read as', async () => {
  const lines = [line('14.20', 10, 10, 40), line('1', 100, 10, 12)];
  const found = await readDashes(raster, lines, inked({ x: 102, y: 17, width: 7, height: 2 }));
  expect(textsOf(found)).toEqual(['14.20', '-']);
  expect(found[1]!.reading.confidence).toBe(0.8);
});

it('a one stays a one, and an ideograph one among others', async () => {
  const one = [line('14.20', 10, 10, 40), line('1', 100, 10, 12)];
  expect(textsOf(await readDashes(raster, one, inked({ x: 104, y: 11, width: 3, height: 13 })))).toEqual([
    '14.20',
    '1',
  ]);
  const chinese = [line('第三章', 10, 10, 48), line('一', 100, 10, 16)];
  expect(textsOf(await readDashes(raster, chinese, inked({ x: 101, y: 17, width: 14, height: 2 })))[1]).toBe('一');
});
