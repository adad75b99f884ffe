import type { ToldLine } from '../../../../image/pdf/layer/read-layer.ts';

/** Characters beside a glyph that have to be read as the file tells them, so that what stands between is the glyph. */
const anchors = 2;

/**
 * What a line's odd glyphs are drawn as: where the characters before and after one are read as the file tells them, what is read between them.
 * Spaces do not count.
 * @returns by glyph; an empty text where nothing is read
 */
export function readGlyphs({ text, odd = [] }: Pick<ToldLine, 'text' | 'odd'>, read: string): Map<string, string> {
  const told = Array.from(text);
  const isOdd = new Set(odd.flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)));
  const seen = Array.from(read).filter((character) => character !== ' ');
  const sure = (indexes: readonly number[]) => indexes.map((i) => told[i]!).join('');
  const found = new Map<string, string>();
  for (const { at, length, glyph } of odd) {
    const before = neighbours(told, isOdd, at - 1, -1);
    const after = neighbours(told, isOdd, at + length, 1);
    if (before === undefined || after === undefined || before.length + after.length === 0) continue;
    const between = part(seen.join(''), sure(before), sure(after));
    if (between !== undefined) found.set(glyph, between);
  }
  return found;
}

/** The nearest characters on one side; fewer at the end of the line, none where another odd glyph stands before them. */
function neighbours(
  told: readonly string[],
  odd: ReadonlySet<number>,
  from: number,
  step: 1 | -1,
): readonly number[] | undefined {
  const near: number[] = [];
  for (let i = from; i >= 0 && i < told.length && near.length < anchors; i += step) {
    if (odd.has(i)) return near.length > 0 ? ordered(near) : undefined;
    if (told[i] !== ' ') near.push(i);
  }
  return ordered(near);
}

const ordered = (indexes: readonly number[]) => [...indexes].sort((a, b) => a - b);

/** Longest text that one glyph stands for: a ligature of three letters. */
const longest = 3;

/** What stands between two texts, if they stand so near to one another in one place only. */
function part(text: string, before: string, after: string): string | undefined {
  const found = new Set<string>();
  const starts = before === '' ? [0] : placesOf(text, before).map((at) => at + before.length);
  for (const start of starts) {
    const rest = text.slice(start);
    if (after === '') {
      if (rest.length <= longest) found.add(rest);
      continue;
    }
    const end = rest.indexOf(after);
    if (end >= 0 && end <= longest) found.add(rest.slice(0, end));
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/**
 * The line with what its odd glyphs are drawn as. Those that could not be read stay, but where one begins a line by itself: a mark of a list that is told as a letter.
 */
export function withGlyphs(line: ToldLine, drawn: ReadonlyMap<string, string>): ToldLine {
  const { text, odd = [], positions, words } = line;
  if (odd[0]?.at === 0 && drawn.get(odd[0].glyph) === '' && /^. ./u.test(text))
    return withGlyphs(withoutFirst(line), drawn);
  const known = odd.filter(({ glyph }) => drawn.get(glyph));
  if (known.length === 0) return line;
  const points = Array.from(text);
  const at = [...positions];
  for (const { at: from, length, glyph } of known.toReversed()) {
    const letters = Array.from(drawn.get(glyph)!);
    points.splice(from, length, ...letters);
    at.splice(from, length, ...letters.map(() => positions[from]!));
  }
  const written = points.join('');
  const parts = written.split(' ');
  const same = parts.length === words.length;
  return {
    ...line,
    text: written,
    positions: at,
    words: same ? words.map((word, i) => ({ ...word, text: parts[i]! })) : words,
  };
}

function withoutFirst(line: ToldLine): ToldLine {
  const { text, odd = [], positions, words } = line;
  return {
    ...line,
    text: Array.from(text).slice(2).join(''),
    odd: odd.slice(1).map((one) => ({ ...one, at: one.at - 2 })),
    positions: positions.slice(2),
    words: words.slice(1),
  };
}
