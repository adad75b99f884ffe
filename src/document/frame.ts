import { weightedMedian } from '../geometry/statistics.ts';
import { type Affine, apply } from '../types/affine.ts';
import type { Box } from '../types/box.ts';
import type { Line } from '../types/line.ts';
import type { Quad } from '../types/quad.ts';

/** A line in the page's text frame: upright, its text running to the right. */
export interface Item extends Box {
  readonly line: Line;
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
  const lean = ({ angle }: Line) => signed(angle - 90 * quarter);
  const own = lines.filter(({ angle, text }) => quarterOf(angle) === quarter && text.length >= 4);
  const middle = weightedMedian(own, lean, ({ text }) => text.length);
  return 90 * quarter + (middle ? lean(middle) : 0);
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
export function quadOfBox(box: Box, { angle, mirrored }: Frame): Quad {
  const turn = rotation(angle);
  const [left, right] = mirrored ? [-box.right, -box.left] : [box.left, box.right];
  return [
    apply(turn, [left, box.top]),
    apply(turn, [right, box.top]),
    apply(turn, [right, box.bottom]),
    apply(turn, [left, box.bottom]),
  ];
}

/** The box of a quad of the caller's image in the frame. */
export function boxInFrame(quad: Quad, { angle, mirrored }: Frame): Box {
  const line: Line = { text: '', quad, confidence: 1, angle };
  const { left, right, top, bottom } = boxItem(line, angle, mirrored);
  return { left, right, top, bottom };
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
