/** Longest period that counts as a loop, in tokens. */
const longest = 32;
/** A loop is at least this long and goes round at least so often; rows of a matrix repeat themselves more. */
const leastTokens = 24;
const leastRounds = 4;
const leastRoundsInRows = 10;

/**
 * Whether the last tokens go round in a circle, as a decoder that has lost its place does.
 * @param inRows whether they stand in the rows of an environment
 * @returns how many tokens repeat what stands before them; 0 where there is no loop
 */
export function loopLength(tokens: readonly number[], inRows: boolean): number {
  const rounds = inRows ? leastRoundsInRows : leastRounds;
  for (let period = 1; period <= longest; period++) {
    const needed = Math.max(rounds * period, leastTokens + period);
    if (needed > tokens.length) return 0;
    let same = 0;
    while (same < needed - period && tokens[tokens.length - 1 - same] === tokens[tokens.length - 1 - same - period])
      same++;
    if (same === needed - period) return same;
  }
  return 0;
}
