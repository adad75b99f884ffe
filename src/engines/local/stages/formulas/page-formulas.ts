import { holds, inReadingOrder } from '../../../../document/formula/in-reading-order.ts';
import { isProse } from '../../../../document/formula/prose.ts';
import { grown } from '../../../../geometry/box.ts';
import { cornersOfRegion, regionOf } from '../../../../geometry/region.ts';
import { applyToQuad } from '../../../../types/affine.ts';
import type { Formula } from '../../../../types/formula.ts';
import type { SeenRegion } from '../../../../types/layout-region.ts';
import type { Line } from '../../../../types/line.ts';
import type { Quad } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { Found } from '../../draft.ts';
import type { RunStep } from '../../steps.ts';
import { readParts } from './read-parts.ts';
import { isPlain, partsOf, readSheet } from './sheet.ts';

const leastScore = 0.4;
/** A sheet with more than this is no sheet of formulas. */
const mostOnSheet = 60;
/** The layout network's boxes may cut off this share of the page's width. */
const sharpness = 0.004;

/** The formulas of a page whose text was read, in reading order: those of a sheet of formulas, else the displays between its text. */
export async function readPageFormulas(
  raster: Raster,
  { text: { lines }, sheet, upright, regions }: Pick<Found, 'text' | 'sheet' | 'upright' | 'regions'>,
  run: RunStep,
): Promise<readonly Formula[]> {
  const alone = sheet ?? (await readSheet(raster, run));
  if (alone && !isProse(lines)) return lines.length === 0 && alone.unlike ? [] : alone.formulas;
  const between = alone?.plain.filter(({ quad }) => !isProse(linesIn(quad, lines))) ?? [];
  if (between.length > 0) return between;
  const page = await upright();
  const displays = await readDisplays(page.raster, await regions(), lines, run);
  return inReadingOrder(
    displays.length > 0 || isProse(lines) ? displays : await plainlyFormulas(page.raster, run),
    lines,
  );
}

/** The displays that the layout network sees, but for those that hold running text. */
async function readDisplays(
  raster: Raster,
  seen: readonly SeenRegion[],
  lines: readonly Line[],
  run: RunStep,
): Promise<Formula[]> {
  const spare = sharpness * raster.width;
  const regions = seen
    .filter(({ kind, score }) => kind === 'equation' && score >= leastScore)
    .map(({ box }) => regionOf(grown(box, spare)))
    .filter((region) => !isProse(linesIn(applyToQuad(raster.toSource, cornersOfRegion(region)), lines)));
  const parts = await Promise.all(regions.map((region) => run('formulaParts', { raster, region })));
  const all = parts.flatMap((found) => found.parts);
  return (await readParts(raster, all, run)).map(({ formula }) => formula);
}

function linesIn(quad: Quad, lines: readonly Line[]): Line[] {
  return lines.filter((line) => holds(quad, line.quad));
}

/** What looks like a formula on a page of little else, such as a sheet of exercises. */
async function plainlyFormulas(raster: Raster, run: RunStep): Promise<Formula[]> {
  const { parts } = await partsOf(raster, run);
  const read = await readParts(raster, parts.slice(0, mostOnSheet), run);
  return read.filter(isPlain).map(({ formula }) => formula);
}
