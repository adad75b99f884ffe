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
