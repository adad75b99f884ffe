import { describe, expect, test } from 'vitest';
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
