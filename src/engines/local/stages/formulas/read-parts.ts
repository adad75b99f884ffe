import { goesOn, joinDisplays, joinRows } from '../../../../document/formula/join-rows.ts';
import { cornersOf } from '../../../../geometry/box.ts';
import type { Region } from '../../../../geometry/region.ts';
import { applyToQuad } from '../../../../types/affine.ts';
import type { Formula } from '../../../../types/formula.ts';
import type { Quad } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { FormulaPart } from '../../../../vision/formula/parts.ts';
import type { SeenFormula } from '../../../../vision/formula/read-formula.ts';
import type { RunStep } from '../../steps.ts';
import { readMatrices } from './read-matrices.ts';

/** A whole display is preferred to its lines unless it is less likely by more than this. */
const slack = 0.05;
/** White between a display and a line that goes on with it, in glyph heights at most. */
const mostBetween = 4;

/** A formula and how much it looked like one. */
export interface Read {
  readonly formula: Formula;
  readonly likelihood: number;
}

/** A region as one formula, whatever white runs through it. */
export async function readDisplay(raster: Raster, region: Region, run: RunStep): Promise<Formula | undefined> {
  const { parts } = await run('formulaParts', { raster, region });
  const rows = parts.flatMap((part) => part.rows);
  const whole = parts.length > 1 ? [{ region, rows, glyph: parts[0]!.glyph, pieces: [] }] : parts;
  return (await readParts(raster, whole, run))[0]?.formula;
}

/** Each part as one formula, in their order; what goes on with the display above it belongs to that. */
export async function readParts(raster: Raster, parts: readonly FormulaPart[], run: RunStep): Promise<Read[]> {
  const seen = await Promise.all(parts.map(async (part) => ({ part, read: await readPart(raster, part, run) })));
  const found: { readonly part: FormulaPart; readonly read: SeenFormula }[] = [];
  for (const { part, read } of seen) {
    if (!read || read.latex === '') continue;
    const last = found.at(-1);
    if (last && goesOn(read.latex) && isBelow(part, last.part)) {
      found[found.length - 1] = { part, read: joined(last.read, read) };
    } else found.push({ part, read });
  }
  return found.map(({ read: { latex, confidence, likelihood, box } }) => ({
    formula: { latex, confidence, quad: applyToQuad(raster.toSource, quadOf(box)) },
    likelihood,
  }));
}

function isBelow({ region, glyph }: FormulaPart, { region: upper }: FormulaPart): boolean {
  const gap = region.y - upper.y - upper.height;
  const beside = Math.min(region.x + region.width, upper.x + upper.width) - Math.max(region.x, upper.x);
  return gap > -glyph && gap < mostBetween * glyph && beside > 0;
}

function joined(upper: SeenFormula, lower: SeenFormula): SeenFormula {
  const [left, top] = [Math.min(upper.box.x, lower.box.x), upper.box.y];
  const right = Math.max(upper.box.x + upper.box.width, lower.box.x + lower.box.width);
  return {
    latex: joinDisplays(upper.latex, lower.latex),
    confidence: upper.confidence * lower.confidence,
    likelihood: Math.min(upper.likelihood, lower.likelihood),
    box: { x: left, y: top, width: right - left, height: lower.box.y + lower.box.height - top },
  };
}

/** A display is read as a whole and line by line: the network may lose lines of a tall one or read one twice, and lines alone lose their alignment. */
async function readPart(raster: Raster, part: FormulaPart, run: RunStep): Promise<SeenFormula | undefined> {
  const { region, rows } = part;
  if (rows.length < 2) {
    const seen = await run('formula', { raster, region });
    return seen && readMatrices(raster, part, seen, run);
  }
  const [whole, ...lines] = await Promise.all(
    [region, ...rows].map((each) => run('formula', { raster, region: each })),
  );
  const read = lines.flatMap((line) => (line && line.latex !== '' ? [line] : []));
  if (!whole || read.length < 2) return whole;
  const likelihood = read.reduce((product, line) => product * line.likelihood, 1) ** (1 / read.length);
  const complete = whole.latex.split('\\\\').length === read.length;
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
