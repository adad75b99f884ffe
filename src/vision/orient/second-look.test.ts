import { expect, test } from 'vitest';
import type { Quad } from '../../types/quad.ts';
import type { Reading } from '../recognise/ctc.ts';
import type { FoundLine } from './found-line.ts';
import { lookAgain } from './second-look.ts';

const quad: Quad = [
  [10, 10],
  [110, 10],
  [110, 30],
  [10, 30],
];

const reading = (text: string, confidence: number, joint: number): Reading => ({
  text,
  confidence,
  joint,
  positions: [],
});
const line = (found: Reading): FoundLine => ({ reading: found, quad, ink: quad, body: quad, angle: 0, direction: 0 });

/** Answers every quad by its height. */
async function look(found: Reading, byHeight: (height: number) => Reading) {
  const asked: Quad[] = [];
  const [best] = await lookAgain([line(found)], async (quads) => {
    asked.push(...quads);
    return quads.map(([topLeft, , , bottomLeft]) => byHeight(bottomLeft[1] - topLeft[1]));
  });
  return { text: best!.reading.text, asked };
}

test('a doubtful line takes the reading of the crop in which it is surest', async () => {
  const { text, asked } = await look(reading('CUANGE', 0.9, 0.5), (height) =>
    height < 20 ? reading('CHANGE', 0.97, 0.9) : reading('CUANGE', 0.91, 0.6),
  );
  expect(text).toBe('CHANGE');
  expect(asked).toHaveLength(3);
});

test('the first reading stays where another is no plainer', async () => {
  expect((await look(reading('ion', 0.8, 0.5), () => reading('lon', 0.85, 0.6))).text).toBe('ion');
});

test('letters are not lost to a closer crop unless it is sure', async () => {
  const base = reading('SPOST', 0.89, 0.4);
  expect((await look(base, () => reading('POST', 0.95, 0.8))).text).toBe('SPOST');
  expect((await look(base, () => reading('POST', 1, 0.99))).text).toBe('POST');
});

test('sure lines and boxes without text cost nothing', async () => {
  expect((await look(reading('sure', 0.98, 0.9), () => reading('x', 1, 1))).asked).toHaveLength(0);
  expect((await look(reading('leaf', 0.4, 0.1), () => reading('x', 1, 1))).asked).toHaveLength(0);
});

test('a page of many doubtful lines is not read twice', async () => {
  let count = 0;
  await lookAgain(
    Array.from({ length: 60 }, () => line(reading('bad', 0.6, 0.2))),
    async (quads) => {
      count = quads.length;
      return quads.map(() => reading('bad', 0.6, 0.2));
    },
  );
  expect(count).toBe(36);
});
