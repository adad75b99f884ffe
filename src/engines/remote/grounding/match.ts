/** Occurrences of a word that are tried for one place, the nearest first: of a word that stands everywhere any will do. */
const mostTried = 40;

/**
 * Which of the words that were seen each of the words that are said is: those with the same neighbour first, then the nearest that is left.
 * Order may differ, as it does in tables and columns. Words that the page parts otherwise (`to day`, `today`) are the same.
 * @returns for each said word the place of the seen one, or -1
 */
export function matchWords(said: readonly string[], seen: readonly string[]): Int32Array {
  const found = new Int32Array(said.length).fill(-1);
  const used = new Uint8Array(seen.length);
  const places = new Map<string, number[]>();
  seen.forEach((key, at) => {
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  });
  const withNeighbour = (i: number, at: number) =>
    (i > 0 && at > 0 && said[i - 1] === seen[at - 1]) ||
    (i + 1 < said.length && said[i + 1] === seen[at + 1] && at + 1 < seen.length);
  for (const fits of [withNeighbour, () => true]) {
    let expected = 0;
    for (let i = 0; i < said.length; i++) {
      if (found[i]! < 0) {
        const at = nearest(places.get(said[i]!) ?? [], expected, (each) => used[each] === 0 && fits(i, each));
        if (at !== undefined) {
          found[i] = at;
          used[at] = 1;
        }
      }
      if (found[i]! >= 0) expected = found[i]! + 1;
    }
  }
  joinParted(said, seen, found, used);
  return found;
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

/** Words between two that were found on both sides are the same if their letters are. */
function joinParted(said: readonly string[], seen: readonly string[], found: Int32Array, used: Uint8Array): void {
  for (let i = 0; i < said.length; i++) {
    if (found[i]! >= 0) continue;
    let end = i;
    while (end < said.length && found[end]! < 0) end++;
    const from = i > 0 ? found[i - 1]! + 1 : 0;
    const to = end < said.length ? found[end]! : seen.length;
    if (to > from && to - from <= 2 * (end - i) + 2 && used.subarray(from, to).every((each) => each === 0)) {
      if (said.slice(i, end).join('') === seen.slice(from, to).join('')) {
        for (let k = i; k < end; k++) found[k] = Math.min(to - 1, from + (k - i));
        used.fill(1, from, to);
      }
    }
    i = end;
  }
}
