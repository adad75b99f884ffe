import { expect, it } from 'vitest';
import { cornersOf } from '../../geometry/box.ts';
import type { Line } from '../../types/line.ts';
import { placeSeals } from './place-seals.ts';

const box = { left: 100, top: 100, right: 300, bottom: 300 };
const line = (text: string, left: number, top: number, width: number, height: number): Line => ({
  ...{ text, confidence: 0.9, angle: 0 },
  quad: cornersOf({ left, top, right: left + width, bottom: top + height }),
});
const place = (lines: readonly Line[], seal: Partial<Parameters<typeof placeSeals>[2][number]>) =>
  placeSeals(lines, [], [{ box, round: true, inner: 0.6, ...seal }], [1, 0, 0, 1, 0, 0]);
const textsOf = (lines: readonly Line[]) => lines.map(({ text }) => text);

it('what runs along a rim takes the place of its pieces, and what stands inside stays between its ends', () => {
  const lines = [line('before', 10, 20, 90, 20), line('RIV', 110, 150, 30, 30), line('PAID', 170, 190, 60, 20)];
  const rim = { text: 'RIVER & SONS', confidence: 0.9 };
  const { lines: left, seals } = place(lines, { rim, lower: { text: 'DUBLIN', confidence: 0.9 } });
  expect(textsOf(left)).toEqual(['before', 'RIVER & SONS', 'PAID', 'DUBLIN']);
  expect(textsOf(seals[0]!.lines)).toEqual(['RIVER & SONS', 'PAID', 'DUBLIN']);
});

it('a square seal is read down its columns from the right, whichever way its letters were found', () => {
  const rows = [line('印远', 120, 120, 160, 70), line('章大', 120, 210, 160, 70)];
  expect(textsOf(place(rows, { round: false }).seals[0]!.lines)).toEqual(['远大印章']);
  const columns = [line('印章', 120, 110, 60, 180), line('远大', 220, 110, 60, 180)];
  expect(textsOf(place(columns, { round: false }).seals[0]!.lines)).toEqual(['远大印章']);
});

it('a frame around anything else is no seal', () => {
  for (const text of ['Note 12', '注意事項']) {
    const lines = [line(text, 120, 120, 120, 20)];
    expect(place(lines, { round: false })).toEqual({ lines, unread: [], seals: [] });
  }
});

it('what lies over most of a round seal is what its rim was taken for', () => {
  const lines = [line('O', 120, 120, 160, 160), line('IN', 180, 190, 40, 20)];
  expect(textsOf(place(lines, {}).seals[0]!.lines)).toEqual(['IN']);
});

it('a seal inside another one is a part of it', () => {
  const inner = { box: { left: 150, top: 150, right: 250, bottom: 250 }, round: true, inner: 0.6 };
  const { seals } = placeSeals([], [], [{ box, round: true, inner: 0.6 }, inner], [1, 0, 0, 1, 0, 0]);
  expect(seals).toHaveLength(1);
});

it('a square seal has two to nine ideographs that end as a name in one does', () => {
  const of = (...texts: string[]) =>
    place(
      texts.map((text, i) => line(text, 120, 110 + 60 * i, 160, 40)),
      { round: false },
    ).seals.map(({ lines }) => lines[0]!.text);
  expect(of('印')).toEqual([]);
  expect(of('陈印')).toEqual(['陈印']);
  expect(of('一二三四五六七八印')).toEqual(['一二三四五六七八印']);
  expect(of('一二三四五六七八九印')).toEqual([]);
  expect(of('公 司', 'Ltd 章')).toEqual([]);
  // Rows of several lengths have no columns.
  expect(of('远大公', '司章')).toEqual(['远大公司章']);
  // Rows that end as a name stay rows, unless their columns do as well.
  expect(of('远大', '之印')).toEqual(['远大之印']);
});

it('strange lines in a seal go with it', () => {
  const unread = (left: number) =>
    ({ quad: line('', left, 190, 40, 20).quad, writing: 'stranger', leftOut: true }) as const;
  const placed = placeSeals([], [unread(180), unread(400)], [{ box, round: true, inner: 0.6 }], [1, 0, 0, 1, 0, 0]);
  expect(placed.unread).toEqual([unread(400)]);
});
