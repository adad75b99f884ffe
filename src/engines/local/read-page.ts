import { toPageText } from '../../document/page-text.ts';
import type { Slabs } from '../../runtime/slabs.ts';
import { applyToQuad } from '../../types/affine.ts';
import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';
import type { Raster } from '../../types/raster.ts';
import { pageSkew } from '../../vision/orient/direction.ts';
import { type FoundLine, type Read, readLines } from '../../vision/orient/read-lines.ts';
import { chooseReading, settleReadings } from '../../vision/recognise/choose-reading.ts';
import { toLogicalOrder } from '../../vision/recognise/logical-order.ts';
import { toWords } from '../../vision/recognise/words.ts';
import { findBoxes } from './find-boxes.ts';
import { readTables } from './read-tables.ts';
import { recogniseLines } from './recognise-lines.ts';
import type { RunStep } from './steps.ts';

/** What is wanted of a page beside its text. */
export interface PageOptions {
  readonly enableRotate: boolean;
  readonly words: boolean;
  readonly tables: boolean;
  /** Whether the recogniser for more writing systems reads every line as well. */
  readonly scripts: boolean;
}

/** A page without its place in the request. */
export type ReadPage = Pick<Page, 'lines' | 'text' | 'rotation' | 'tables'>;

/** Pages skewed by less than this, in degrees, are read as they are: the boxes follow their lines. */
const leastSkew = 1;

/** Readings less sure than this are mostly not text: foliage, edges, writing of other scripts. RapidOCR's figure. */
const leastConfidence = 0.5;

/** Reads a decoded page: text boxes, straightening where it was asked for, lines, reading order. */
export async function readPage(
  raster: Raster,
  { enableRotate, words, tables, scripts }: PageOptions,
  run: RunStep,
  slabs: Slabs,
): Promise<ReadPage> {
  const boxes = await findBoxes(raster, run, slabs);
  const skew = (pageSkew(boxes.map(({ rect }) => rect)) * 180) / Math.PI;
  if (enableRotate && Math.abs(skew) >= leastSkew) {
    const straight = await straighten(raster, -skew, run, slabs);
    const page = await readPage(straight, { enableRotate: false, words, tables, scripts }, run, slabs);
    slabs.release(straight.data);
    return { ...page, rotation: normalised(page.rotation - skew) };
  }
  const read: Read = async (quads) => {
    const main = await recogniseLines(raster, quads, 'recognise', run);
    if (!scripts) return main;
    const other = await recogniseLines(raster, quads, 'recognise-scripts', run);
    return main.map((reading, i) => chooseReading(reading, other[i]!));
  };
  const answered = await (boxes.length > 0
    ? readLines(
        boxes.map(({ rect }) => rect),
        read,
      )
    : readWhole(raster, read));
  const settled = settleReadings(answered.map(({ reading }) => reading));
  const found = answered
    .map((line, i) => ({ ...line, reading: settled[i]! }))
    .filter(({ reading }) => reading.text.trim() !== '' && reading.confidence >= leastConfidence);
  const lines = found.map(
    ({ reading, quad, ink, angle }): Line => ({
      text: toLogicalOrder(reading.text.trim()),
      quad: applyToQuad(raster.toSource, ink),
      confidence: reading.confidence,
      angle,
      words: toWords(reading, quad).map((word) => ({ ...word, quad: applyToQuad(raster.toSource, word.quad) })),
    }),
  );
  const page = toPageText(lines);
  const told = words ? page.lines : page.lines.map(({ words: _, ...line }) => line);
  return {
    lines: told,
    text: page.text,
    rotation: enableRotate ? normalised(-page.angle) : 0,
    ...(tables && { tables: await readTables(raster, found, page.angle, run, slabs) }),
  };
}

/** Confidence from which a picture without a text box counts as one line: a photograph of anything else stays far below. */
const surelyLine = 0.8;

/** A picture in which nothing was found may be a word that fills it. */
async function readWhole({ width, height }: Raster, read: Read): Promise<FoundLine[]> {
  const whole = { cx: width / 2, cy: height / 2, width, height, angle: 0 };
  const lines = await readLines([whole], read);
  return lines.filter(({ reading }) => reading.confidence >= surelyLine).map((line) => ({ ...line, ink: line.quad }));
}

async function straighten(raster: Raster, degrees: number, run: RunStep, slabs: Slabs): Promise<Raster> {
  const diagonal = Math.ceil(Math.hypot(raster.width, raster.height)) + 2;
  return run('rotate', { raster, degrees, slab: slabs.acquire(diagonal * diagonal * 3) });
}

/** The same turn in [0, 360). */
function normalised(degrees: number): number {
  return (((Math.round(degrees * 10) / 10) % 360) + 360) % 360;
}
