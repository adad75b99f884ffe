import { inLine, type LinePlaces, sharedAcross, sharedDown } from './line-places.ts';

/** Distance, in text heights, of a neighbour that is not there. */
const far = 40;
/** Share of a line's width that what stands over it shares, and of its height from which two are in one row. */
const [over, beside] = [0.05, 0.5];

/** What stands around a line, in text heights. */
export interface Neighbours {
  /** To the nearest line above, below, before and after it. */
  readonly nearest: readonly [number, number, number, number];
  readonly inRow: number;
  /** How many lines end above its middle, and start below it. */
  readonly above: number;
  readonly below: number;
  /** How many start, end and have their middle in line with it. */
  readonly aligned: readonly [number, number, number];
}

export function neighboursOf(places: LinePlaces, i: number): Neighbours {
  const { count, left, right, top, bottom, x, y, em } = places;
  const near = inLine * em;
  const nearest: [number, number, number, number] = [far, far, far, far];
  const aligned: [number, number, number] = [0, 0, 0];
  let [inRow, above, below] = [0, 0, 0];
  for (let j = 0; j < count; j++) {
    above += Number(bottom[j]! < y[i]!);
    below += Number(top[j]! > y[i]!);
    if (j === i) continue;
    aligned[0] += Number(Math.abs(left[j]! - left[i]!) < near);
    aligned[1] += Number(Math.abs(right[j]! - right[i]!) < near);
    aligned[2] += Number(Math.abs(x[j]! - x[i]!) < near);
    const level = sharedDown(places, i, j);
    if (level > beside) inRow++;
    const side = sideOf(x[j]! - x[i]!, y[j]! - y[i]!, level, () => sharedAcross(places, i, j));
    if (side === undefined) continue;
    const gaps = [top[i]! - bottom[j]!, top[j]! - bottom[i]!, left[i]! - right[j]!, left[j]! - right[i]!] as const;
    nearest[side] = Math.min(nearest[side], gaps[side] / em);
  }
  return { nearest, inRow, above, below, aligned };
}

/** On which side of a line another stands, in the order of `nearest`; undefined where on none. */
function sideOf(across: number, down: number, level: number, shared: () => number): 0 | 1 | 2 | 3 | undefined {
  if (level > beside && across !== 0) return across < 0 ? 2 : 3;
  if (level < beside && down !== 0 && shared() > over) return down < 0 ? 0 : 1;
  return undefined;
}
