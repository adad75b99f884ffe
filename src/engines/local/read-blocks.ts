import { type PageFindings, partsOfPage } from '../../document/blocks/page-parts.ts';
import { takeFormulas } from '../../document/blocks/take-formulas.ts';
import { toBlocks } from '../../document/blocks/to-blocks.ts';
import { quadOfBox } from '../../document/frame.ts';
import { applyToQuad, invert } from '../../types/affine.ts';
import type { Block } from '../../types/block.ts';
import { readDisplay } from './read-formulas.ts';
import { readFractions } from './read-fractions.ts';
import { readInline } from './read-inline.ts';
import { readLeading } from './read-leading.ts';
import { regionAround } from './region-around.ts';
import type { RunStep } from './steps.ts';
import type { UprightPage } from './upright-page.ts';

/** A page's blocks in reading order; its formulas are read on the way. */
export async function readBlocks(findings: PageFindings, { raster }: UprightPage, run: RunStep): Promise<Block[]> {
  const lines = await readLeading(findings.lines, raster, run);
  const page = partsOfPage({ ...findings, lines });
  const toRaster = invert(raster.toSource);
  const formulas = await Promise.all(
    page.formulas.map(async (area) => {
      const region = regionAround(applyToQuad(toRaster, quadOfBox(area, page.frame)));
      return readDisplay(raster, region, run);
    }),
  );
  const displays = takeFormulas(page.items, page.formulas, formulas);
  const items = await readInline(await readFractions(displays.rest, page, raster, run), raster, run);
  return toBlocks({ ...page, parts: [...page.parts, ...displays.parts], items });
}
