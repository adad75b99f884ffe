import type { Quad } from './quad.ts';

/** A mathematical formula of a page. */
export interface Formula {
  /** Valid LaTeX maths without delimiters, one space between tokens. */
  readonly latex: string;
  /** In the pixels of the caller's image. */
  readonly quad: Quad;
  /** 0 to 1: how likely all of it is right. */
  readonly confidence: number;
}
