import { expect, test } from 'vitest';
import type { Raster } from '../../types/raster.ts';
import { lookAtLines } from './look-at-lines.ts';

const [width, height] = [300, 120];

function drawn(fill: (paint: (x: number, y: number, w: number, h: number, value?: number) => void) => void): Raster {
  const data = new Uint8Array(width * height * 3).fill(255);
  fill((x, y, w, h, value = 0) => {
    for (let row = y; row < y + h; row++) data.fill(value, (row * width + x) * 3, (row * width + x + w) * 3);
  });
  return { width, height, data, toSource: [1, 0, 0, 1, 0, 0] };
}

const line = (y: number) => ({ x: 60, y, width: 200, height: 24 });

test('strokes are as wide as they are, on white and on black, with grey edges', () => {
  const raster = drawn((paint) => {
    for (let x = 66; x < 250; x += 12) paint(x, 12, 2, 20);
    for (let x = 66; x < 250; x += 12) paint(x, 52, 4, 20);
    paint(50, 80, 230, 34);
    for (let x = 66; x < 250; x += 12) paint(x, 88, 3, 20, 255);
  });
  const [thin, bold, white] = lookAtLines(raster, [line(10), line(50), line(86)]).map(({ stroke }) => stroke);
  expect(thin).toBeCloseTo(2, 1);
  expect(bold).toBeCloseTo(4, 1);
  expect(white).toBeCloseTo(3, 1);
});

test('a dot before a line is found, a rule and a letter that touches are not', () => {
  const raster = drawn((paint) => {
    for (let x = 62; x < 250; x += 12) for (const y of [12, 52, 92]) paint(x, y, 3, 18);
    paint(36, 18, 7, 7);
    paint(40, 40, 2, 44);
    paint(0, 96, 57, 14);
  });
  const leading = lookAtLines(raster, [line(10), line(50), line(90)]).map((look) => look.leading);
  expect(leading[0]).toMatchObject({ kind: 'dot', region: { x: 36, y: 18, width: 7, height: 7 } });
  expect(leading.slice(1)).toEqual([undefined, undefined]);
});

test('a dot at the start of a line, with white behind it, is found; a letter and a dot close to the text are not', () => {
  const raster = drawn((paint) => {
    for (const y of [12, 52, 92]) for (let x = 96; x < 250; x += 12) paint(x, y, 3, 18);
    paint(61, 17, 9, 9);
    paint(61, 52, 9, 18);
    paint(83, 97, 9, 9);
  });
  const leading = lookAtLines(raster, [line(10), line(50), { ...line(90), x: 82 }]).map((look) => look.leading);
  expect(leading[0]).toMatchObject({ kind: 'dot', region: { x: 61, y: 17, width: 9, height: 9 } });
  expect(leading.slice(1)).toEqual([undefined, undefined]);
});

test('ink as high as a letter is to be read', () => {
  const raster = drawn((paint) => {
    for (let x = 62; x < 250; x += 12) paint(x, 12, 3, 18);
    paint(30, 12, 4, 18);
    paint(36, 12, 10, 3);
    paint(48, 27, 3, 3);
  });
  expect(lookAtLines(raster, [line(10)])[0]!.leading).toMatchObject({ kind: 'ink' });
});

test('a blank place has no strokes', () => {
  expect(
    lookAtLines(
      drawn(() => {}),
      [line(10)],
    ),
  ).toEqual([{ stroke: 0, leading: undefined }]);
});
