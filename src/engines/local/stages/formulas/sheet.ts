import { spellsWords } from '../../../../document/formula/prose.ts';
import type { Formula } from '../../../../types/formula.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { FormulaParts } from '../../../../vision/formula/parts.ts';
import type { RunStep } from '../../steps.ts';
import { type Read, readParts } from './read-parts.ts';

/** What a picture is if it shows formulas and nothing else. */
export interface Sheet {
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

/** Reads a picture of one or several formulas. @returns undefined where it is larger: a page */
export async function readSheet(raster: Raster, run: RunStep): Promise<Sheet | undefined> {
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

export function isPlain({ likelihood, formula: { latex } }: Read): boolean {
  return likelihood >= plain && !spellsWords(latex);
}

export function partsOf(raster: Raster, run: RunStep): Promise<FormulaParts> {
  return run('formulaParts', { raster, region: { x: 0, y: 0, width: raster.width, height: raster.height } });
}
