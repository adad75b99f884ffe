import type { Box } from './box.ts';
import type { Quad } from './quad.ts';

/** The classes of the layout network, in its order. */
export const regionKinds = [
  'text',
  'title',
  'figure',
  'figure_caption',
  'table',
  'table_caption',
  'header',
  'footer',
  'reference',
  'equation',
] as const;

export type RegionKind = (typeof regionKinds)[number];

/** A part of a page as the layout network sees it. Regions may overlap. */
export interface LayoutRegion {
  readonly kind: RegionKind;
  /** In the pixels of the caller's image. */
  readonly quad: Quad;
  /** 0 to 1. */
  readonly score: number;
}

/** A region in the pixels of the raster that was shown to the network. */
export interface SeenRegion {
  readonly kind: RegionKind;
  readonly box: Box;
  /** 0 to 1. */
  readonly score: number;
}
