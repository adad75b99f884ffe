import { around, cornersOf } from '../geometry/box.ts';
import { weightedMedian } from '../geometry/statistics.ts';
import { readsFromTheRight } from '../text/scripts.ts';
import { type Affine, applyToQuad, invert } from '../types/affine.ts';
import type { Box } from '../types/box.ts';
import type { Line } from '../types/line.ts';
import type { Quad } from '../types/quad.ts';
import type { TextLine } from '../types/text-line.ts';

/** An upright view of a page, in which its text runs to the right. */
export interface Frame {
  /** At which the text runs in the caller's image, in degrees clockwise. */
  readonly angle: number;
  /** From the pixels of the caller's image to the frame. */
  readonly map: Affine;
  /** Left and right are swapped: the page is read from the right. */
  readonly mirrored: boolean;
}

/** The frame in which a page's lines are put in order. */
export function frameOf(lines: readonly Line[]): Frame {
  const angle = mainAngle(lines);
  return { angle, map: rotation(-angle), mirrored: readsFromTheRight(lines.map(({ text }) => text)) };
}

/** The frame of a picture of the page whose text runs at an angle in the caller's image. */
export function pictureFrame(toSource: Affine, angle: number): Frame {
  return { angle, map: invert(toSource), mirrored: false };
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

/** Lines as they stand in a frame. */
export function linesInFrame(lines: readonly Line[], frame: Frame): TextLine[] {
  return lines.map((line) => lineInFrame(line, frame));
}

export function lineInFrame(line: Line, frame: Frame): TextLine {
  const along = Math.abs(signed(line.angle - frame.angle)) < 45;
  const ink = upright(line.quad, frame, along);
  return { line, along, ink, ...(line.body ? upright(line.body, frame, along) : ink) };
}

/** The box of a quad of the caller's image in the frame. */
export function boxInFrame(quad: Quad, frame: Frame): Box {
  return upright(quad, frame, true);
}

/** @param level whether the quad lies along the frame, so that its ends may be slanted */
function upright(quad: Quad, { map, mirrored }: Frame, level: boolean): Box {
  const corners = applyToQuad(map, quad);
  // Half-way up the slanted ends, so that a line that is not quite level does not reach into its neighbours.
  const [a, b, c, d] = corners;
  const ys = level ? [(a[1] + b[1]) / 2, (c[1] + d[1]) / 2] : corners.map(([, y]) => y);
  const xs = corners.map(([x]) => (mirrored ? -x : x));
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The quad of the caller's image that a box of the frame covers, from the text's own top left. */
export function quadOfBox(box: Box, { map, mirrored }: Frame): Quad {
  const own = mirrored ? { ...box, left: -box.right, right: -box.left } : box;
  return applyToQuad(invert(map), cornersOf(own));
}

/** Around the ink of lines, level in the frame; from the text's own top left. */
export function quadAround(lines: readonly Line[], frame: Frame): Quad {
  return quadOfBox(around(linesInFrame(lines, frame).map(({ ink }) => ink)), frame);
}

/** A share of the width of a line's ink as a place in the frame. */
export function placeAlong({ ink }: TextLine, share: number): number {
  return ink.left + share * (ink.right - ink.left);
}

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
