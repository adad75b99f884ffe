/** A loop that a model fell into. */
export interface Repetition {
  /** The text up to the end of the first of the repeated pieces. */
  readonly kept: string;
  /** The piece that comes again and again. */
  readonly unit: string;
}

/** Characters at the end of a text that are looked at; a piece that repeats is shorter than half of them. */
const windowLength = 6000;
/** Characters between two looks: a look costs the window's length. */
const stride = 256;
/** A piece has to come so often, and to fill so many characters: a column of the same figure may go on for some rows. */
const leastTimes = 20;
const leastLength = 2000;
/** The same where the piece holds no letter or digit: rules of a table, empty cells, leaders of a table of contents. */
const leastMarkup = 4000;
/** One character of nothing but itself. */
const leastRun = 600;

/** Watches a text as it comes in. */
export interface RepetitionGuard {
  /** @returns the loop, once there is one */
  push(text: string): Repetition | undefined;
}

/**
 * Finds loops in a model's answer while it is written: the end of the text is one piece again and again. Costs a bounded time a
 * character.
 */
export function createRepetitionGuard(): RepetitionGuard {
  let text = '';
  let looked = 0;
  return {
    push(more) {
      text += more;
      if (text.length - looked < stride) return undefined;
      looked = text.length;
      return findRepetition(text);
    },
  };
}

/** The loop at the end of a text. */
export function findRepetition(text: string): Repetition | undefined {
  const tail = text.slice(-windowLength);
  const { length, period } = longestPeriodic(tail);
  if (period === 0 || length < leastRun) return undefined;
  const unit = tail.slice(tail.length - period);
  const wordless = !/[\p{L}\p{N}]/u.test(unit.replace(/<\/?\w+>/g, ''));
  const least = new Set(unit).size === 1 ? leastRun : wordless ? leastMarkup : leastLength;
  if (length < least || length < leastTimes * period) return undefined;
  return { kept: text.slice(0, startOf(text, period) + period), unit };
}

/** Where the repetition begins, which may be long before the window. */
function startOf(text: string, period: number): number {
  let start = text.length - period;
  while (start > 0 && text[start - 1] === text[start - 1 + period]) start--;
  return start;
}

/**
 * The longest end of a text that is one piece repeated at least `leastTimes`, by the border array of the text read backwards
 * (Knuth, Morris and Pratt).
 */
function longestPeriodic(text: string): { readonly length: number; readonly period: number } {
  const size = text.length;
  const at = (i: number) => text.charCodeAt(size - 1 - i);
  const border = new Uint16Array(size + 1);
  let best = { length: 0, period: 0 };
  for (let i = 1, k = 0; i < size; i++) {
    while (k > 0 && at(i) !== at(k)) k = border[k]!;
    if (at(i) === at(k)) k++;
    border[i + 1] = k;
    const period = i + 1 - k;
    if (i + 1 >= leastTimes * period) best = { length: i + 1, period };
  }
  return best;
}
