import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairJson } from './repair-json.ts';
import { createRepetitionGuard, findRepetition } from './repetition.ts';
import { tokenCap } from './token-cap.ts';

describe('loops', () => {
  const prose = Array.from({ length: 200 }, (_, i) => `Sentence ${i} is one of its own. `).join('');

  it.each([
    ['a sentence', 'The cat sat. ', 2200],
    ['a row of a table', '<tr><td>0</td><td>1</td></tr>', 2200],
    ['empty cells', '<ecel>', 4100],
    ['dots', '.', 700],
  ])('finds %s again and again, and keeps it once', (_, unit, length) => {
    const looped = prose + unit.repeat(Math.ceil(length / unit.length));
    const found = findRepetition(looped);
    expect(found?.kept.length).toBeLessThanOrEqual(prose.length + unit.length);
    expect(found?.kept.length).toBeGreaterThanOrEqual(prose.length);
  });

  it.each([
    ['prose', prose],
    ['a wide table of empty cells', '<fcel>x<ecel><ecel><ecel><ecel><nl>'.repeat(30)],
    ['a column of the same figure', `<tr><td>a</td><td>0.00</td></tr>\n`.repeat(15)],
    ['leaders', `Chapter ${'.'.repeat(200)} 7`],
    ['numbered rows', Array.from({ length: 300 }, (_, i) => `<tr><td>${i}</td><td></td></tr>`).join('')],
  ])('leaves %s alone', (_, text) => {
    expect(findRepetition(text)).toBeUndefined();
  });

  it('finds it while it is written', () => {
    const guard = createRepetitionGuard();
    guard.push(prose);
    let pieces = 0;
    while (!guard.push('again and again ') && pieces < 1000) pieces++;
    expect(pieces).toBeLessThan(160);
  });
});

describe('broken JSON', () => {
  it.each([
    ['a fence', '```json\n[1, 2]\n```', [1, 2], false],
    ['words around it', 'Here you are: {"a": "b"} I hope it helps {', { a: 'b' }, false],
    ['a list cut in an object', '[{"a":1,"b":[1,2]},{"a":2,"b":[1', [{ a: 1, b: [1, 2] }], true],
    ['an object cut in a value', '{"a":"x","b":"unfin', { a: 'x' }, true],
    ['rows cut in a row', '{"rows":[{"a":"1","b":"2"},{"a":"3"', { rows: [{ a: '1', b: '2' }] }, true],
    ['a cut escape', '{"a":"1","b":"\\', { a: '1' }, true],
  ])('is mended: %s', (_, text, value, cut) => {
    expect(repairJson(text)).toEqual({ value, cut });
  });

  it('is nothing where there is none', () => {
    expect(repairJson('no JSON here')).toBeUndefined();
    expect(repairJson('[[[')).toEqual({ value: [[[]]], cut: true });
  });

  it('is the beginning of what was written, wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ bbox: fc.array(fc.nat(), { maxLength: 4 }), text: fc.string() })),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, share) => {
          const text = JSON.stringify(list);
          const cut = text.slice(0, Math.ceil(share * text.length));
          const mended = repairJson(cut)?.value;
          if (mended !== undefined) expect(list.slice(0, (mended as unknown[]).length)).toEqual(mended);
        },
      ),
    );
  });
});

it('caps tokens by the area of the picture', () => {
  expect(tokenCap(100 * 100, 8192)).toBeLessThan(1200);
  expect(tokenCap(5000 * 5000, 8192)).toBe(8192);
});
