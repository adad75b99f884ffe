import { shareIn, sizeOf } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { LayoutRegion, RegionKind } from '../../types/layout-region.ts';
import type { Frame } from '../frame.ts';
import { boxInFrame } from '../frame.ts';

/** What the layout network says about a place. */
export interface Vote {
  readonly kind: RegionKind;
  readonly score: number;
  readonly area: Box;
}

/** Share of a line that must lie in a region. */
const leastInside = 0.6;
/** Of two regions whose votes for a line differ by no more than this, the smaller one counts. */
const nearlySame = 0.15;

/** The regions of a page as votes, figures left out: what is in a figure that was taken is no line of the flow any more. */
export function votesOf(regions: readonly LayoutRegion[], frame: Frame): Vote[] {
  return regions
    .filter(({ kind }) => kind !== 'figure' && kind !== 'table')
    .map(({ kind, quad, score }) => ({ kind, score, area: boxInFrame(quad, frame) }));
}

/** The surest region that a box lies in. */
export function voteFor(box: Box, votes: readonly Vote[]): Vote | undefined {
  let best: { vote: Vote; weight: number } | undefined;
  for (const vote of votes) {
    const share = shareIn(box, vote.area);
    if (share < leastInside) continue;
    const weight = share * vote.score;
    const better =
      !best ||
      weight > best.weight + nearlySame ||
      (weight > best.weight - nearlySame && sizeOf(vote.area) < sizeOf(best.vote.area));
    if (better) best = { vote, weight };
  }
  return best?.vote;
}
