import { turnedSize } from '../../../../image/rotate.ts';
import type { Slabs } from '../../../../runtime/slabs.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { RunStep } from '../../steps.ts';

/** A page whose text runs level, for everything that looks at the page as a whole. */
export interface UprightPage {
  readonly raster: Raster;
  /** Gives the pixels back. */
  release(): void;
}

/** Pages turned by less than this, in degrees, are taken as upright. */
export const leastTurn = 0.4;

/** @param angle at which most of the page's text runs, in degrees clockwise */
export async function uprightPage(raster: Raster, angle: number, run: RunStep, slabs: Slabs): Promise<UprightPage> {
  if (Math.abs(angle) < leastTurn) return { raster, release: () => {} };
  const turned = await rotated(raster, -angle, run, slabs);
  return { raster: turned, release: () => slabs.release(turned.data) };
}

/** The page turned by so many degrees clockwise, all of it. */
export function rotated(raster: Raster, degrees: number, run: RunStep, slabs: Slabs): Promise<Raster> {
  const { width, height } = turnedSize(raster, degrees);
  return run('rotate', { raster, degrees, slab: slabs.acquire(width * height * 3) });
}
