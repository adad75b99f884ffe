import { takeFormulas } from '../../../../document/blocks/take-formulas.ts';
import { quadOfBox } from '../../../../document/frame.ts';
import { regionAround } from '../../../../geometry/region.ts';
import { applyToQuad, invert } from '../../../../types/affine.ts';
import { stage } from '../../stage.ts';
import { readPageFormulas } from './page-formulas.ts';
import { readFractions } from './read-fractions.ts';
import { readInline } from './read-inline.ts';
import { readDisplay } from './read-parts.ts';
import { readSheet } from './sheet.ts';

/** A picture of formulas alone is told without its text, if that is beyond doubt. */
export const sheet = stage({
  name: 'sheet of formulas',
  serves: ['formulas'],
  needs: ['foundText'],
  gives: ['sheet', 'formulas'],
  run: async ({ raster, layer, foundText }, { run }) => {
    // Where text has been looked for already nothing is spared.
    const found = layer || foundText ? undefined : await readSheet(raster, run);
    return { sheet: found, formulas: found?.formulas ?? [], complete: found?.sure ?? false };
  },
});

/** The formulas of a page whose text was read. */
export const pageFormulas = stage({
  name: 'formulas',
  serves: ['formulas'],
  needs: ['sheet', 'text', 'upright', 'regions'],
  gives: ['formulas'],
  run: async ({ raster, ...page }, { run }) => ({ formulas: await readPageFormulas(raster, page, run) }),
});

/** The formulas of a document: displays between its lines, fractions, and those within a line. */
export const formulasInText = stage({
  name: 'formulas in text',
  serves: ['blocks'],
  needs: ['parts', 'upright'],
  gives: ['written'],
  run: async ({ parts: page, upright }, { run }) => {
    const { raster } = await upright();
    const toRaster = invert(raster.toSource);
    const read = await Promise.all(
      page.formulas.map((area) =>
        readDisplay(raster, regionAround(applyToQuad(toRaster, quadOfBox(area, page.frame))), run),
      ),
    );
    const displays = takeFormulas(page.items, page.formulas, read);
    const items = await readInline(await readFractions(displays.rest, page, raster, run), raster, run);
    return { written: { ...page, parts: [...page.parts, ...displays.parts], items } };
  },
});
