import { joinRows } from '../../../../document/formula/join-rows.ts';
import { cornersOf } from '../../../../geometry/box.ts';
import type { Region } from '../../../../geometry/region.ts';
import { applyToQuad } from '../../../../types/affine.ts';
import type { Formula } from '../../../../types/formula.ts';
import type { Quad } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { FormulaPart } from '../../../../vision/formula/parts.ts';
import type { SeenFormula } from '../../../../vision/formula/read-formula.ts';
import type { RunStep } from '../../steps.ts';

/** A whole display is preferred to its lines unless it is less likely by more than this. */
const slack = 0.05;

/** A formula and how much it looked like one. */
export interface Read {
  readonly formula: Formula;
  readonly likelihood: number;
}

/** A region as one formula, whatever white runs through it. */
export async function readDisplay(raster: Raster, region: Region, run: RunStep): Promise<Formula | undefined> {
  const { parts } = await run('formulaParts', { raster, region });
  const whole = parts.length > 1 ? [{ region, rows: parts.flatMap(({ rows }) => rows) }] : parts;
  return (await readParts(raster, whole, run))[0]?.formula;
}

/** Each part as one formula, in their order. */
export async function readParts(raster: Raster, parts: readonly FormulaPart[], run: RunStep): Promise<Read[]> {
  const seen = await Promise.all(parts.map((part) => readPart(raster, part, run)));
  return seen.flatMap((read) => {
    if (!read || read.latex === '') return [];
    const { latex, confidence, likelihood, box } = read;
    return [{ formula: { latex, confidence, quad: applyToQuad(raster.toSource, quadOf(box)) }, likelihood }];
  });
}

/** A display is read as a whole and line by line: the network may lose lines of a tall one, and lines alone lose their alignment. */
async function readPart(raster: Raster, { region, rows }: FormulaPart, run: RunStep): Promise<SeenFormula | undefined> {
  if (rows.length < 2) return run('formula', { raster, region });
  const [whole, ...lines] = await Promise.all(
    [region, ...rows].map((each) => run('formula', { raster, region: each })),
  );
  const read = lines.flatMap((line) => (line && line.latex !== '' ? [line] : []));
  if (!whole || read.length < 2) return whole;
  const likelihood = Math.min(...read.map((line) => line.likelihood));
  const complete = whole.latex.split('\\\\').length >= read.length;
  if (complete && whole.likelihood >= likelihood - slack) return whole;
  return {
    latex: joinRows(read.map(({ latex }) => latex)),
    confidence: read.reduce((product, { confidence }) => product * confidence, 1),
    likelihood,
    box: whole.box,
  };
}

/** The corners of a region, from its top left. */
export function quadOf({ x, y, width, height }: Region): Quad {
  return cornersOf({ left: x, top: y, right: x + width, bottom: y + height });
}
