import { describe, expect, test } from 'vitest';
import { byPlace, isLike } from './by-place.ts';
import type { Classified } from './classified.ts';
import type { TextRow } from './flow.ts';
import { blocksOf, line, lines, prose, region, told } from './test-pages.ts';

const kinds = (page: Parameters<typeof blocksOf>[0]) => told(blocksOf(page)).map(([kind]) => kind);

describe('what is told by its place', () => {
  test('a short line on the text below it, away from what is above it, is a heading', () => {
    expect(kinds([...prose('a', 4, 0, 0), line('Notes', 0, 200), ...prose('b', 4, 0, 235)])).toEqual([
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  test('an address is one paragraph though its lines are short', () => {
    const page = [
      ...lines(['Scalp after Ltd.', '34 Versicolor Street', 'Chips 54895'], 0, 0),
      ...prose('text', 5, 0, 160),
    ];
    expect(told(blocksOf(page))[0]).toEqual(['paragraph', 'Scalp after Ltd. 34 Versicolor Street Chips 54895']);
  });

  test('initials of a name begin no list', () => {
    expect(kinds([...prose('a', 4, 0, 0), line('P. Advertising', 0, 200)])).toEqual(['paragraph', 'paragraph']);
  });

  test('lines of an address at the head of the page are no headers', () => {
    const top = lines(['Acme of Somewhere', '34 Long Street', 'Chips 54895'], 0, 0);
    const page = [...top, ...prose('a', 20, 0, 200)];
    const votes = top.map(({ quad }) => region('header', quad));
    expect(told(blocksOf(page, votes)).map(([kind]) => kind)).not.toContain('header');
  });
});

const em = 20;
/** Rows of text one under the other, from `top` on. */
const group = (top: number, more: Partial<Classified> = {}, row: Partial<TextRow> = {}, count = 1): Classified => ({
  ...{ kind: 'text', full: false, indented: false, is: 'paragraph', text: 'Notes', em, bold: false, mark: undefined },
  confidence: 1,
  rows: Array.from({ length: count }, (_, i) => {
    const box = { left: 0, right: 100, top: top + 30 * i, bottom: top + 30 * i + em };
    return { kind: 'row', items: [], text: '', em, stroke: 0, vote: undefined, celled: false, ...box, ...row };
  }),
  ...more,
});
const [before, next] = [group(0), group(125, {}, {}, 2)];

describe('a short line stands right on the text below it', () => {
  const is = (row: Classified, above = before, below = next) => byPlace(row, above, below);
  const lone = group(95);

  test('and is its heading', () => {
    expect(is(lone)).toBe('heading');
    expect(is(lone, before, group(125, { is: 'item' }))).toBe('heading');
    expect(byPlace(lone, undefined, next)).toBe('paragraph');
    expect(byPlace(lone, before, undefined)).toBe('paragraph');
  });

  test.each([
    ['of two rows', group(95, {}, {}, 2)],
    ['of cells', group(95, {}, { celled: true })],
    ['that is full', group(95, { full: true })],
    ['that ends a sentence', group(95, { text: 'Notes.' })],
    ['smaller than the text', group(95, { em: 18 })],
    ['that stands beside it', group(95, {}, { left: 200, right: 300 })],
    ['indented by half its size', group(95, {}, { left: 10, right: 100 })],
  ])('but not a line %s', (_, row) => {
    expect(is(row)).toBe('paragraph');
  });

  test.each([
    ['a text of one row', group(125)],
    ['a heading', group(125, { is: 'heading' }, {}, 2)],
  ])('but not on %s', (_, below) => {
    expect(is(lone, before, below)).toBe('paragraph');
  });

  test('with more than its size of white above it, and 1.5 times as much as below', () => {
    expect(is(group(41), before, group(66, {}, {}, 2))).toBe('heading');
    expect(is(group(40), before, group(65, {}, {}, 2))).toBe('paragraph');
    expect(is(group(66), before, group(116, {}, {}, 2))).toBe('heading');
    expect(is(group(65), before, group(115, {}, {}, 2))).toBe('paragraph');
  });
});

describe('a short line looks like a heading', () => {
  const heading = group(400, { is: 'heading' });
  const like = (row: Classified, headings = [heading], above: Classified | undefined = before, below = group(115)) =>
    isLike(row, above, below, headings);

  test('of its size, nearer to what is below it', () => {
    expect(like(group(85))).toBe(true);
    expect(isLike(group(85), before, undefined, [heading])).toBe(false);
    expect(isLike(group(85), undefined, group(115), [heading])).toBe(false);
    // At the head of the next column.
    expect(like(group(85), [heading], group(500))).toBe(true);
    expect(like(group(85, { em: 22 }))).toBe(true);
    expect(like(group(85, { em: 23 }))).toBe(false);
  });

  test('with 1.2 times as much white above it as below', () => {
    expect(like(group(32), [heading], before, group(62))).toBe(true);
    expect(like(group(31), [heading], before, group(61))).toBe(false);
    expect(like(group(85), [heading], before, group(90))).toBe(false);
  });

  test.each([
    ['two rows', group(85, {}, {}, 2)],
    ['cells', group(85, {}, { celled: true })],
    ['a full line', group(85, { full: true })],
    ['33 letters', group(85, { text: 'a'.repeat(33) })],
    ['a colon at its end', group(85, { text: 'Notes:' })],
    ['an entry of a list', group(85, { is: 'item' })],
    ['bold text where headings are plain', group(85, { bold: true })],
  ])('but not %s', (_, row) => {
    expect(like(row)).toBe(false);
  });

  test('32 letters are as many as it has', () => {
    expect(like(group(85, { text: 'a'.repeat(32) }))).toBe(true);
  });

  test('but not like one of two rows', () => {
    expect(like(group(85), [group(400, { is: 'heading' }, {}, 2)])).toBe(false);
  });
});
