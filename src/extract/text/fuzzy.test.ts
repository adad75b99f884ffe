import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNear, similarity } from './fuzzy.ts';

/** Edits between two texts, by the book. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

const word = (longest: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: longest });
const marks = fc.array(fc.boolean(), { minLength: 13, maxLength: 13 });

test('the part is one that needs the fewest edits of all that begin and end where words do', () => {
  fc.assert(
    fc.property(word(6), word(12), fc.nat(4), marks, marks, (pattern, text, most, begins, ends) => {
      const parts = Array.from({ length: text.length }, (_, start) => start)
        .filter((start) => begins[start])
        .flatMap((start) =>
          Array.from({ length: text.length - start }, (_, i) => start + i + 1)
            .filter((end) => ends[end - 1])
            .map((end) => edits(pattern, text.slice(start, end))),
        );
      const least = Math.min(...parts);
      const found = findNear(pattern, text, most, begins, ends);
      // A part without a character is nothing to look for.
      if (found && found.end > found.start) {
        expect(found.edits).toBe(edits(pattern, text.slice(found.start, found.end)));
        expect(found.edits).toBeLessThanOrEqual(least);
        expect([begins[found.start], ends[found.end - 1]]).toEqual([true, true]);
      } else if (!found && text.length >= pattern.length - most) expect(least).toBeGreaterThan(most);
    }),
    { numRuns: 1000 },
  );
});

test('how much two texts have in common', () => {
  expect([
    similarity('name', 'name'),
    similarity('name', 'nane'),
    similarity('ab', 'abcd'),
    similarity('', ''),
  ]).toEqual([...[1, 0.75, 0.5, 1]]);
});
