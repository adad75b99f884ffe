import { expect, test } from 'vitest';
import type { Ruling } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { ruledExtent } from './ruled-extent.ts';
import { pieceOf } from './test-tables.ts';

const em = 20;
const ruling = (at: number, from: number, to: number): Ruling => ({ at, from, to, thickness: 2 });
const piece = (text: string, left: number, top: number, right: number): TextLine =>
  pieceOf(text, { left, right, top, bottom: top + em });
const rulings = { level: [ruling(100, 200, 600), ruling(160, 200, 600), ruling(400, 200, 600)], upright: [] };
const heads = [piece('head', 210, 110, 300), piece('more', 400, 110, 480)];

test('reaches up to the line that opens the table, heads and all', () => {
  const { top, bottom } = ruledExtent({ left: 205, top: 170, right: 595, bottom: 390 }, rulings, heads, em);
  expect([top, bottom]).toEqual([100, 400]);
});

test('running text before that line ends it', () => {
  const sentence = piece('a sentence as long as the column is wide', 200, 130, 600);
  expect(ruledExtent({ left: 205, top: 170, right: 595, bottom: 390 }, rulings, [sentence], em).top).toBe(160);
});

test('is as wide as its lines, not as the column beside it, with some ground where there is room', () => {
  const beside = [piece('note', 20, 200, 190), piece('note', 20, 300, 190)];
  const { left, right } = ruledExtent({ left: 10, top: 95, right: 605, bottom: 405 }, rulings, beside, em);
  expect(left).toBeGreaterThan(190);
  expect(left).toBeLessThan(200);
  expect(right).toBe(630);
});

test('stays as it was seen where no lines agree', () => {
  const frame = { left: 0, top: 0, right: 1000, bottom: 500 };
  expect(ruledExtent(frame, { level: [ruling(100, 10, 90)], upright: [] }, [], em)).toEqual(frame);
});

const told = (
  frame: { left: number; top: number; right: number; bottom: number },
  level: Ruling[],
  pieces: TextLine[] = [],
) => {
  const { left, top, right, bottom } = ruledExtent(frame, { level, upright: [] }, pieces, em);
  return [left, top, right, bottom];
};
const frame = { left: 200, top: 200, right: 600, bottom: 400 };
const three = (from: number, to: number) => [220, 300, 380].map((at) => ruling(at, from, to));

test('lines that open and close it are less than six text heights away', () => {
  expect(told(frame, [...three(200, 600), ruling(81, 200, 600), ruling(519, 200, 600)])).toEqual([170, 81, 630, 519]);
  expect(told(frame, [...three(200, 600), ruling(80, 200, 600), ruling(520, 200, 600)])).toEqual([170, 200, 630, 400]);
});

test('three lines with the same ends draw it, or all that are in it, over 0.4 of its width', () => {
  expect(told(frame, three(220, 380))).toEqual([190, 200, 410, 400]);
  expect(told(frame, three(220, 379))).toEqual([200, 200, 600, 400]);
  expect(told(frame, three(220, 500).slice(1))).toEqual([190, 200, 530, 400]);
  const two = [ruling(220, 220, 500), ruling(300, 220, 500), ruling(380, 210, 590)];
  expect(told(frame, two)).toEqual([200, 200, 600, 400]);
  expect(told(frame, [])).toEqual([200, 200, 600, 400]);
});

test('of several groups the widest tells', () => {
  expect(told(frame, [...three(220, 500), ...three(210, 590).map((line) => ({ ...line, at: line.at + 10 }))])).toEqual([
    180, 200, 620, 400,
  ]);
});

test('lines a text height above and below count, lines beside it do not', () => {
  const outer = (at: number) => told(frame, [ruling(at, 220, 500), ...three(220, 500).slice(1)])[0];
  expect([outer(181), outer(180)]).toEqual([190, 190]);
  const beside = three(650, 900);
  expect(told(frame, [...beside, ...three(220, 500).slice(0, 2)])).toEqual([190, 200, 530, 400]);
});

test('its ground goes half-way to the text beside it', () => {
  const beside = [piece('note', 100, 220, 180), piece('note', 610, 220, 700)];
  expect(told(frame, three(200, 600), beside)).toEqual([190, 200, 605, 400]);
  const far = [piece('note', 20, 220, 120), piece('note', 700, 220, 800)];
  expect(told(frame, three(200, 600), far)).toEqual([170, 200, 630, 400]);
  // Text above and below is not beside it, and text in it is none at all.
  expect(told(frame, three(200, 600), [piece('note', 100, 160, 180), piece('in it', 210, 220, 300)])).toEqual([
    170, 200, 630, 400,
  ]);
});
