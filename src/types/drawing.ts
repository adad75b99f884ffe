import type { Box } from './box.ts';
import type { Quad } from './quad.ts';

/** Ink that hangs together and that neither text nor straight lines explain: a chart, a photograph, a logo, a panel. */
export interface Drawing {
  /** In the pixels of the caller's image. */
  readonly quad: Quad;
  /** Share of its box that is such ink. */
  readonly ink: number;
}

/** A drawing in the pixels of the raster that was looked at. */
export interface SeenDrawing {
  readonly box: Box;
  readonly ink: number;
}
