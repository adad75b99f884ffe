import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { findBullets, type LeadingInk } from './find-bullets.ts';
import { strokeWidth } from './stroke-width.ts';

/** What a line's pixels say beside its text. */
export interface LineTypography {
  /** Mean width of its strokes, in pixels. */
  readonly stroke: number;
  readonly leading: LeadingInk | undefined;
}

/** Looks at level lines of an upright page: how bold they are, and what stands before them. */
export function lookAtLines(raster: Raster, lines: readonly Region[]): LineTypography[] {
  const leading = findBullets(raster, lines);
  return lines.map((line, i) => ({ stroke: strokeWidth(raster, line), leading: leading[i] }));
}
