import { holds, inReadingOrder } from '../../document/formula/in-reading-order.ts';
import { isProse, spellsWords } from '../../document/formula/prose.ts';
import type { PageText } from '../../document/page-text.ts';
import type { Slabs } from '../../runtime/slabs.ts';
import { applyToQuad } from '../../types/affine.ts';
import type { Formula } from '../../types/formula.ts';
import type { Line } from '../../types/line.ts';
import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import type { FormulaParts } from '../../vision/formula/parts.ts';
import { quadOf, type Read, readParts } from './read-formulas.ts';
import type { RunStep } from './steps.ts';
import { uprightPage } from './upright-page.ts';

const leastScore = 0.4;
/** The layout network's boxes may cut off this share of the page's width. */
const sharpness = 0.004;

/** What a picture is if it shows formulas and nothing else. */
export interface Pictured {
  readonly formulas: readonly Formula[];
  /** Those among them that look like formulas. */
  readonly plain: readonly Formula[];
  /** Whether that is beyond doubt: the text need not be read. */
  readonly sure: boolean;
  /** Whether nothing in it looks like a formula at all. */
  readonly unlike: boolean;
}

/** Less likely readings may be of something else: text, a drawing. */
const plain = 0.6;
/** Less likely ones are of no formula unless there is text in the picture: handwriting can be as hard to read. */
const anything = 0.2;

/** A sheet with more than this is no sheet of formulas. */
const mostOnSheet = 60;

/** Reads a picture of one or several formulas. @returns undefined where it is larger: a page */
export async function readPictured(raster: Raster, run: RunStep): Promise<Pictured | undefined> {
  const { few, parts } = await partsOf(raster, run);
  if (!few) return undefined;
  const read = await readParts(raster, parts, run);
  const likely = read.filter(isPlain);
  return {
    formulas: read.map(({ formula }) => formula),
    plain: likely.map(({ formula }) => formula),
    sure: likely.length === read.length,
    unlike: read.every(({ likelihood }) => likelihood < anything),
  };
}

/**
 * The formulas of a page whose text was read, in reading order: those of a picture of formulas, else the displays between its text.
 * @param page its lines in the pixels of the caller's image
 * @param pictured what `readPictured` answered, if it has been asked
 */
export async function readPageFormulas(
  raster: Raster,
  { lines, angle }: PageText,
  pictured: Pictured | undefined,
  run: RunStep,
  slabs: Slabs,
): Promise<readonly Formula[]> {
  const alone = pictured ?? (await readPictured(raster, run));
  if (alone && !isProse(lines)) return lines.length === 0 && alone.unlike ? [] : alone.formulas;
  const between = alone?.plain.filter(({ quad }) => !isProse(linesIn(quad, lines))) ?? [];
  if (between.length > 0) return between;
  const upright = await uprightPage(raster, angle, run, slabs);
  const displays = await readDisplays(upright.raster, lines, run);
  const found = displays.length > 0 || isProse(lines) ? displays : await plainlyFormulas(upright.raster, run);
  upright.release();
  return inReadingOrder(found, lines);
}

/** The displays that the layout network sees, but for those that hold running text. */
async function readDisplays(raster: Raster, lines: readonly Line[], run: RunStep): Promise<Formula[]> {
  const spare = sharpness * raster.width;
  const regions = (await run('layout', { raster }))
    .filter(({ kind, score }) => kind === 'equation' && score >= leastScore)
    .map(({ box: { left, top, right, bottom } }) => ({
      x: left - spare,
      y: top - spare,
      width: right - left + 2 * spare,
      height: bottom - top + 2 * spare,
    }))
    .filter((region) => !isProse(linesIn(applyToQuad(raster.toSource, quadOf(region)), lines)));
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

function isPlain({ likelihood, formula: { latex } }: Read): boolean {
  return likelihood >= plain && !spellsWords(latex);
}

function partsOf(raster: Raster, run: RunStep): Promise<FormulaParts> {
  return run('formulaParts', { raster, region: { x: 0, y: 0, width: raster.width, height: raster.height } });
}
