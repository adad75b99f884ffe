import type { Box } from '../types/box.ts';
import type { Quad } from '../types/quad.ts';
import { boundsOf, cornersOf } from './box.ts';

/** Part of a raster as what looks at pixels counts them: so many from a first one. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function regionOf({ left, top, right, bottom }: Box): Region {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function boxOf({ x, y, width, height }: Region): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** The upright region around a quad. */
export function regionAround(quad: Quad): Region {
  return regionOf(boundsOf(quad));
}

/** The corners of a region, clockwise from its top left. */
export function cornersOfRegion(region: Region): Quad {
  return cornersOf(boxOf(region));
}
