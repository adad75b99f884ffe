import { rotate } from '../../../../image/rotate.ts';
import type { Raster } from '../../../../types/raster.ts';
import { sharedMemory } from '../shared-memory.ts';

export const uprightLook = {
  /** Straightens a page: turns it by so many degrees clockwise. */
  rotate: ({ raster, degrees, slab }: { raster: Raster; degrees: number; slab: Uint8Array }) =>
    rotate(raster, degrees, sharedMemory(slab)),
};
