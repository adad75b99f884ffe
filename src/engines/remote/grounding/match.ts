/** Which seen words the said ones are. */
export interface Matches {
  /** For each said word the place of the same seen word, or -1. */
  readonly found: Int32Array;
  /** For a said word that is not seen: what is seen in its place, or -1. */
  readonly instead: Int32Array;
}

/** Occurrences of a word that are tried for one place, the nearest first: of a word that stands everywhere any will do. */
const mostTried = 40;
/** A word is near its place where so many others may have been left out or added before it. */
const near = 12;
/** Words between two that are the same on both sides: where there are as many of each, they stand for each other. */
const widestGap = 6;

/**
 * Finds the words that are said among those that were seen. What is most certain is settled first: words with the same words on both
 * sides, words near their place with one of them, words between two that are settled, one same neighbour anywhere (columns and
 * tables may be read in another order), and at last a word that is left anywhere. A place at which something else is said is not given to a word
 * from elsewhere. Words that the page parts otherwise (`to day`, `today`) are the same.
 */
export function matchWords(said: readonly string[], seen: readonly string[]): Matches {
  const found = new Int32Array(said.length).fill(-1);
  const instead = new Int32Array(said.length).fill(-1);
  const used = new Uint8Array(seen.length);
  const places = new Map<string, number[]>();
  seen.forEach((key, at) => {
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  });
  const sameBefore = (i: number, at: number) => i > 0 && at > 0 && said[i - 1] === seen[at - 1];
  const sameAfter = (i: number, at: number) =>
    i + 1 < said.length && at + 1 < seen.length && said[i + 1] === seen[at + 1];
  const settle = (fits: (i: number, at: number, expected: number) => boolean) => {
    let expected = 0;
    for (let i = 0; i < said.length; i++) {
      if (found[i]! < 0 && instead[i]! < 0) {
        const from = expected;
        const at = nearest(places.get(said[i]!) ?? [], from, (each) => used[each] === 0 && fits(i, each, from));
        if (at !== undefined) {
          found[i] = at;
          used[at] = 1;
        }
      }
      expected = Math.max(found[i]!, instead[i]!) >= 0 ? Math.max(found[i]!, instead[i]!) + 1 : expected + 1;
    }
  };
  settle((i, at) => sameBefore(i, at) && sameAfter(i, at));
  settle((i, at, expected) => Math.abs(at - expected) <= near && (sameBefore(i, at) || sameAfter(i, at)));
  settleGaps({ said, seen, found, instead, used });
  settle((i, at) => sameBefore(i, at) || sameAfter(i, at));
  settle(() => true);
  return { found, instead };
}

/** The fitting place nearest to an expected one. */
function nearest(places: readonly number[], expected: number, fits: (at: number) => boolean): number | undefined {
  let high = lowerBound(places, expected);
  let low = high - 1;
  for (let tried = 0; tried < mostTried && (low >= 0 || high < places.length); tried++) {
    const up = high < places.length && (low < 0 || places[high]! - expected <= expected - places[low]!);
    const at = up ? places[high++]! : places[low--]!;
    if (fits(at)) return at;
  }
  return undefined;
}

function lowerBound(list: readonly number[], value: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (list[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

interface State extends Matches {
  readonly said: readonly string[];
  readonly seen: readonly string[];
  readonly used: Uint8Array;
}

/** Words between two that are settled. */
function settleGaps(state: State): void {
  const { said, seen, found, used } = state;
  for (let i = 0; i < said.length; i++) {
    if (found[i]! >= 0) continue;
    let end = i;
    while (end < said.length && found[end]! < 0) end++;
    const from = i > 0 ? found[i - 1]! + 1 : 0;
    const to = end < said.length ? found[end]! : seen.length;
    const fits = to > from && Math.max(end - i, to - from) <= widestGap;
    if (fits && used.subarray(from, to).every((each) => each === 0)) settleGap(state, [i, end], [from, to]);
    i = end;
  }
}

/** Words of one gap: the same at its ends, the same by their letters, the same in another order, and as many of each for each other. */
function settleGap(
  { said, seen, found, instead, used }: State,
  ours: [number, number],
  theirs: [number, number],
): void {
  let [i, end] = ours;
  let [from, to] = theirs;
  const settle = (k: number, at: number) => {
    found[k] = at;
    used[at] = 1;
  };
  while (i < end && from < to && said[i] === seen[from]) settle(i++, from++);
  while (i < end && from < to && said[end - 1] === seen[to - 1]) settle(--end, --to);
  if (i < end && from < to && said.slice(i, end).join('') === seen.slice(from, to).join('')) {
    for (let k = i; k < end; k++) settle(k, Math.min(to - 1, from + (k - i)));
    used.fill(1, from, to);
    return;
  }
  const even = end - i === to - from;
  for (let k = i; k < end; k++) {
    const at = seen.slice(from, to).findIndex((key, n) => key === said[k] && used[from + n] === 0);
    if (at >= 0) settle(k, from + at);
  }
  if (!even) return;
  const left = Array.from({ length: to - from }, (_, k) => from + k).filter((at) => used[at] === 0);
  for (let k = i; k < end; k++) {
    if (found[k]! >= 0) continue;
    instead[k] = left.shift()!;
    used[instead[k]!] = 1;
  }
}
