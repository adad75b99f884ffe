import { minAreaRect, type RotatedRect } from '../../geometry/min-area-rect.ts';
import { type Spine, spineOf } from '../bend/spine.ts';
import { components } from './components.ts';
import { withoutSpurs } from './without-spurs.ts';

/** A place that holds text, in pixels of the probability map. */
export interface TextBox {
  readonly rect: RotatedRect;
  /** Mean probability inside the shrunk rectangle, 0 to 1. */
  readonly score: number;
}

/** Where a map says that text stands, and how it runs there. */
export interface FoundText {
  readonly boxes: readonly TextBox[];
  /** Also of patches that fill no rectangle, as a long line of a bent page. */
  readonly spines: readonly Spine[];
}

const threshold = 0.3 * 255;
const minScore = 0.5;
const unclipRatio = 1.6;
const minSide = 3;

/**
 * Text boxes of a probability map, the post-processing of DB (Liao et al., 2020): threshold, patches, smallest rectangle of
 * each, mean probability, then growth by area · ratio / perimeter, because the network draws text shrunk by that much.
 * @param map width × height probabilities × 255, row by row
 */
export function textBoxes(map: Uint8Array, width: number, height: number): FoundText {
  const boxes: TextBox[] = [];
  const spines: Spine[] = [];
  for (const { outline, area } of components(map, width, height, threshold)) {
    let shrunk = minAreaRect(outline);
    if (Math.min(shrunk.width, shrunk.height) < minSide) continue;
    const spine = spineOf(outline, shrunk, area);
    if (spine) spines.push(spine);
    let score = meanInside(map, width, height, shrunk);
    if (score < minScore) {
      shrunk = withoutSpurs(map, width, height, shrunk);
      if (Math.min(shrunk.width, shrunk.height) < minSide) continue;
      score = meanInside(map, width, height, shrunk);
    }
    if (score < minScore) continue;
    const grow = (shrunk.width * shrunk.height * unclipRatio) / (2 * (shrunk.width + shrunk.height));
    const rect = {
      ...shrunk,
      cx: shrunk.cx + 0.5,
      cy: shrunk.cy + 0.5,
      width: shrunk.width + 2 * grow,
      height: shrunk.height + 2 * grow,
    };
    if (Math.min(rect.width, rect.height) >= minSide + 2) boxes.push({ rect, score });
  }
  return { boxes, spines };
}

/** Mean of the map over the pixels whose centre lies inside the rectangle. */
function meanInside(
  map: Uint8Array,
  width: number,
  height: number,
  { cx, cy, width: w, height: h, angle }: RotatedRect,
): number {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const reachX = (Math.abs(cos) * w + Math.abs(sin) * h) / 2;
  const reachY = (Math.abs(sin) * w + Math.abs(cos) * h) / 2;
  let sum = 0;
  let count = 0;
  const [left, right] = [Math.max(0, Math.floor(cx - reachX)), Math.min(width - 1, Math.ceil(cx + reachX))];
  const [top, bottom] = [Math.max(0, Math.floor(cy - reachY)), Math.min(height - 1, Math.ceil(cy + reachY))];
  for (let y = top; y <= bottom; y++) {
    const dy = y - cy;
    for (let x = left, at = y * width + left; x <= right; x++, at++) {
      const dx = x - cx;
      if (Math.abs(dx * cos + dy * sin) > w / 2 || Math.abs(dy * cos - dx * sin) > h / 2) continue;
      sum += map[at]!;
      count++;
    }
  }
  return count === 0 ? 0 : sum / (255 * count);
}
