import type { Box } from './characters.ts';
import { union } from './objects.ts';

/** More places than this are read as one page. */
const mostPlaces = 12;
/** More are not told apart first. */
const mostApart = 200;

/** Places that lie on one another are one: what stands there is read once. Many are one too. */
export function placesOf(boxes: readonly Box[]): readonly Box[] {
  if (boxes.length === 0) return [];
  const found = boxes.length > mostApart ? boxes : apart(boxes);
  return found.length > mostPlaces ? [found.reduce(union)] : found;
}

function apart(boxes: readonly Box[]): Box[] {
  const found: Box[] = [];
  for (let box of boxes) {
    for (let i = found.length - 1; i >= 0; i--) {
      if (!(share(box, found[i]!) > 0)) continue;
      box = union(box, found[i]!);
      found.splice(i, 1);
      i = found.length;
    }
    found.push(box);
  }
  return found;
}

/** Share of a box that another one covers. */
export function share(box: Box, other: Box): number {
  const width = Math.min(box[2], other[2]) - Math.max(box[0], other[0]);
  const height = Math.min(box[3], other[3]) - Math.max(box[1], other[1]);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1, (box[2] - box[0]) * (box[3] - box[1]));
}
