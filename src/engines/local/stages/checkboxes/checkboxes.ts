import { cornersOfRegion } from '../../../../geometry/region.ts';
import { median } from '../../../../geometry/statistics.ts';
import { applyToQuad, invert } from '../../../../types/affine.ts';
import type { Quad } from '../../../../types/quad.ts';
import { stage } from '../../stage.ts';

/** The boxes to tick of a page, about as large as its text. */
export const checkboxes = stage({
  name: 'checkboxes',
  serves: ['checkboxes'],
  needs: ['lines', 'upright'],
  gives: ['checkboxes'],
  run: async ({ raster, lines, upright }, { run }) => {
    if (lines.length === 0) return { checkboxes: [] };
    const toRaster = invert(raster.toSource);
    const em = median(lines.map(({ quad }) => heightOf(applyToQuad(toRaster, quad))));
    const { raster: shown } = await upright();
    const seen = await run('checkboxes', { raster: shown, em });
    return {
      checkboxes: seen.map(({ checked, ...region }) => ({
        checked,
        quad: applyToQuad(shown.toSource, cornersOfRegion(region)),
      })),
    };
  },
});

function heightOf([a, , , d]: Quad): number {
  return Math.hypot(d[0] - a[0], d[1] - a[1]);
}
