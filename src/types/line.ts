import type { Quad } from './quad.ts';

/** A word of a line, where word boxes were asked for. */
export interface Word {
  readonly text: string;
  readonly quad: Quad;
}

/** One line of text as it stands on the page. */
export interface Line {
  readonly text: string;
  /** In the pixels of the caller's image. */
  readonly quad: Quad;
  /** 0 to 1: how likely the whole text is right. */
  readonly confidence: number;
  /** Reading direction in degrees, clockwise on screen; 0 is left to right, 90 reads downwards. */
  readonly angle: number;
  readonly words?: readonly Word[];
}
