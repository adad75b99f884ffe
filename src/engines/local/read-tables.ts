import { type BuiltTable, buildTable } from '../../document/table/build-table.ts';
import { cleanRulings } from '../../document/table/clean-rulings.ts';
import { textHeight } from '../../document/table/piece.ts';
import { type Frame, piecesIn, tableFrame } from '../../document/table/table-frame.ts';
import type { Slabs } from '../../runtime/slabs.ts';
import { type Affine, apply, compose, invert } from '../../types/affine.ts';
import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import type { Table } from '../../types/table.ts';
import type { Region } from '../../vision/detect/input.ts';
import type { FoundLine } from '../../vision/orient/read-lines.ts';
import type { RunStep } from './steps.ts';
import { toPiece } from './table-pieces.ts';

/** Pages turned by less than this, in degrees, are taken as upright. */
const leastTurn = 0.4;

/**
 * The tables of a page whose lines were read.
 * @param angle at which most of the page's text runs, in degrees clockwise
 */
export async function readTables(
  raster: Raster,
  found: readonly FoundLine[],
  angle: number,
  run: RunStep,
  slabs: Slabs,
): Promise<Table[]> {
  const turned = Math.abs(angle) >= leastTurn;
  const upright = turned ? await turn(raster, -angle, run, slabs) : raster;
  const toFrame = compose(invert(upright.toSource), raster.toSource);
  const page: Frame = [0, 0, upright.width, upright.height];
  const pieces = found.map((line) => toPiece(line, toFrame, angle));
  const em = textHeight(pieces);
  const rulings = cleanRulings(await run('rulings', { raster: upright, region: regionOf(page), em }), pieces, em);
  const frame = tableFrame(pieces, rulings, page);
  const seen = await run('structure', { raster: upright, region: regionOf(frame) });
  if (turned) slabs.release(upright.data);
  return [toSource(buildTable(seen, rulings, piecesIn(pieces, frame), frame), upright.toSource)];
}

function regionOf([left, top, right, bottom]: Frame): Region {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

async function turn(raster: Raster, degrees: number, run: RunStep, slabs: Slabs): Promise<Raster> {
  const diagonal = Math.ceil(Math.hypot(raster.width, raster.height)) + 2;
  return run('rotate', { raster, degrees, slab: slabs.acquire(diagonal * diagonal * 3) });
}

/** A table with its places in the caller's image. */
function toSource({ cells, ...table }: BuiltTable, map: Affine): Table {
  const quadOf = ([left, top, right, bottom]: BuiltTable['box']): Quad => [
    apply(map, [left, top]),
    apply(map, [right, top]),
    apply(map, [right, bottom]),
    apply(map, [left, bottom]),
  ];
  return {
    rows: table.rows,
    columns: table.columns,
    cells: cells.map(({ box, ...cell }) => ({ ...cell, quad: quadOf(box) })),
    quad: quadOf(table.box),
    confidence: table.confidence,
  };
}
