import type { SeenFrame } from '../../document/table/frames-on-page.ts';
import { cornersOf } from '../../geometry/box.ts';
import type { Slabs } from '../../runtime/slabs.ts';
import { type Affine, applyToQuad, compose, invert } from '../../types/affine.ts';
import type { LayoutRegion } from '../../types/layout-region.ts';
import type { Raster } from '../../types/raster.ts';
import type { RunStep } from './steps.ts';

/** A page whose text runs level, for everything that looks at the page as a whole. */
export interface UprightPage {
  readonly raster: Raster;
  /** From the raster the lines were read in to this one. */
  readonly fromPage: Affine;
  /** Gives the pixels back. */
  release(): void;
}

/** Pages turned by less than this, in degrees, are taken as upright. */
export const leastTurn = 0.4;

/** @param angle at which most of the page's text runs, in degrees clockwise */
export async function uprightPage(raster: Raster, angle: number, run: RunStep, slabs: Slabs): Promise<UprightPage> {
  if (Math.abs(angle) < leastTurn) return { raster, fromPage: [1, 0, 0, 1, 0, 0], release: () => {} };
  const diagonal = Math.ceil(Math.hypot(raster.width, raster.height)) + 2;
  const turned = await run('rotate', { raster, degrees: -angle, slab: slabs.acquire(diagonal * diagonal * 3) });
  return {
    raster: turned,
    fromPage: compose(invert(turned.toSource), raster.toSource),
    release: () => slabs.release(turned.data),
  };
}

/** Regions of an upright page in the caller's pixels. */
export function toSource(regions: readonly SeenFrame[], { raster }: UprightPage): LayoutRegion[] {
  return regions.map(({ kind, frame, score }) => ({
    kind,
    score,
    quad: applyToQuad(raster.toSource, cornersOf(frame)),
  }));
}
