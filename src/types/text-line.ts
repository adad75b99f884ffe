import type { Box } from './box.ts';
import type { Line } from './line.ts';

/** A line of text, or a part of one, as it stands in an upright frame: its box is that of the line of type. */
export interface TextLine extends Box {
  readonly line: Line;
  /** Around its ink; the middles of its characters are shares of this width. */
  readonly ink: Box;
  /** False for a line that runs across the frame's main direction. */
  readonly along: boolean;
}
