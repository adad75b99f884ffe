import { expect, test } from 'vitest';
import { bent, shiftAt } from '../../geometry/bend.ts';
import type { Point } from '../../types/quad.ts';
import { type FittedBend, fitBend, isBent } from './fit-bend.ts';
import type { Spine } from './spine.ts';

/** Lines of a page of 1000 × 1400 whose places a map moves; in pieces, as cells of a table are. */
function page(move: (point: Point) => Point, pieces: readonly [number, number][] = [[100, 900]]): Spine[] {
  return Array.from({ length: 20 }, (_, row) => 100 + 60 * row).flatMap((y) =>
    pieces.map(([left, right]) => ({
      thickness: 20,
      points: Array.from({ length: 8 }, (_, i) => move([left + ((right - left) * i) / 7, y])),
    })),
  );
}

const sag = ([x, y]: Point): Point => [x, y + 40 * Math.sin((Math.PI * x) / 1000)];
const keystone = ([x, y]: Point): Point => [x, y + 0.1 * (x - 500) * ((y - 700) / 700)];
const skew = ([x, y]: Point): Point => [x, y + 0.05 * x];
const aside = ([x, y]: Point): Point => [1400 - y, x];

/** How far from level the places of each row stand when the page is flattened, in pixels. */
function unevenness(rows: readonly (readonly Point[])[], { bend }: FittedBend): number {
  const height = ([x, y]: Point) => y * Math.cos(bend.angle) - x * Math.sin(bend.angle) - shiftAt(bend, [x, y]);
  return Math.max(...rows.map((row) => Math.max(...row.map(height)) - Math.min(...row.map(height))));
}

test.each([
  ['sags', sag],
  ['was photographed from the side', keystone],
  ['sags and stands askew', (point: Point) => skew(sag(point))],
  ['sags and lies on its side', (point: Point) => aside(sag(point))],
])('a page that %s is bent, and its lines are level when it is flattened', (_, move) => {
  const lines = page(move);
  const fitted = fitBend(lines)!;
  expect(isBent(fitted)).toBe(true);
  expect(
    unevenness(
      lines.map(({ points }) => points),
      fitted,
    ),
  ).toBeLessThan(4);
});

test('cells of a table tell it as well as lines of text', () => {
  const cells: [number, number][] = [
    [100, 260],
    [400, 560],
    [700, 860],
  ];
  const lines = page(sag, cells);
  const rows = Array.from({ length: 20 }, (_, row) =>
    lines.slice(3 * row, 3 * row + 3).flatMap(({ points }) => points),
  );
  const fitted = fitBend(lines)!;
  expect(isBent(fitted)).toBe(true);
  expect(unevenness(rows, fitted)).toBeLessThan(4);
});

test.each([
  ['lies flat', (point: Point) => point],
  ['stands askew', skew],
])('a page that %s is not bent', (_, move) => {
  expect(isBent(fitBend(page(move))!)).toBe(false);
});

test('lines that agree on nothing are no bent page', () => {
  const own = page(sag).map(({ points, thickness }, i) => ({
    thickness,
    points: points.map(([x, y]): Point => [x, y + (i % 2 === 0 ? 60 : -60) * Math.sin(((1 + (i % 3)) * x) / 150)]),
  }));
  expect(isBent(fitBend(own)!)).toBe(false);
});

test('a picture of very many patches is no more work than a page', () => {
  const many = Array.from({ length: 2000 }, () => page(sag)).flat();
  expect(isBent(fitBend(many)!)).toBe(true);
});

test('little text says nothing', () => {
  expect(fitBend(page(sag).slice(0, 4))).toBeUndefined();
  expect(fitBend([])).toBeUndefined();
});

test('where a place of the flat page lies on the bent one', () => {
  const { bend } = fitBend(page(sag))!;
  const flat: Point = [300, 600];
  const [x, y] = bent(bend, flat);
  const back = shiftAt(bend, [x, y]);
  expect([x + Math.sin(bend.angle) * back, y - Math.cos(bend.angle) * back]).toEqual([
    expect.closeTo(flat[0], 1),
    expect.closeTo(flat[1], 1),
  ]);
});
