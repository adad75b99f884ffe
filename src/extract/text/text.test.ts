import { describe, expect, it } from 'vitest';
import { fold, foldKey } from './fold.ts';
import { findNear, similarity } from './fuzzy.ts';
import { toPlain } from './plain.ts';

describe('fold', () => {
  it('makes labels alike that mean the same', () => {
    expect(foldKey('Prénoms')).toBe(foldKey('PRENOMS'));
    expect(foldKey('發票號碼')).toBe(foldKey('发票号码'));
    expect(foldKey('Sumame')).toBe(foldKey('Surname'));
    expect(foldKey('T0TAL')).toBe(foldKey('Total'));
    expect(foldKey('R & D')).toBe(foldKey('R&D'));
    expect(foldKey('customerNumber')).toBe(foldKey('customer number'));
    expect(foldKey('total')).not.toBe(foldKey('tool'));
  });

  it('knows the way back', () => {
    const text = '（Surname）：李';
    const { key, from, to } = fold(text);
    expect(text.slice(from[0], to[key.indexOf('e')])).toBe('Surname');
    expect(from).toHaveLength(key.length);
  });
});

describe('toPlain', () => {
  it('keeps every index', () => {
    for (const text of ['价税合计（小写）￥１２３', 'a—b “c”', '𠮷野家：店'])
      expect(toPlain(text)).toHaveLength(text.length);
    expect(toPlain('（小写）：￥１２')).toBe('(小写):¥12');
  });
});

describe('findNear', () => {
  const anywhere = Array<boolean>(30).fill(true);
  it('finds the nearest part, within the edits that are allowed', () => {
    expect(findNear('invoice', 'xxinvolcexx', 1, anywhere, anywhere)).toEqual({ edits: 1, start: 2, end: 9 });
    expect(findNear('invoice', 'something', 1, anywhere, anywhere)).toBeUndefined();
  });

  it('begins and ends only where words may', () => {
    const never = Array<boolean>(30).fill(false);
    expect(findNear('total', 'total', 1, never, anywhere)).toBeUndefined();
    expect(findNear('total', 'total', 1, anywhere, never)).toBeUndefined();
  });

  it('measures likeness', () => {
    expect(similarity('abcd', 'abcd')).toBe(1);
    expect(similarity('abcd', 'abxd')).toBe(0.75);
    expect(similarity('a', 'abcdef')).toBe(0);
  });
});
