import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { type Component, components } from '../formula/components.ts';
import { type Grey, toGrey } from '../formula/grey.ts';
import { within } from '../formula/within.ts';

/** Connected ink of a line, in raster pixels. */
export interface Sign extends Region {
  /** Whether its middle is paper: a ring. */
  readonly hollow: boolean;
}

/** Specks have less ink than this share of the line's height, squared. */
const speck = 0.05;
/** Darker than this, of 255, is ink. */
const inkLevel = 140;

/** The connected ink of lines that stand level or upright. */
export function signsIn(raster: Raster, regions: readonly Region[]): Sign[][] {
  return regions.map((region) => {
    const inside = within(region, raster);
    if (inside.width < 2 || inside.height < 2) return [];
    const grey = toGrey(raster, inside);
    const least = (speck * Math.min(inside.width, inside.height)) ** 2;
    return components(grey)
      .filter(({ area }) => area >= least)
      .map((part) => ({
        x: inside.x + part.x,
        y: inside.y + part.y,
        width: part.width,
        height: part.height,
        hollow: isHollow(grey, part),
      }));
  });
}

/** No ink in its middle, and some on each of its four sides. */
function isHollow({ data, width }: Grey, part: Component): boolean {
  const isInk = (x: number, y: number) => data[y * width + x]! < inkLevel;
  const [cx, cy] = [part.x + (part.width >> 1), part.y + (part.height >> 1)];
  if (isInk(cx, cy)) return false;
  const along = (from: number, to: number, at: (i: number) => boolean) => {
    for (let i = from; i < to; i++) if (at(i)) return true;
    return false;
  };
  return (
    along(part.x, cx, (x) => isInk(x, cy)) &&
    along(cx, part.x + part.width, (x) => isInk(x, cy)) &&
    along(part.y, cy, (y) => isInk(cx, y)) &&
    along(cy, part.y + part.height, (y) => isInk(cx, y))
  );
}
