import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { components } from '../formula/components.ts';
import { toGrey } from '../formula/grey.ts';
import { within } from '../formula/within.ts';

/** A bar is at least so many times as wide as high, and no higher than this share of its region. */
const longer = 4;
const mostHigh = 0.25;

/**
 * The bar of a fraction in each region: level ink, longer than high, that ends inside.
 * @param regions from the middle of what stands above to that of what stands below, some white on both sides
 */
export function findBars(raster: Raster, regions: readonly Region[]): (Region | undefined)[] {
  return regions.map((each) => {
    const region = within(each, raster);
    if (region.width < longer || region.height < 3) return undefined;
    const bars = components(toGrey(raster, region)).filter(
      ({ x, width, height }) =>
        width >= longer * height && height <= mostHigh * region.height && x > 0 && x + width < region.width,
    );
    const bar = bars.sort((a, b) => b.width - a.width)[0];
    return bar && { x: region.x + bar.x, y: region.y + bar.y, width: bar.width, height: bar.height };
  });
}
