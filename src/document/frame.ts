import { type Affine, apply } from '../types/affine.ts';
import type { Line } from '../types/line.ts';
import type { Quad } from '../types/quad.ts';

/** A line in the page's text frame: upright, its text running to the right. */
export interface Item {
  readonly line: Line;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** False for a line that runs across the page's main direction. */
  readonly along: boolean;
}

/** How a page is turned, and whether it is read from the right, before its lines are put in order. */
export interface Frame {
  /** Degrees clockwise. */
  readonly angle: number;
  /** Left and right are swapped. */
  readonly mirrored: boolean;
}

/** The frame that a page's lines stand in. */
export function frameOf(lines: readonly Line[]): Frame {
  return { angle: mainAngle(lines), mirrored: readsFromTheRight(lines) };
}

/**
 * The angle that most of the text runs at, in degrees clockwise: one of the four directions plus the page's skew.
 * A page of vertical Chinese or Japanese reads at 90: its columns, turned back, are lines that follow each other downwards.
 */
export function mainAngle(lines: readonly Line[]): number {
  const votes = [0, 0, 0, 0];
  for (const line of lines) votes[quarterOf(line.angle)]! += line.text.length;
  const quarter = votes.indexOf(Math.max(...votes));
  const residuals = lines
    .filter((line) => quarterOf(line.angle) === quarter && line.text.length >= 4)
    .map((line) => ({ residual: signed(line.angle - 90 * quarter), weight: line.text.length }))
    .sort((a, b) => a.residual - b.residual);
  const half = residuals.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { residual, weight } of residuals) {
    passed += weight;
    if (passed >= half) return 90 * quarter + residual;
  }
  return 90 * quarter;
}

/** The lines as boxes of the frame. */
export function toItems(lines: readonly Line[], { angle, mirrored }: Frame): Item[] {
  return lines.map((line) => boxItem(line, angle, mirrored));
}

/** One line as a box of the frame. */
export function boxItem(line: Line, angle: number, mirrored = false): Item {
  const turn = rotation(-angle);
  const corners = (line.body ?? line.quad).map((corner) => apply(turn, corner));
  const along = Math.abs(signed(line.angle - angle)) < 45;
  // Half-way up the slanted ends, so that a line that is not quite level does not reach into its neighbours.
  const [a, b, c, d] = corners as [Point, Point, Point, Point];
  const ys = along ? [(a[1] + b[1]) / 2, (c[1] + d[1]) / 2] : corners.map(([, y]) => y);
  const xs = corners.map(([x]) => (mirrored ? -x : x));
  return { line, along, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The quad of the caller's image that a box of the frame covers, from the text's own top left. */
export function quadOfBox(box: Pick<Item, 'left' | 'right' | 'top' | 'bottom'>, { angle, mirrored }: Frame): Quad {
  const turn = rotation(angle);
  const [left, right] = mirrored ? [-box.right, -box.left] : [box.left, box.right];
  return [
    apply(turn, [left, box.top]),
    apply(turn, [right, box.top]),
    apply(turn, [right, box.bottom]),
    apply(turn, [left, box.bottom]),
  ];
}

/** Whether most of a page's text is Arabic or Hebrew: its columns follow each other from the right, and so do the pieces of a line. */
function readsFromTheRight(lines: readonly Line[]): boolean {
  const letters = lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  const fromRight = lines.reduce(
    (sum, { text }) => sum + (text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0),
    0,
  );
  return 2 * fromRight > letters;
}

type Point = readonly [number, number];

function quarterOf(angle: number): number {
  return ((Math.round(angle / 90) % 4) + 4) % 4;
}

/** The same angle in (−180, 180]. */
function signed(angle: number): number {
  const turned = ((angle % 360) + 360) % 360;
  return turned > 180 ? turned - 360 : turned;
}

function rotation(degrees: number): Affine {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos, 0, 0];
}
