import { expect, test } from 'vitest';
import type { Line } from '../../types/line.ts';
import { type DetachedInk, withDetachedMarkers } from './detached-markers.ts';
import { blocksOf, box, line, lines, prose, region, told } from './test-pages.ts';

const entries = lines(['one thing to say', 'another thing', 'a third one'], 60, 0);
const lead = (read: string | undefined, row: number, round = true): DetachedInk => ({
  ...{ read, round },
  quad: box(30, 30 * row, 12, 20),
});
const textsOf = (found: readonly Line[]) => found.map(({ text }) => text);

test('dots before lines are bullets, and the lines reach to them', () => {
  const found = withDetachedMarkers(
    entries,
    [0, 1, 2].map((row) => lead(undefined, row)),
  );
  expect(textsOf(found)).toEqual(['• one thing to say', '• another thing', '• a third one']);
  expect(found[0]!.quad[0]).toEqual([30, 0]);
  expect(told(blocksOf(found))).toEqual([['list', '0 • one thing to say | 0 • another thing | 0 • a third one']]);
});

test('dots that do not stand above each other are dirt', () => {
  const off = { ...lead(undefined, 1), quad: box(12, 30, 12, 20) };
  expect(withDetachedMarkers(entries, [lead(undefined, 0), off, undefined])).toEqual(entries);
});

test('a lone dot is dirt', () => {
  expect(withDetachedMarkers(entries, [lead(undefined, 0), undefined, undefined])).toEqual(entries);
});

test('a dot in the box of a line is a bullet unless it was read', () => {
  const inside = (row: number): DetachedInk => ({ read: undefined, round: true, quad: box(60, 30 * row, 12, 20) });
  const page = [...entries.slice(0, 2), line('• a third one', 60, 60)];
  const found = withDetachedMarkers(page, [inside(0), inside(1), inside(2)]);
  expect(textsOf(found)).toEqual(['• one thing to say', '• another thing', '• a third one']);
  expect(found[0]!.quad).toEqual(page[0]!.quad);
});

test('numbers are taken as they read; what cannot be read is a bullet among marks, and nothing alone', () => {
  const found = withDetachedMarkers(entries, [lead('1.', 0, false), lead('2.', 1, false), lead('', 2, false)]);
  expect(textsOf(found)).toEqual(['1. one thing to say', '2. another thing', '• a third one']);
  expect(withDetachedMarkers(entries, [lead('W', 0, false), undefined, undefined])).toEqual(entries);
});

test('bullets read as lines of their own, or as letters, are bullets', () => {
  const page = [...entries.slice(0, 2), line('▲', 30, 0), line('o', 30, 30), line('O a third one', 30, 60)];
  expect(textsOf(withDetachedMarkers(page, []))).toEqual(['• one thing to say', '• another thing', '• a third one']);
});

test('a line of bold strokes is a heading, whatever it ends with', () => {
  const weigh = (stroke: number) => (each: Line) => ({ ...each, stroke });
  const page = [
    ...prose('a', 4, 0, 0).map(weigh(2)),
    weigh(3.4)(line('Part two: answer these.', 0, 150)),
    ...prose('b', 4, 0, 190).map(weigh(2.1)),
  ];
  expect(blocksOf(page).map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  const even = page.map(weigh(2));
  expect(blocksOf(even).map(({ kind }) => kind)).not.toContain('heading');
});

test('a bold line is a heading above an indented line, whatever the network takes both for', () => {
  const weigh = (stroke: number) => (each: Line) => ({ ...each, stroke });
  const [first, ...rest] = prose('b', 6, 0, 190).map(weigh(2));
  const indented = weigh(2)(line(`${first!.text.slice(4)}`, 40, 190));
  const page = [...prose('a', 6, 0, 0).map(weigh(2)), weigh(3.4)(line('Making one', 0, 160)), indented, ...rest];
  const kinds = blocksOf(page, [region('reference', box(0, 160, 900, 240))]).map(({ kind }) => kind);
  expect(kinds.slice(0, 2)).toEqual(['paragraph', 'heading']);
});

test('a bold line at the top of a page is no running head', () => {
  const head = (stroke: number) => [
    { ...line('A headline of the page', 0, 0), stroke },
    ...prose('a', 12, 0, 80).map((each) => ({ ...each, stroke: 2 })),
    line('12', 200, 600),
  ];
  const seen = [region('header', box(0, 0, 240, 20))];
  expect(blocksOf(head(2), seen)[0]!.kind).toBe('header');
  expect(blocksOf(head(3.4), seen)[0]!.kind).not.toBe('header');
});

test('a paragraph that is bold throughout says so', () => {
  const weigh = (stroke: number) => (each: Line) => ({ ...each, stroke });
  const page = [...prose('a', 8, 0, 0).map(weigh(2)), ...prose('b', 3, 0, 300).map(weigh(3.2))];
  const [plain, bold] = blocksOf(page);
  expect(plain).toMatchObject({ kind: 'paragraph', content: [{ text: expect.stringMatching(/^a0/) }] });
  expect(bold).toMatchObject({ kind: 'paragraph', content: [{ text: expect.stringMatching(/^b0/), bold: true }] });
  expect(plain).not.toMatchObject({ content: [{ bold: true }] });
});

test('initials of names begin no list, lettered entries do', () => {
  const author = [line('A Large Title', 120, 0, 44), line('R. Friends, S. Revolution', 160, 90)];
  expect(blocksOf([...author, ...prose('a', 4, 0, 150)]).map(({ kind }) => kind)).not.toContain('list');
  const options = [...prose('a', 3, 0, 0), ...lines(['A. the first', 'B. the second'], 0, 110)];
  expect(blocksOf(options).map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
});
