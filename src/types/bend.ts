import type { Affine } from './affine.ts';
import type { Point } from './quad.ts';

/** How the lines of a page sag: a shift across the direction of its text that differs from place to place. In pixels of its raster. */
export interface Bend {
  /** Direction of the text, in radians, y down. */
  readonly angle: number;
  /** What the polynomial's two variables, along and across the text, are counted from, and what one of each is. */
  readonly centre: Point;
  readonly unit: number;
  /** Where it was seen, in these variables: beyond, the shift stays what it is at the edge. */
  readonly seen: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Of `termsAt`, in pixels. */
  readonly weights: readonly number[];
}

/** The bend of a page, for who knows its places in the caller's image. */
export interface PageBend extends Bend {
  /** From the raster to the caller's image. */
  readonly toSource: Affine;
}
