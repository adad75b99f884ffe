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
  const { left, right, top, bottom, x, y, em } = places;
  const others = Array.from({ length: places.count }, (_, j) => j).filter((j) => j !== i);
  const beyond = (edges: Float64Array, isBeyond: (edge: number) => boolean) => edges.filter(isBeyond).length;
  const inColumn = (edges: Float64Array) => others.filter((j) => Math.abs(edges[j]! - edges[i]!) < inLine * em).length;
  const row = others.filter((j) => sharedDown(places, i, j) > beside);
  const column = others.filter((j) => sharedDown(places, i, j) < beside && sharedAcross(places, i, j) > over);
  const nearest = (group: readonly number[], distance: (j: number) => number) =>
    group.reduce((least, j) => Math.min(least, distance(j) / em), far);
  return {
    nearest: [
      nearest(
        column.filter((j) => y[j]! < y[i]!),
        (j) => top[i]! - bottom[j]!,
      ),
      nearest(
        column.filter((j) => y[j]! > y[i]!),
        (j) => top[j]! - bottom[i]!,
      ),
      nearest(
        row.filter((j) => x[j]! < x[i]!),
        (j) => left[i]! - right[j]!,
      ),
      nearest(
        row.filter((j) => x[j]! > x[i]!),
        (j) => left[j]! - right[i]!,
      ),
    ],
    inRow: row.length,
    above: beyond(bottom, (edge) => edge < y[i]!),
    below: beyond(top, (edge) => edge > y[i]!),
    aligned: [inColumn(left), inColumn(right), inColumn(x)],
  };
}
