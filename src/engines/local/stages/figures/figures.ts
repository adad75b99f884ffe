import { partsOfPage } from '../../../../document/blocks/page-parts.ts';
import { boundsOf, cornersOf } from '../../../../geometry/box.ts';
import { regionOf } from '../../../../geometry/region.ts';
import { median } from '../../../../geometry/statistics.ts';
import { applyToQuad, invert } from '../../../../types/affine.ts';
import { stage } from '../../stage.ts';

/** Text is taken to be this high at least, in pixels: of a page without text, nothing is known. */
const leastSize = 8;

/** Tables, code and pictures apart from the text, and where formulas may stand. */
export const figures = stage({
  name: 'figures',
  serves: ['blocks'],
  needs: ['marked', 'tables', 'uprights', 'upright', 'regions', 'seals'],
  gives: ['parts'],
  run: async ({ marked, tables, uprights, upright, regions, seals }, { run }) => {
    const { raster } = await upright();
    const { toSource } = raster;
    const places = marked.map(({ quad }) => boundsOf(applyToQuad(invert(toSource), quad)));
    const em = median(places.map(({ left, top, right, bottom }) => Math.min(right - left, bottom - top)));
    const [seen, drawn] = await Promise.all([
      regions(),
      run('drawings', { raster, em: Math.max(leastSize, em), lines: places.map(regionOf) }),
    ]);
    return {
      parts: partsOfPage({
        lines: marked,
        ...{ tables, uprights, seals },
        regions: seen.map(({ box, ...region }) => ({ ...region, quad: applyToQuad(toSource, cornersOf(box)) })),
        drawings: drawn.map(({ box, ink }) => ({ ink, quad: applyToQuad(toSource, cornersOf(box)) })),
      }),
    };
  },
});
