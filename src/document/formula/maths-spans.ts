import { eastAsian, isEastAsian } from '../../text/scripts.ts';
/** A stretch of a line's text, as UTF-16 places. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Letters that belong together; Greek ones stand for themselves beside others. */
const letters = new RegExp(
  String.raw`[${eastAsian}]+|\p{Script=Greek}+|(?:(?![${eastAsian}\p{Script=Greek}])\p{L}\p{M}*)+`,
  'gu',
);
/** Letters from which on a run is a word wherever it stands, and from which on it is one unless something speaks for maths. */
const longWord = 4;
const shortWord = 2;
/** Share of a run's letters that stand higher or lower, from which on it is none. */
const mostlyRaised = 0.3;
const functions =
  /^(?:(?:arc)?(?:sin|cos|tan|cot|sec|csc)h?|log|ln|lg|exp|lim|max|min|sup|inf|det|mod|dim|ker|gcd|arg|deg)$/i;
/** Signs that hardly stand outside formulas. */
const sign = /(?![|~¬])\p{Sm}|\p{Script=Greek}|[′″∂∞⁰-⁹²³¹₀-₉]/u;
/** An apostrophe, what may follow it, and the rest of a percentage. */
const elided = /['’‘`´]\p{L}{0,2}$/u;
const share = /^[\d.,]*%/u;
/** Ends and beginnings that tie what stands there to what stands beside it. */
const opens = /(?:\p{Sm}|[-/·⋅*^([{])$/u;
const ties = /^(?:\p{Sm}|[-/·⋅*^()\]}])/u;
/** A relation after or before a name of two or three letters. */
const relatedAfter = /^\s*[=<>≤≥≠≈≡∈∉⊂⊆]/u;
const relatedBefore = /[=<>≤≥≠≈≡∈∉⊂⊆]\s*$/u;
/** Where a sentence or an enumeration goes on. */
const pause = /[,;.:!?](?=\s|$)|[，；。：、！？]/gu;

/**
 * Where in a line of running text maths may stand: signs of maths, or letters that stand higher or lower than the others, with the letters,
 * digits and brackets that they are tied to. The formula network says whether it is a formula.
 * @param small places in the text of what stands higher or lower
 */
export function mathsSpans(text: string, small: readonly number[]): Span[] {
  const scripts = small.filter((at) => !elided.test(text.slice(0, at + 1)) && !share.test(text.slice(at)));
  const spans: Span[] = [];
  for (const stretch of betweenWords(text, scripts))
    for (const clause of clausesOf(text, stretch)) {
      const tied = tiedTogether(text, clause, scripts);
      const span = tied && trimmed(text, tied);
      if (span) spans.push(span);
    }
  return spans;
}

/** What lies between the words of a text. */
function betweenWords(text: string, scripts: readonly number[]): Span[] {
  const stretches: Span[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(letters)) {
    const to = index + run.length;
    const raised = scripts.filter((at) => at >= index && at < to).length;
    const speaks =
      raised > 0 ||
      [text.slice(0, index).at(-1), text[to]].some((beside) => sign.test(beside ?? '')) ||
      relatedAfter.test(text.slice(to)) ||
      relatedBefore.test(text.slice(0, index));
    if (!isWord(run, speaks, raised / run.length)) continue;
    stretches.push({ from, to: index });
    from = to;
  }
  return [...stretches, { from, to: text.length }].filter((stretch) => stretch.to > stretch.from);
}

/**
 * @param speaks whether something at it or beside it speaks for maths
 * @param raised share of its letters that stand higher or lower than others
 */
function isWord(run: string, speaks: boolean, raised: number): boolean {
  if (isEastAsian(run)) return true;
  if (functions.test(run) || raised >= mostlyRaised) return false;
  const { length } = Array.from(run);
  return length >= longWord || (length >= shortWord && !speaks);
}

/** A stretch cut at the pauses of its sentence, other than those in brackets, and at brackets without their other half. */
function clausesOf(text: string, { from, to }: Span): Span[] {
  const stretch = text.slice(from, to);
  const { pairs, single } = bracketsOf(stretch);
  const isInside = (at: number) => pairs.some(([open, close]) => open < at && at < close);
  const pauses = [...stretch.matchAll(pause)].flatMap(({ index }) => (isInside(index) ? [] : [index]));
  const cuts = [-1, ...[...pauses, ...single].sort((a, b) => a - b), stretch.length];
  return cuts.slice(1).map((cut, i) => ({ from: from + cuts[i]! + 1, to: from + cut }));
}

/** From the first to the last piece that speaks for maths, and what is tied to them. */
function tiedTogether(text: string, { from, to }: Span, scripts: readonly number[]): Span | undefined {
  const pieces = [...text.slice(from, to).matchAll(/\S+/gu)].map(({ 0: piece, index }) => ({
    piece,
    from: from + index,
    to: from + index + piece.length,
  }));
  const speaks = ({ piece, ...at }: (typeof pieces)[number]) =>
    sign.test(piece) || scripts.some((script) => script >= at.from && script < at.to);
  let first = pieces.findIndex(speaks);
  let last = pieces.findLastIndex(speaks);
  if (first < 0) return undefined;
  const inside = () => text.slice(pieces[first]!.from, pieces[last]!.to);
  const goesBack = () =>
    ties.test(pieces[first]!.piece) || opens.test(pieces[first - 1]!.piece) || bracketsOf(inside()).single.length > 0;
  const goesOn = () =>
    opens.test(pieces[last]!.piece) || ties.test(pieces[last + 1]!.piece) || bracketsOf(inside()).single.length > 0;
  while (first > 0 && goesBack()) first--;
  while (last + 1 < pieces.length && goesOn()) last++;
  return { from: pieces[first]!.from, to: pieces[last]!.to };
}

/** Without punctuation at its ends. */
function trimmed(text: string, { from, to }: Span): Span | undefined {
  const inside = text.slice(from, to);
  const start = from + inside.length - inside.replace(/^[\s,;.:!?'"“”‘’]+/u, '').length;
  const end = to - inside.length + inside.replace(/(?<![\s,;.:!?'"“”‘’])[\s,;.:!?'"“”‘’]+$/u, '').length;
  return end > start ? { from: start, to: end } : undefined;
}

/** Places of brackets that belong together, be they square and round as of an interval, and of such that stand alone. */
function bracketsOf(text: string): { pairs: [number, number][]; single: number[] } {
  const pairs: [number, number][] = [];
  const open: number[] = [];
  const closed: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if ('([{'.includes(text[i]!)) open.push(i);
    else if (')]}'.includes(text[i]!)) {
      const other = open.pop();
      if (other === undefined) closed.push(i);
      else pairs.push([other, i]);
    }
  }
  return { pairs, single: [...open, ...closed] };
}
