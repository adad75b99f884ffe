import type { Quad } from './quad.ts';

/** A word of a line, where word boxes were asked for. */
export interface Word {
  readonly text: string;
  readonly quad: Quad;
}

/** One line of text as it stands on the page. */
export interface Line {
  readonly text: string;
  /** Around its ink, in the pixels of the caller's image. */
  readonly quad: Quad;
  /** The line of type, as high whatever letters it holds, where the ink is measured: for comparing lines with each other. */
  readonly body?: Quad;
  /** Mean probability of its characters, 0 to 1. */
  readonly confidence: number;
  /** 0 to 1: how likely the whole text is exactly right, where that was measured. What callers are told. */
  readonly sureness?: number;
  /** Places in `text` (UTF-16) of letters and digits that could not be told; absent where there are none. */
  readonly doubtful?: readonly number[];
  /** Where along the quad the middle of each character (code point) of `text` stands, 0 to 1; absent where that is not known. */
  readonly middles?: readonly number[];
  /** Reading direction in degrees, clockwise on screen; 0 is left to right, 90 reads downwards. */
  readonly angle: number;
  /** Mean width of its strokes, in pixels of the caller's image, where that was measured. */
  readonly stroke?: number;
  readonly words?: readonly Word[];
  /** False: a model wrote it, and not all of it is on the page as the embedded engine reads it. */
  readonly grounded?: boolean;
  /** LaTeX of the formulas that stand in `text` as U+FFFC, in its order. */
  readonly maths?: readonly string[];
}
