// Levenshtein's distance between texts or lists.

/** How many characters (or members) have to be added, taken away or changed. */
export function distance(a, b) {
  const [from, to] = [[...a], [...b]];
  let row = Uint32Array.from({ length: to.length + 1 }, (_, i) => i);
  let next = new Uint32Array(to.length + 1);
  for (const [i, left] of from.entries()) {
    next[0] = i + 1;
    for (let k = 0; k < to.length; k++) {
      next[k + 1] = Math.min(next[k] + 1, row[k + 1] + 1, row[k] + (left === to[k] ? 0 : 1));
    }
    [row, next] = [next, row];
  }
  return row[to.length];
}

/** 1 for equal texts, 0 for texts that share nothing. */
export function similarity(a, b) {
  const longer = Math.max([...a].length, [...b].length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}
