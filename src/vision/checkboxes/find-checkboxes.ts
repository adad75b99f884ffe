import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { inkMask } from '../table/ink.ts';

/** A box in the pixels of the raster. */
export interface SeenCheckbox extends Region {
  readonly checked: boolean;
}

/** Sides of a box, in heights of the text, and in pixels at least. */
const shortest = 0.55;
const longest = 2;
const leastPixels = 8;
/** Share by which the sides of a box may differ. */
const play = 0.25;
/** Share of a side that is drawn. */
const drawn = 0.85;
/** Share of ink inside from which a box is checked: less is dust and the sides' own breadth. */
const inked = 0.06;
/** Free paper beside a box, as a share of its side: letters stand closer. */
const apart = 0.25;
const dust = 0.04;
/** Least ratio of the sides: zeros and letters are taller than wide. */
const square = 0.8;
/** Lines of a box stand out more than shades do. */
const contrast = 40;
/** A page has no more of them; what has is hatched or a pattern. */
const mostSides = 20_000;

/**
 * Drawn boxes to tick: four straight sides about as long as the text is high. A tick may reach over the sides.
 * @param em height of the text, in pixels
 */
export function findCheckboxes(raster: Raster, em: number): SeenCheckbox[] {
  const { width, height } = raster;
  const mask = inkMask(raster, { x: 0, y: 0, width, height }, Math.max(8, Math.round(em / 2)), contrast);
  const range: readonly [number, number] = [Math.max(leastPixels, shortest * em), longest * em];
  const sides = levelSides(mask, width, height, range);
  const byRow = new Map<number, Side[]>();
  for (const side of sides) byRow.set(side.top, [...(byRow.get(side.top) ?? []), side]);
  const boxes: SeenCheckbox[] = [];
  for (const upper of sides) {
    const length = upper.right - upper.left + 1;
    const inside = (box: Region) =>
      upper.top >= box.y && upper.top < box.y + box.height && upper.left < box.x + box.width && upper.right > box.x;
    if (boxes.some(inside)) continue;
    const [from, to] = [Math.round(upper.top + length * (1 - play)), Math.round(upper.top + length * (1 + play))];
    for (let row = from; row <= to; row++) {
      const lower = byRow.get(row)?.find((side) => faces(upper, side, length));
      if (!lower) continue;
      const box = boxBetween(mask, width, upper, lower, length);
      if (box) {
        boxes.push(box);
        break;
      }
    }
  }
  return boxes;
}

/** A level run of ink, as thick as it is. */
interface Side {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Runs of ink of a length within the range; runs of neighbouring rows that begin and end together are one side. */
function levelSides(mask: Uint8Array, width: number, height: number, [least, most]: readonly [number, number]): Side[] {
  const sides: Side[] = [];
  let above: Side[] = [];
  for (let y = 0; y < height && sides.length < mostSides; y++) {
    const row: Side[] = [];
    const end = (y + 1) * width;
    for (let i = y * width; i < end; i++) {
      if (mask[i] === 0) continue;
      const start = i;
      while (i < end && mask[i] === 1) i++;
      if (i - start < least || i - start > most) continue;
      const [left, right] = [start - y * width, i - 1 - y * width];
      const near = Math.max(2, play * (i - start) * 0.5);
      const upper = above.find((side) => Math.abs(side.left - left) <= near && Math.abs(side.right - right) <= near);
      row.push(upper ? { ...upper, bottom: y } : { left, right, top: y, bottom: y });
    }
    // What ended on the row above is as thick as it gets: a filled shape is no side.
    for (const side of above) {
      if (!row.some(({ top, left }) => top === side.top && left === side.left) && isThin(side)) sides.push(side);
    }
    above = row;
  }
  return [...sides, ...above.filter(isThin)];
}

function isThin({ left, right, top, bottom }: Side): boolean {
  return bottom - top + 1 <= Math.max(2, play * (right - left + 1));
}

/** Whether two sides lie one under the other, equally long. */
function faces(upper: Side, lower: Side, length: number): boolean {
  const near = Math.max(2, play * length);
  return Math.abs(upper.left - lower.left) <= near && Math.abs(upper.right - lower.right) <= near;
}

/** The box that two level sides make, if upright ones join their ends. */
function boxBetween(
  mask: Uint8Array,
  width: number,
  upper: Side,
  lower: Side,
  length: number,
): SeenCheckbox | undefined {
  const reach = Math.max(2, Math.round(play * length));
  const column = (x: number) => {
    let ink = 0;
    for (let y = upper.top; y <= lower.bottom; y++) ink += mask[y * width + x] ?? 0;
    return ink / (lower.bottom - upper.top + 1);
  };
  const [left, right] = [Math.min(upper.left, lower.left), Math.max(upper.right, lower.right)];
  const find = (from: number, step: number) => {
    for (let k = 0; k <= reach; k++) {
      const x = from + step * k;
      if (x >= 0 && x < width && column(x) >= drawn) return x;
    }
    return undefined;
  };
  const [x0, x1] = [find(left, 1), find(right, -1)];
  if (x0 === undefined || x1 === undefined) return undefined;
  const box = { x: x0, y: upper.top, width: x1 - x0 + 1, height: lower.bottom - upper.top + 1 };
  const even = Math.min(box.width, box.height) >= square * Math.max(box.width, box.height);
  if (!even || !standsApart(mask, width, box)) return undefined;
  return {
    ...box,
    checked: inkInside(mask, width, x0, x1, upper.bottom, lower.top) >= inked,
  };
}

/** Whether there is free paper to the left of a box, and to the right of its lower half: ticks reach out to the upper right. */
function standsApart(mask: Uint8Array, width: number, { x, y, width: w, height: h }: Region): boolean {
  const gap = Math.max(2, Math.round(apart * Math.max(w, h)));
  const free = (from: number, to: number, top: number) => {
    if (from < 0 || to >= width) return true;
    let ink = 0;
    for (let row = top; row < y + h; row++)
      for (let column = from; column <= to; column++) ink += mask[row * width + column]!;
    return ink <= dust * (to - from + 1) * (y + h - top);
  };
  return free(x - 1 - gap, x - 2, y) && free(x + w + 1, x + w + gap, y + (h >> 1));
}

/** Share of ink well inside the sides. */
function inkInside(mask: Uint8Array, width: number, x0: number, x1: number, y0: number, y1: number): number {
  const inset = Math.max(2, Math.round(0.18 * (x1 - x0)));
  let [ink, all] = [0, 0];
  for (let y = y0 + inset; y <= y1 - inset; y++)
    for (let x = x0 + inset; x <= x1 - inset; x++) {
      ink += mask[y * width + x]!;
      all++;
    }
  return all === 0 ? 0 : ink / all;
}
