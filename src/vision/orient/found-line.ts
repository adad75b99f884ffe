import type { Quad } from '../../types/quad.ts';
import type { Reading } from '../recognise/ctc.ts';
import type { Direction } from './direction.ts';

/** A box with the text that was read in it. */
export interface FoundLine {
  readonly reading: Reading;
  /** As it was read, margin included; in the pixels of the boxes, from the text's top left. */
  readonly quad: Quad;
  /** Around the ink alone. */
  readonly ink: Quad;
  /** The line of type, as high whatever letters it holds. */
  readonly body: Quad;
  /** Degrees clockwise on screen. */
  readonly angle: number;
  readonly direction: Direction;
}

/** Reads quads as upright lines. */
export type Read = (quads: readonly Quad[]) => Promise<readonly Reading[]>;
