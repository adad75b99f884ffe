import { describe, expect, test } from 'vitest';
import { pieceOf } from '../table/test-tables.ts';
import { classify } from './classify.ts';
import type { TextRow } from './flow.ts';
import type { TextGroup } from './groups.ts';
import type { Part } from './parts.ts';
import type { Vote } from './votes.ts';

const em = 20;
interface Shape extends Partial<Omit<TextRow, 'items'>> {
  readonly along?: boolean;
}

const vote = (kind: Vote['kind'], score = 0.9): Vote => ({
  kind,
  score,
  area: { left: 0, right: 0, top: 0, bottom: 0 },
});
function group(texts: string | string[], { along = true, ...shape }: Shape = {}, full = false): TextGroup {
  const rows = [texts].flat().map((text, i): TextRow => {
    const box = { left: 0, right: 10 * text.length, top: 30 * i, bottom: 30 * i + 20 };
    const items = [{ ...pieceOf(text, box), along }];
    return { ...{ kind: 'row', items, text, em, stroke: 0, vote: undefined, celled: false }, ...box, ...shape };
  });
  return { kind: 'text', rows, full, indented: false };
}
const box = { left: 0, right: 400, top: 0, bottom: 100, items: [], confidence: 1 };
const figure: Part = { kind: 'figure', ...box };
const formula: Part = {
  kind: 'formula',
  ...box,
  formula: { latex: 'x', quad: pieceOf('', box).line.quad, confidence: 1 },
};
const prose = group(['running text of the page, which goes on', 'and ends here.'], { stroke: 2 }, true);
const kinds = (...groups: (TextGroup | Part)[]) =>
  classify(groups, em).map((entry) => (entry.kind === 'text' ? entry.is : entry.kind));
/** What a group is between two texts. */
const between = (own: TextGroup, before: TextGroup | Part = prose, after: TextGroup | Part = prose) =>
  kinds(before, own, after)[1];

describe('captions', () => {
  test('begin with a label beside a table or figure', () => {
    expect(between(group('Figure 2. The bank'), figure)).toBe('caption');
    expect(between(group('Figure 2. The bank'), prose, figure)).toBe('caption');
    expect(kinds(figure, prose, group('Figure 2. The bank'), prose, prose)[2]).toBe('caption');
    expect(kinds(figure, prose, prose, group('Figure 2. The bank'), prose, prose)[3]).toBe('paragraph');
    expect(between(group('Figure 2. The bank'))).toBe('paragraph');
    expect(between(group('Figure 2 shows the bank'), figure)).toBe('paragraph');
  });

  test('or are seen by the network', () => {
    const seen = { vote: vote('figure_caption') };
    expect(between(group('Figure 2 shows the bank', seen))).toBe('caption');
    expect(between(group('The bank', seen), figure)).toBe('caption');
    expect(between(group('The bank', seen))).toBe('paragraph');
    expect(between(group('1. The bank', seen), figure)).toBe('item');
    const rows = (count: number) =>
      group(
        Array.from({ length: count }, () => 'the river bank'),
        seen,
      );
    expect([between(rows(6), figure), between(rows(7), figure)]).toEqual(['caption', 'paragraph']);
  });
});

describe('headings', () => {
  test('are seen by the network', () => {
    const seen = (score: number) => between(group('The bank', { vote: vote('title', score) }));
    expect([seen(0.57), seen(0.55)]).toEqual(['heading', 'paragraph']);
    expect(between(group(['The', 'river', 'bank'], { vote: vote('title') }))).toBe('paragraph');
  });

  test('are 1.28 times as large as the text: the first at once, others from 1.58 on', () => {
    const large = (size: number, more: Shape = {}) => group('The bank', { em: size, ...more });
    expect([kinds(large(25.7), prose)[0], kinds(large(25.6), prose)[0]]).toEqual(['heading', 'paragraph']);
    expect([between(large(31.7)), between(large(31.5))]).toEqual(['heading', 'paragraph']);
    expect(between(large(40, { along: false }))).toBe('paragraph');
  });

  test('have a number and are large or seen', () => {
    expect(between(group('2.1 Bank', { em: 26 }))).toBe('heading');
    expect(between(group('2.1 Bank', { em: 26 }, true))).toBe('paragraph');
    expect(between(group('2.1 Bank', { vote: vote('title', 0.3) }))).toBe('heading');
    expect(between(group('2.1 Bank'))).toBe('paragraph');
  });

  test('are bold lines that do not fill their column, whatever they end with', () => {
    const bold = { stroke: 2.7 };
    expect(between(group('The bank', bold))).toBe('heading');
    expect(between(group('The bank.', bold))).toBe('heading');
    expect(between(group('The bank', bold, true))).toBe('paragraph');
  });

  test('end no sentence and lead to nothing', () => {
    const large = (text: string) => between(group(text, { em: 40 }));
    expect(['The bank', 'The bank…', 'Rivers, and then the bank:'].map(large)).toEqual([
      'heading',
      'heading',
      'paragraph',
    ]);
    expect(['The bank.', 'The bank,', 'The bank;', '河岸。'].map(large)).toEqual(
      Array.from({ length: 4 }, () => 'paragraph'),
    );
  });

  test('are not the last text by their size alone', () => {
    expect(kinds(prose, group('The bank', { em: 40 }))[1]).toBe('paragraph');
    expect(kinds(prose, group('The bank', { vote: vote('title') }))[1]).toBe('heading');
    expect(kinds(group('The bank', { em: 40 }))[0]).toBe('heading');
  });

  test('are no entries that follow each other', () => {
    const entry = (text: string) => group(text, { em: 40 });
    expect(kinds(prose, entry('1. One'), entry('2. Two'), prose).slice(1, 3)).toEqual(['item', 'item']);
    expect(between(entry('1. One'))).toBe('heading');
  });

  test('have four rows, 120 characters and two letters, and no cells', () => {
    const large = (texts: string | string[], more: Shape = {}) => between(group(texts, { em: 40, ...more }));
    const rows = (count: number) => large(Array.from({ length: count }, () => 'bank'));
    expect([rows(4), rows(5)]).toEqual(['heading', 'paragraph']);
    expect([large('a'.repeat(120)), large('a'.repeat(121))]).toEqual(['heading', 'paragraph']);
    expect([large('of'), large('o')]).toEqual(['heading', 'paragraph']);
    expect(large('The bank', { celled: true })).toBe('paragraph');
  });

  test('are known by their words', () => {
    expect(['Abstract', 'References', '摘要'].map((text) => between(group(text)))).toEqual([
      'heading',
      'heading',
      'heading',
    ]);
  });
});

describe('references', () => {
  test('are numbered under their heading, up to the next one', () => {
    const entries = [group('1. A. One, Rivers'), group('2. B. Two, Banks')];
    expect(kinds(prose, group('References'), ...entries, group('Appendix'), group('1. an entry'), prose)).toEqual([
      ...['paragraph', 'heading', 'reference', 'reference', 'heading', 'item', 'paragraph'],
    ]);
    expect(kinds(group('References'), group('and other words'), prose)[1]).toBe('paragraph');
    expect(kinds(group('References'), group('One, A.', { vote: vote('reference') }), prose)[1]).toBe('reference');
  });

  test('are seen by the network where they have a mark in brackets', () => {
    const seen = { vote: vote('reference') };
    expect(between(group('[3] C. Three, Floods', seen))).toBe('reference');
    expect(between(group('3. C. Three, Floods', seen))).toBe('item');
    expect(between(group('C. Three, Floods', seen))).toBe('paragraph');
  });
});

test('a lone capital begins a list where an entry stands before it or another behind it', () => {
  expect(between(group('A. Friend, Chester'))).toBe('paragraph');
  expect(kinds(prose, group('A. the first'), group('B. the second'), prose).slice(1, 3)).toEqual(['item', 'item']);
  expect(between(group('C. the third'), group('• a dot'))).toBe('item');
});

test('formulas stand between texts as they are', () => {
  expect(kinds(prose, formula, prose)).toEqual(['paragraph', 'formula', 'paragraph']);
});

test('text that the network sees is as sure as it, other text 0.6', () => {
  const sure = (own: TextGroup) => (classify([own], em)[0] as { confidence: number }).confidence;
  const long = 'running text of the page, which goes on.';
  expect([sure(group(long, { vote: vote('text', 0.7) })), sure(group(long)), sure(group('• a dot'))]).toEqual([
    0.7, 0.6, 0.8,
  ]);
});
