import { linesInFrame, pictureFrame } from '../../../../document/frame.ts';
import {
  asPlainGrid,
  asStrip,
  type BuiltTable,
  buildTable,
  chooseReading,
  cleanRulings,
  cutBands,
  fitOf,
  mayBePage,
  partAtRulings,
  piecesIn,
  type Reading,
  readNetwork,
  rulingsIn,
  stitchBands,
  tableFrame,
  tableFrames,
  textHeight,
  trusted,
  withoutEmpty,
} from '../../../../document/table/index.ts';
import { cornersOf } from '../../../../geometry/box.ts';
import { explain } from '../../../../trace/trace.ts';
import { type Affine, applyToQuad } from '../../../../types/affine.ts';
import type { Box } from '../../../../types/box.ts';
import type { SeenRegion } from '../../../../types/layout-region.ts';
import type { Line } from '../../../../types/line.ts';
import type { Quad } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { Ruling, Rulings } from '../../../../types/ruling.ts';
import type { Table } from '../../../../types/table.ts';
import type { TextLine } from '../../../../types/text-line.ts';
import type { RunStep } from '../../steps.ts';
import { readMarks } from './read-marks.ts';
import { readRaised } from './read-raised.ts';
import type { TableSight } from './table-sight.ts';

/** In the caller's pixels. */
interface PageTables {
  readonly tables: Table[];
  readonly uprights: Quad[];
}

/**
 * The tables of a page whose lines were read, in reading order, and its printed upright lines.
 * @param angle at which most of the page's text runs, in degrees clockwise
 * @param sight looks at the same raster
 * @param regions what the layout network sees in it; asked where the picture may be a page
 * @param document whether it is asked in any case
 */
export async function readTables(
  raster: Raster,
  lines: readonly Line[],
  angle: number,
  sight: TableSight,
  run: RunStep,
  regions: () => Promise<readonly SeenRegion[]>,
  document: boolean,
): Promise<PageTables> {
  const pieces = linesInFrame(lines, pictureFrame(raster.toSource, angle));
  const page: Box = { left: 0, top: 0, right: raster.width, bottom: raster.height };
  const em = textHeight(pieces);
  const printed = await sight.rulings(em);
  const rulings = cleanRulings(printed, pieces, em);
  const asked = document || mayBePage(pieces, page);
  const [seenRegions, learned] = await Promise.all(asked ? [regions(), sight.learned(pieces, rulings)] : []);
  const seen = seenRegions && learned && { regions: seenRegions, learned };
  const frames = tableFrames(pieces, rulings, em, page, seen);
  const tables = await Promise.all(frames.map((frame) => readTable(raster, pieces, rulings, frame, sight, run)));
  return {
    tables: tables.flatMap((table) => (table ? [toSource(table, raster.toSource)] : [])),
    uprights: printed.upright.map((line) => applyToQuad(raster.toSource, uprightQuad(line))),
  };
}

function uprightQuad({ at, from, to, thickness }: Ruling): Quad {
  return cornersOf({ left: at - thickness / 2, right: at + thickness / 2, top: from, bottom: to });
}

/** A table in the frame of its raster, with the confidence of its structure. */
type ReadTable = BuiltTable & { readonly confidence: number };

/** @returns undefined where the network sees no table */
async function readTable(
  raster: Raster,
  all: readonly TextLine[],
  lines: Rulings,
  around: Box,
  sight: TableSight,
  run: RunStep,
): Promise<ReadTable | undefined> {
  const rulings = rulingsIn(lines, around);
  const frame = tableFrame(piecesIn(all, around), rulings, around);
  const pieces = await readRaised(partAtRulings(piecesIn(all, frame), rulings), rulings, raster, run);
  const em = textHeight(pieces);
  const seen = await sight.structure(frame);
  if (seen.cells.length === 0) return undefined;
  const once = chooseReading(seen, rulings, pieces, frame);
  const sure = trusted(once) && seen.complete;
  const bands = sure ? undefined : cutBands(pieces, frame);
  const banded = bands ? await readBands(pieces, bands, once, seen.complete, sight) : once;
  const reading = asStrip(asPlainGrid(banded, pieces, rulings, em), pieces, rulings);
  explain(
    `table of ${reading.grid.rows} rows and ${reading.grid.columns} columns`,
    () => howRead(once, banded, reading),
    () => pieces.map(({ line }) => line),
  );
  const marked = await readMarks(raster, reading, pieces, em, run);
  return { ...buildTable(withoutEmpty(marked, rulings, em)), confidence: seen.score };
}

function howRead(once: Reading, banded: Reading, reading: Reading): string {
  const how = banded !== once ? 'in bands' : reading === once ? 'at once' : 'as a strip';
  return `read ${how}; its text lies in the cells that were seen by ${Math.round(100 * fitOf(reading))} %`;
}

/** Bands lose cells that span a cut: they must fit better by so much. */
const plainlyBetter = 0.05;

/**
 * A long table in bands, each as large as the network sees well; or as it was read at once, if the text fits that better.
 * @param complete whether the network came to the table's end at once
 */
async function readBands(
  pieces: readonly TextLine[],
  bands: readonly Box[],
  once: Reading,
  complete: boolean,
  sight: TableSight,
): Promise<Reading> {
  const parts = await Promise.all(
    bands.map(async (band) => {
      const seen = await sight.structure(band);
      return { seen, band };
    }),
  );
  if (parts.some(({ seen }) => seen.cells.length === 0)) return once;
  const readings = parts.map(({ seen, band }) => readNetwork(seen, piecesIn(pieces, band), band));
  const stitched = stitchBands(readings, pieces, once.frame);
  const better = fitOf(stitched) > fitOf(once) + plainlyBetter;
  return better || (!complete && stitched.grid.rows > once.grid.rows) ? stitched : once;
}

/** A table with its places in the caller's image. */
function toSource({ cells, box, ...table }: ReadTable, map: Affine): Table {
  const quadOf = (each: Box) => applyToQuad(map, cornersOf(each));
  return { ...table, cells: cells.map((cell) => ({ ...withoutBox(cell), quad: quadOf(cell.box) })), quad: quadOf(box) };
}

function withoutBox({ box: _, ...cell }: BuiltTable['cells'][number]): Omit<BuiltTable['cells'][number], 'box'> {
  return cell;
}
