import { type PageFindings, partsOfPage } from '../../document/blocks/page-parts.ts';
import { toBlocks } from '../../document/blocks/to-blocks.ts';
import { quadOfBox } from '../../document/frame.ts';
import { applyToQuad, invert } from '../../types/affine.ts';
import type { Block } from '../../types/block.ts';
import type { Quad } from '../../types/quad.ts';
import type { Region } from '../../vision/detect/input.ts';
import { readDisplay } from './read-formulas.ts';
import { readLeading } from './read-leading.ts';
import type { RunStep } from './steps.ts';
import type { UprightPage } from './upright-page.ts';

/** A page's blocks in reading order; its display formulas are read on the way. */
export async function readBlocks(findings: PageFindings, { raster }: UprightPage, run: RunStep): Promise<Block[]> {
  const lines = await readLeading(findings.lines, raster, run);
  const page = partsOfPage({ ...findings, lines });
  const toRaster = invert(raster.toSource);
  const formulas = await Promise.all(
    page.formulas.map(async (area) => {
      const region = regionOf(applyToQuad(toRaster, quadOfBox(area, page.frame)));
      return readDisplay(raster, region, run);
    }),
  );
  return toBlocks(page, formulas);
}

/** The whole pixels around a quad that stands level. */
function regionOf(quad: Quad): Region {
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)];
  const [x, y] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  return { x, y, width: Math.ceil(Math.max(...xs)) - x, height: Math.ceil(Math.max(...ys)) - y };
}
