import type { Ruling } from '../../types/ruling.ts';

/** Distance, in text heights, from which a printed line counts as not there. */
const farRuling = 8;
/** Printed lines of one direction that are looked at. */
export const mostRulings = 160;

/** How printed lines of one direction stand to one line of text. */
interface BesideRulings {
  /** To the nearest before and after it that passes its middle, in text heights. */
  readonly before: number;
  readonly after: number;
  /** How many pass its middle, anywhere on the page. */
  readonly passing: number;
}

/**
 * @param centre of the text, along the printed lines
 * @param across of its middle, across them
 * @param low where the text starts and `high` where it ends, across them
 */
export function besideRulings(
  rulings: readonly Ruling[],
  [centre, across, low, high]: readonly [number, number, number, number],
  em: number,
): BesideRulings {
  let [before, after, passing] = [farRuling * em, farRuling * em, 0];
  for (const { from, to, at } of rulings) {
    if (from >= centre || to <= centre) continue;
    passing++;
    if (at < across) before = Math.min(before, low - at);
    else after = Math.min(after, at - high);
  }
  const bounded = (distance: number) => Math.min(farRuling, Math.max(-1, distance / em));
  return { before: bounded(before), after: bounded(after), passing };
}

/** A printed line reaches a text whose middle it passes by no more than this, in text heights. */
const reach = 0.5;

/** Of each two lines of text, row by row, how many printed lines lie between them that reach the first one's middle. */
export function rulingsBetween(
  rulings: readonly Ruling[],
  centre: Float64Array,
  across: Float64Array,
  em: number,
): Float64Array {
  const n = centre.length;
  const between = new Float64Array(n * n);
  for (const { from, to, at } of rulings) {
    for (let i = 0; i < n; i++) {
      if (from > centre[i]! + reach * em || to < centre[i]! - reach * em) continue;
      const side = at < across[i]!;
      for (let j = 0; j < n; j++) if (at < across[j]! !== side) between[i * n + j]!++;
    }
  }
  return between;
}
