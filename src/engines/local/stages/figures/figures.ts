import { partsOfPage } from '../../../../document/blocks/page-parts.ts';
import { cornersOf } from '../../../../geometry/box.ts';
import { applyToQuad } from '../../../../types/affine.ts';
import { stage } from '../../stage.ts';

/** Tables, code and pictures apart from the text, and where formulas may stand. */
export const figures = stage({
  name: 'figures',
  serves: ['blocks'],
  needs: ['marked', 'tables', 'upright', 'regions'],
  gives: ['parts'],
  run: async ({ marked, tables, upright, regions }) => {
    const { toSource } = (await upright()).raster;
    const seen = await regions();
    return {
      parts: partsOfPage({
        lines: marked,
        tables,
        regions: seen.map(({ box, ...region }) => ({ ...region, quad: applyToQuad(toSource, cornersOf(box)) })),
      }),
    };
  },
});
