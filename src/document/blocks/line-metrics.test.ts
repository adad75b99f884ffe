import { describe, expect, test } from 'vitest';
import type { TextRow } from './flow.ts';
import { lineMetricsOf } from './line-metrics.ts';

const row = (top: number, left = 0, right = 400, more: Partial<TextRow> = {}): TextRow => ({
  ...{ kind: 'row', items: [], text: '', em: 20, stroke: 0, vote: undefined, celled: false },
  ...{ left, right, top, bottom: top + 20 },
  ...more,
});
const rows = (count: number, pitch = 30, left = 0, right = 400) =>
  Array.from({ length: count }, (_, i) => row(pitch * i, left, right));
const of = (flow: readonly TextRow[], i: number) => lineMetricsOf(flow).get(flow[i]!)!;

describe('what is usual around a row', () => {
  test('is the pitch of its column, gaps between paragraphs aside', () => {
    const flow = [row(0), row(30), row(60), row(110), row(140), row(170)];
    expect(of(flow, 0).pitch).toBe(30);
    // Rows 2.6 text heights apart are no lines of one text.
    expect([of(rows(3, 51), 0).pitch, of(rows(3, 52), 0).pitch]).toEqual([51, 36]);
    expect(of([row(0), row(30)], 0).pitch).toBe(36);
  });

  test('is told by seven rows before and after', () => {
    const flow = (count: number) => [
      row(0, 0, 300),
      ...rows(20)
        .slice(1)
        .map((each, i) => (i < count ? row(each.top, 0, 300 - 10 * (i % 2)) : each)),
    ];
    expect(of(flow(4), 0).right).toBeGreaterThan(300);
    expect(of(flow(6), 0).right).toBe(300);
  });

  test('is no other in a column whose rows stand six text heights apart', () => {
    const apart = (by: number) => [row(0, 0, 300), row(20 + by, 0, 500)];
    expect([of(apart(119), 0).right > 300, of(apart(120), 0).right > 300]).toEqual([true, false]);
    const beside = (left: number) => [row(0, 0, 100), row(30, left, left + 400)];
    expect([of(beside(79), 0).right > 100, of(beside(80), 0).right > 100]).toEqual([true, false]);
  });

  test('is not told by rows 1.4 times as large', () => {
    const large = (em: number) => [row(0, 0, 300), row(30, 0, 500, { em })];
    expect([of(large(27.9), 0).right > 300, of(large(28), 0).right > 300]).toEqual([true, false]);
  });
});

describe('a stanza', () => {
  const isStanza = (flow: readonly TextRow[]) => of(flow, 0).stanza;

  test('has two to six rows', () => {
    expect([1, 2, 6, 7].map((count) => isStanza(rows(count, 30, 0, 200)))).toEqual([false, true, true, false]);
  });

  test('that are narrower than 14 of their size and no cells', () => {
    expect([isStanza(rows(3, 30, 0, 279)), isStanza(rows(3, 30, 0, 280))]).toEqual([true, false]);
    expect(isStanza([row(0, 0, 200), row(30, 0, 200, { celled: true })])).toBe(false);
  });

  test('and stand closer than 2.1 of it', () => {
    expect([isStanza(rows(3, 41.9, 0, 200)), isStanza(rows(3, 42, 0, 200))]).toEqual([true, false]);
  });
});
