import { height } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import type { TextLine } from '../../types/text-line.ts';
import { placeAlong } from '../frame.ts';

/** Median height of lines: the size of the text. */
export function textHeight(lines: readonly TextLine[]): number {
  return median(lines.map(height)) || 1;
}

/** The middle of each of a line's characters in the frame, from left to right; empty where that is not known. */
export function characterMiddles(line: TextLine): number[] {
  return line.along ? (line.line.middles ?? []).map((share) => placeAlong(line, share)) : [];
}

/** Cuts a line before its character number `at`, white space left out: where a border runs between the two characters, or nearest to it. */
export function cutLine(line: TextLine, at: number, border: number): [TextLine, TextLine] {
  const characters = Array.from(line.line.text);
  let [end, start] = [at, at];
  while (end > 0 && characters[end - 1]!.trim() === '') end--;
  while (start < characters.length && characters[start]!.trim() === '') start++;
  const middles = characterMiddles(line);
  const [from, to] = [middles[end - 1] ?? line.left, middles[start] ?? line.right];
  const x = Math.min(to, Math.max(from, border));
  return [
    { ...partOf(line, 0, end), right: x },
    { ...partOf(line, start, characters.length), left: x },
  ];
}

/** A line with some of its characters; their middles are still told along the ink of the whole. */
function partOf(line: TextLine, from: number, to: number): TextLine {
  const { middles, doubtful: _, words: _words, ...own } = line.line;
  const text = Array.from(own.text).slice(from, to).join('');
  return { ...line, line: { ...own, text, ...(middles && { middles: middles.slice(from, to) }) } };
}
