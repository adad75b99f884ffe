import { cutBands, stitchBands } from '../../document/table/bands.ts';
import { type BuiltTable, buildTable } from '../../document/table/build-table.ts';
import { chooseReading, readNetwork, trusted } from '../../document/table/choose-reading.ts';
import { cleanRulings, rulingsIn } from '../../document/table/clean-rulings.ts';
import { findTables } from '../../document/table/find-tables.ts';
import { type Piece, textHeight } from '../../document/table/piece.ts';
import { fitOf, type Reading } from '../../document/table/reading.ts';
import { type Frame, piecesIn, tableFrame } from '../../document/table/table-frame.ts';
import type { Slabs } from '../../runtime/slabs.ts';
import { type Affine, apply, compose, invert } from '../../types/affine.ts';
import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import type { Rulings } from '../../types/ruling.ts';
import type { Table } from '../../types/table.ts';
import type { Region } from '../../vision/detect/input.ts';
import type { FoundLine } from '../../vision/orient/read-lines.ts';
import { readMarks } from './read-marks.ts';
import type { RunStep } from './steps.ts';
import { toPiece } from './table-pieces.ts';

/** Pages turned by less than this, in degrees, are taken as upright. */
const leastTurn = 0.4;

/**
 * The tables of a page whose lines were read, in reading order; none where it has none.
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
  const pieces = found.map((line) => toPiece(line, toFrame, angle));
  const page: Frame = [0, 0, upright.width, upright.height];
  const em = textHeight(pieces);
  const rulings = cleanRulings(await run('rulings', { raster: upright, region: regionOf(page), em }), pieces, em);
  const frames = findTables(pieces, rulings, em, page);
  const tables = await Promise.all(frames.map((frame) => readTable(upright, pieces, rulings, frame, run)));
  if (turned) slabs.release(upright.data);
  return tables.flatMap((table) => (table ? [toSource(table, upright.toSource)] : []));
}

/** A table in the frame of its raster, with the confidence of its structure. */
type ReadTable = BuiltTable & { readonly confidence: number };

/** @returns undefined where the network sees no table */
async function readTable(
  raster: Raster,
  all: readonly Piece[],
  lines: Rulings,
  around: Frame,
  run: RunStep,
): Promise<ReadTable | undefined> {
  const rulings = rulingsIn(lines, around);
  const frame = tableFrame(piecesIn(all, around), rulings, around);
  const pieces = piecesIn(all, frame);
  const em = textHeight(pieces);
  const seen = await run('structure', { raster, region: regionOf(frame) });
  if (seen.cells.length === 0) return undefined;
  const once = chooseReading(seen, rulings, pieces, frame);
  const bands = trusted(once) ? undefined : cutBands(pieces, frame);
  const reading = bands ? await readBands(raster, pieces, bands, once, run) : once;
  const marked = await readMarks(raster, reading, pieces, em, run);
  return { ...buildTable(marked), confidence: seen.score };
}

/** Bands lose cells that span a cut: they must fit better by so much. */
const plainlyBetter = 0.05;

/** A long table in bands, each as large as the network sees well; or as it was read at once, if the text fits that better. */
async function readBands(
  raster: Raster,
  pieces: readonly Piece[],
  bands: readonly Frame[],
  once: Reading,
  run: RunStep,
): Promise<Reading> {
  const parts = await Promise.all(
    bands.map(async (band) => {
      const seen = await run('structure', { raster, region: regionOf(band) });
      return { seen, band };
    }),
  );
  if (parts.some(({ seen }) => seen.cells.length === 0)) return once;
  const readings = parts.map(({ seen, band }) => readNetwork(seen, piecesIn(pieces, band), band));
  const stitched = stitchBands(readings, pieces, once.frame);
  return fitOf(stitched) > fitOf(once) + plainlyBetter ? stitched : once;
}

function regionOf([left, top, right, bottom]: Frame): Region {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

async function turn(raster: Raster, degrees: number, run: RunStep, slabs: Slabs): Promise<Raster> {
  const diagonal = Math.ceil(Math.hypot(raster.width, raster.height)) + 2;
  return run('rotate', { raster, degrees, slab: slabs.acquire(diagonal * diagonal * 3) });
}

/** A table with its places in the caller's image. */
function toSource({ cells, box, ...table }: ReadTable, map: Affine): Table {
  const quadOf = ([left, top, right, bottom]: Frame): Quad => [
    apply(map, [left, top]),
    apply(map, [right, top]),
    apply(map, [right, bottom]),
    apply(map, [left, bottom]),
  ];
  return { ...table, cells: cells.map((cell) => ({ ...withoutBox(cell), quad: quadOf(cell.box) })), quad: quadOf(box) };
}

function withoutBox({ box: _, ...cell }: BuiltTable['cells'][number]): Omit<BuiltTable['cells'][number], 'box'> {
  return cell;
}
