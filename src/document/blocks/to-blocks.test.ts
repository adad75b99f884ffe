import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Formula } from '../../types/formula.ts';
import { regionKinds } from '../../types/layout-region.ts';
import { type PageParts, partsOfPage } from './page-parts.ts';
import { takeFormulas } from './take-formulas.ts';
import { blocksOf, box, line, lines, prose, region, said, table, told } from './test-pages.ts';
import { toBlocks } from './to-blocks.ts';

describe('paragraphs', () => {
  test('end with a short line or begin with an indent', () => {
    const page = [
      line('    first a a a a a a a a a a a a a a a a aa'.trim(), 40, 0),
      ...prose('b', 2, 0, 30),
      line('short end.', 0, 90),
      ...prose('c', 3, 0, 120),
      line('indented goes on and on and on and so on', 40, 210),
      ...prose('d', 2, 0, 240),
    ];
    const found = told(blocksOf(page));
    expect(found.map(([kind]) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(found[0]![1]).toMatch(/^first .* short end\.$/);
    expect(found[2]![1]).toMatch(/^indented/);
  });

  test('a number at the end of a sentence begins nothing', () => {
    const page = [...prose('a', 2, 0, 0), line('12. What comes after it goes on as it was.', 0, 60)];
    expect(told(blocksOf(page)).map(([kind]) => kind)).toEqual(['paragraph']);
  });

  test('words parted at a line end are whole again, Chinese lines are joined without a space', () => {
    const english = lines(['This is a long sentence with a word that is hyphen-', 'ated at the end of its line'], 0, 0);
    expect(said(blocksOf(english)[0]!)).toBe(
      'This is a long sentence with a word that is hyphenated at the end of its line',
    );
    const chinese = lines(['这是第一行文字一直写到行末为止还有', '第二行'], 0, 0);
    expect(said(blocksOf(chinese)[0]!)).toBe('这是第一行文字一直写到行末为止还有第二行');
  });

  test('go on in the next column', () => {
    const page = [...prose('left', 8, 0, 0), ...prose('right', 8, 520, 0)];
    const [first, second] = blocksOf(
      page.map((each, i) => (i === 8 ? { ...each, text: each.text.toLowerCase() } : each)),
    );
    expect(first).toMatchObject({ kind: 'paragraph', continued: true });
    expect(said(first!)).toMatch(/^left0.*left7/);
    expect(said(second!)).toMatch(/^right0/);
  });

  test('go on where they are set around a picture, short of their column', () => {
    const beside = Array.from({ length: 5 }, (_, i) => `beside ${i} runs on and on`.padEnd(24, 'o'));
    const page = [...prose('above', 3, 0, 0), ...lines(beside, 0, 90), ...prose('below', 4, 0, 240)];
    expect(told(blocksOf(page)).map(([kind]) => kind)).toEqual(['paragraph']);
  });

  test('columns that stand closer than words are told by the line between them', () => {
    const page = [...prose('left', 6, 0, 0), ...prose('right', 6, 443, 0)];
    const rule = box(441, -10, 1, 200);
    const found = toBlocks(partsOfPage({ lines: page, regions: [], tables: [], drawings: [], uprights: [rule] }));
    expect(found.map(said).join(' ')).toMatch(/^left0.*left5.*right0.*right5/);
    expect(blocksOf(page).map(said).join(' ')).not.toMatch(/^left0.*left5.*right0/);
  });

  test('a page that the network takes for one picture still is text', () => {
    const found = blocksOf(prose('a', 10, 20, 20), [region('figure', box(0, 0, 500, 400), 0.95)]);
    expect(found.map(({ kind }) => kind)).toEqual(['paragraph']);
  });
});

test('title, headings by number and by size, a list, header and page number', () => {
  const page = [
    line('Journal of Things 12 (2020)', 100, 0, 16),
    line('A Large Title', 120, 80, 44),
    line('1 Introduction', 0, 160),
    ...prose('a', 4, 0, 200),
    line('1.1 Motivation', 0, 340),
    ...prose('b', 4, 0, 380),
    ...lines(['• one', '• two'], 30, 520),
    line('– inner', 60, 580),
    line('• three', 30, 610),
    ...prose('c', 3, 0, 670),
    line('7', 200, 900, 16),
  ];
  const regions = [
    region('header', box(90, -5, 260, 26)),
    region('title', box(100, 75, 330, 55)),
    region('title', box(0, 155, 160, 30)),
    region('title', box(0, 335, 160, 30)),
  ];
  const found = blocksOf(page, regions);
  expect(told(found).map(([kind, text]) => [kind, text.slice(0, 60)])).toEqual([
    ['header', 'Journal of Things 12 (2020)'],
    ['title', 'A Large Title'],
    ['heading', '1 Introduction'],
    ['paragraph', expect.stringMatching(/^a0/)],
    ['heading', '1.1 Motivation'],
    ['paragraph', expect.stringMatching(/^b0/)],
    ['list', '0 • one | 0 • two | 1 – inner | 0 • three'],
    ['paragraph', expect.stringMatching(/^c0/)],
    ['page_number', '7'],
  ]);
  expect(found.filter((block) => block.kind === 'heading').map(({ level }) => level)).toEqual([1, 2]);
});

test('a table, a picture and their captions stand where they stand; labels belong to the picture', () => {
  const cells = [0, 1, 2].flatMap((row) => [
    line(`r${row}a`, 20, 190 + row * 30),
    line(`r${row}b`, 300, 190 + row * 30),
  ]);
  const page = [
    ...prose('a', 4, 0, 0),
    line('Table 1. Some numbers', 20, 150),
    ...cells,
    ...prose('b', 4, 0, 320),
    line('label', 60, 540),
    line('Figure 2. A drawing', 60, 680),
  ];
  const grid = table(
    [0, 1, 2].map((row) => [`r${row}a`, `r${row}b`]),
    box(10, 185, 420, 100),
  );
  const found = blocksOf(page, [region('figure', box(20, 460, 400, 200))], [grid]);
  expect(told(found).map(([kind]) => kind)).toEqual([
    'paragraph',
    'caption',
    'table',
    'paragraph',
    'figure',
    'caption',
  ]);
  expect(found[2]!.lines).toHaveLength(6);
  expect(found[4]!.lines.map(({ text }) => text)).toEqual(['label']);
});

test('a sentence about a table beside it is no caption', () => {
  const cells = [0, 1, 2].flatMap((row) => [
    line(`r${row}a`, 20, 190 + row * 30),
    line(`r${row}b`, 300, 190 + row * 30),
  ]);
  const grid = table(
    [0, 1, 2].map((row) => [`r${row}a`, `r${row}b`]),
    box(10, 185, 420, 100),
  );
  const kinds = (text: string) => told(blocksOf([line(text, 20, 150), ...cells], [], [grid])).map(([kind]) => kind);
  expect(kinds('Table 1 gives the mean level of each decade.')).toEqual(['paragraph', 'table']);
  expect(kinds('Table 1. Mean level of each decade')).toEqual(['caption', 'table']);
});

test('notes at the foot of the page are smaller and stand last', () => {
  const page = [...prose('a', 14, 0, 0), ...lines(['1 The first note.', '2 The second note.'], 0, 440, 14)];
  expect(told(blocksOf(page)).slice(1)).toEqual([
    ['footnote', '1 The first note.'],
    ['footnote', '2 The second note.'],
  ]);
});

test('notes are told by the width of their type where boxes are as high as those of the text', () => {
  const narrow = (text: string, y: number) => ({ ...line(text, 0, y), quad: box(0, y, text.length * 8, 20) });
  const note = '1 The first note of this page.';
  expect(told(blocksOf([...prose('a', 14, 0, 0), narrow(note, 440)])).slice(1)).toEqual([['footnote', note]]);
  expect(told(blocksOf([...prose('a', 14, 0, 0), line(note, 0, 440)])).map(([kind]) => kind)).not.toContain('footnote');
});

/** A page once its display formulas are read. */
function withFormulas(page: PageParts, read: readonly (Formula | undefined)[]): PageParts {
  const { parts, rest } = takeFormulas(page.items, page.formulas, read);
  return { ...page, parts: [...page.parts, ...parts], items: rest };
}

test('a display formula takes the place of its lines, without its number', () => {
  const page = [...prose('a', 4, 0, 0), line('x = y + z', 100, 140), line('(3)', 400, 140), ...prose('b', 4, 0, 200)];
  const parts = partsOfPage({
    drawings: [],
    lines: page,
    regions: [region('equation', box(90, 130, 120, 40))],
    tables: [],
  });
  expect(parts.formulas).toHaveLength(1);
  const formula = { latex: 'x = y + z', quad: box(100, 140, 90, 20), confidence: 0.9 };
  const found = toBlocks(withFormulas(parts, [formula]));
  expect(told(found).map(([kind]) => kind)).toEqual(['paragraph', 'formula', 'paragraph']);
  expect(found[1]).toMatchObject({ number: '3', formula: { latex: 'x = y + z' } });
  expect(told(toBlocks(withFormulas(parts, [undefined]))).map(([, text]) => text)[1]).toBe('x = y + z (3)');
});

test('every line is in exactly one block, whatever the page and the regions', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 1200 }) });
  const text = fc.oneof(
    fc.constantFrom(
      '1.',
      '• a',
      '(3)',
      '12',
      'x = y',
      'Figure 1',
      'References',
      '[1] A. Author',
      '中文字',
      'Ωμέγα',
      '1 note',
    ),
    fc.string({ minLength: 1, maxLength: 40 }),
  );
  const someLine = fc
    .record({ text, place, size: fc.integer({ min: 8, max: 60 }) })
    .map(({ text, place: { x, y }, size }) => line(text, x, y, size));
  const someBox = fc
    .record({ place, width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) })
    .map(({ place: { x, y }, width, height }) => box(x, y, width, height));
  const someRegion = fc.record({
    kind: fc.constantFrom(...regionKinds),
    quad: someBox,
    score: fc.double({ min: 0.3, max: 1, noNaN: true }),
  });
  const someTable = someBox.map((quad) =>
    table(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      quad,
    ),
  );
  const page = fc.record({
    lines: fc.array(someLine, { maxLength: 40 }),
    regions: fc.array(someRegion, { maxLength: 8 }),
    tables: fc.array(someTable, { maxLength: 2 }),
    drawings: fc.array(fc.record({ quad: someBox, ink: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      maxLength: 4,
    }),
  });
  fc.assert(
    fc.property(page, (found) => {
      const parts = partsOfPage(found);
      const formulas = parts.formulas.map((_, i) =>
        i % 2 ? undefined : { latex: 'x', quad: box(0, 0, 1, 1), confidence: 0.9 },
      );
      const kept = toBlocks(withFormulas(parts, formulas)).flatMap((block) => block.lines);
      expect(kept).toHaveLength(found.lines.length);
      expect(new Set(kept)).toEqual(new Set(found.lines));
    }),
    { numRuns: 200 },
  );
});
