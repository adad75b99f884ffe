import { sharedOfBoth } from '../../geometry/box.ts';
import type { SeenRegion } from '../../types/layout-region.ts';
import { regionKinds } from '../../types/layout-region.ts';
import { layoutHeight, layoutWidth } from './layout-input.ts';

/** What the network answers for one of its four grids. */
export interface LayoutGrid {
  /** Pixels of the input from one place of the grid to the next. */
  readonly stride: number;
  /** Places, row by row, × classes. */
  readonly scores: Float32Array;
  /** Places × four sides (left, top, right, bottom) × distances: how likely each distance is, before softmax. */
  readonly distances: Float32Array;
}

/** Regions less sure than this are noise. */
const leastScore = 0.3;
/** Of two regions of one class that share more than this of their union, the surer one stays. */
const mostShared = 0.5;
const sides = 4;

/**
 * Regions of a page from the answers of PicoDet: at each place of each grid, the distance to each side is the mean of a learnt
 * distribution (Li et al., _Generalized Focal Loss_, 2020); then the surest of overlapping regions, class by class.
 */
export function decodeRegions(grids: readonly LayoutGrid[], width: number, height: number): SeenRegion[] {
  const [sx, sy] = [width / layoutWidth, height / layoutHeight];
  const found = grids.flatMap((grid) => placesOf(grid)).sort((a, b) => b.score - a.score);
  const kept: SeenRegion[] = [];
  for (const region of found) {
    if (!kept.some((other) => other.kind === region.kind && sharedOfBoth(other.box, region.box) > mostShared))
      kept.push(region);
  }
  return kept.map(({ kind, box: { left, top, right, bottom }, score }) => ({
    kind,
    score,
    box: {
      left: Math.max(0, left * sx),
      top: Math.max(0, top * sy),
      right: Math.min(width, right * sx),
      bottom: Math.min(height, bottom * sy),
    },
  }));
}

function placesOf({ stride, scores, distances }: LayoutGrid): SeenRegion[] {
  const classes = regionKinds.length;
  const columns = Math.ceil(layoutWidth / stride);
  const bins = (distances.length * classes) / (scores.length * sides);
  const found: SeenRegion[] = [];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at]!;
    if (score < leastScore) continue;
    const place = Math.floor(at / classes);
    const x = ((place % columns) + 0.5) * stride;
    const y = (Math.floor(place / columns) + 0.5) * stride;
    const reach = (side: number) => stride * expected(distances, (place * sides + side) * bins, bins);
    const box = { left: x - reach(0), top: y - reach(1), right: x + reach(2), bottom: y + reach(3) };
    found.push({ kind: regionKinds[at % classes]!, box, score });
  }
  return found;
}

/** The mean of a distribution over 0, 1, 2 …, given before softmax. */
function expected(logits: Float32Array, from: number, count: number): number {
  let most = -Infinity;
  for (let k = 0; k < count; k++) most = Math.max(most, logits[from + k]!);
  let [sum, weighted] = [0, 0];
  for (let k = 0; k < count; k++) {
    const p = Math.exp(logits[from + k]! - most);
    sum += p;
    weighted += k * p;
  }
  return weighted / sum;
}
