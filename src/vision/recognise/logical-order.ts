import { rightToLeft } from '../../text/scripts.ts';

/** What runs from left to right inside a right-to-left line: words of other scripts and numbers with their separators. */
const leftToRight =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}](?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}\p{M}.,:/%+'@_&-]|(?<=[\p{Script=Latin}]) (?=[\p{Script=Latin}]))*(?<![.,:'&-])/gu;
const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/** Whether a line is set from right to left: a third of its letters at least are of such a script. */
export function isRightToLeft(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const count = letters.join('').match(rightToLeft)?.length ?? 0;
  return count > 0 && count * 3 >= letters.length;
}

/**
 * A right-to-left line as it is written, from its characters as they stand from left to right: the whole is turned round, the runs
 * inside it that read from left to right are turned back, and brackets change hands. It undoes the Unicode bidirectional algorithm for
 * lines with one level of embedding, which is what print has.
 */
export function toLogicalOrder(visual: string): string {
  if (!isRightToLeft(visual)) return visual;
  const kept = visual.replace(leftToRight, (run) => Array.from(run).reverse().join(''));
  return Array.from(kept)
    .reverse()
    .map((character) => mirrored[character] ?? character)
    .join('');
}
