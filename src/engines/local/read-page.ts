import { toPageText } from '../../document/page-text.ts';
import { minAreaRect } from '../../geometry/min-area-rect.ts';
import type { TextLayer } from '../../image/pdf/read-text-layer.ts';
import type { Slabs } from '../../runtime/slabs.ts';
import { applyToQuad } from '../../types/affine.ts';
import type { Language } from '../../types/language.ts';
import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';
import type { Raster } from '../../types/raster.ts';
import { pageSkew } from '../../vision/orient/direction.ts';
import type { FoundLine, Read } from '../../vision/orient/found-line.ts';
import { readLines } from '../../vision/orient/read-lines.ts';
import { settleReadings } from '../../vision/recognise/choose-reading.ts';
import type { Reading } from '../../vision/recognise/ctc.ts';
import { doubtfulPlaces } from '../../vision/recognise/doubtful.ts';
import { toLogicalOrder } from '../../vision/recognise/logical-order.ts';
import { withoutLookAlikes } from '../../vision/recognise/look-alikes.ts';
import { middlesAlong } from '../../vision/recognise/middles.ts';
import { withoutNoise } from '../../vision/recognise/noise.ts';
import { createReadBoth, type ReadWith } from '../../vision/recognise/read-both.ts';
import { sureness } from '../../vision/recognise/sureness.ts';
import { toWords } from '../../vision/recognise/words.ts';
import { readersFor } from '../../vision/recognise/writing-systems.ts';
import { findBoxes } from './find-boxes.ts';
import { findUnread } from './find-unread.ts';
import { foundInLayer, linesOfLayer } from './layer-lines.ts';
import { readLayout } from './read-layout.ts';
import { readPageFormulas, readPictured } from './read-page-formulas.ts';
import { readScripts } from './read-scripts.ts';
import { readTicks } from './read-ticks.ts';
import { recogniseLines } from './recognise-lines.ts';
import type { RunStep } from './steps.ts';
import { lookAhead } from './table-sight.ts';
import { leastTurn } from './upright-page.ts';

/** What is wanted of a page beside its text. */
export interface PageOptions {
  readonly enableRotate: boolean;
  readonly words: boolean;
  readonly tables: boolean;
  /** Whether the recogniser for more writing systems reads every line as well, or the languages of the page. */
  readonly scripts: boolean | readonly Language[];
  readonly formulas: boolean;
  readonly blocks: boolean;
  readonly ticks: boolean;
  /** What the file itself says the text is; only the rest is read then. */
  readonly layer?: TextLayer | undefined;
}

/** A page without its place in the request. */
export type ReadPage = Pick<Page, 'lines' | 'text' | 'rotation' | 'tables' | 'formulas' | 'blocks' | 'ticks'>;

/** Pages skewed by less than this, in degrees, are read as they are: the boxes follow their lines. */
const leastSkew = 1;

/** Reads a decoded page: text boxes, straightening where it was asked for, lines, reading order. */
export async function readPage(
  raster: Raster,
  { enableRotate, words, tables, scripts, formulas, blocks, ticks, layer }: PageOptions,
  run: RunStep,
  slabs: Slabs,
): Promise<ReadPage> {
  const pictured = formulas && !enableRotate && !layer ? await readPictured(raster, run) : undefined;
  if (pictured?.sure) return { lines: [], text: '', rotation: 0, formulas: pictured.formulas };
  const boxes = await (layer ? findUnread(raster, layer, run, slabs) : findBoxes(raster, run, slabs));
  const skew = (pageSkew(boxes.map(({ rect }) => rect)) * 180) / Math.PI;
  if (enableRotate && !layer && Math.abs(skew) >= leastSkew) {
    const straight = await straighten(raster, -skew, run, slabs);
    const page = await readPage(
      straight,
      { enableRotate: false, words, tables, scripts, formulas, blocks, ticks },
      run,
      slabs,
    );
    slabs.release(straight.data);
    return { ...page, rotation: normalised(page.rotation - skew) };
  }
  const rects = boxes.map(({ rect }) => rect);
  const known = layer ? foundInLayer(layer, raster) : [];
  const places = [...known.map(({ ink }) => minAreaRect(ink)), ...rects];
  const ahead = tables && Math.abs(skew) < leastTurn ? lookAhead(raster, places, blocks, run) : undefined;
  const { main, systems } = readersFor(scripts);
  const readMain: ReadWith = (quads) => recogniseLines(raster, quads, 'recognise', run);
  const readSecond: ReadWith = (quads, home) => readScripts(raster, quads, run, home);
  const read: Read =
    systems.length === 0 ? readMain : main ? createReadBoth(readMain, readSecond, systems) : readSecond;
  const answered = await (boxes.length > 0 ? readLines(rects, read) : layer ? [] : readWhole(raster, read));
  const settled = settleReadings(
    answered.map(({ reading }) => reading),
    systems,
  );
  // Other scripts' letters are read less surely.
  const spare = tables || blocks || ticks || systems.length > 0;
  const seen = withoutNoise(
    answered.map((line, i) => ({ ...line, reading: { ...settled[i]!, text: withoutLookAlikes(settled[i]!.text) } })),
    spare,
  );
  const lines = seen.map(
    ({ reading, quad, ink, body, angle }): Line => ({
      text: toLogicalOrder(reading.text.trim()),
      quad: applyToQuad(raster.toSource, ink),
      body: applyToQuad(raster.toSource, body),
      confidence: reading.confidence,
      sureness: sureness(reading),
      ...charactersOf(reading),
      angle,
      words: toWords(reading, quad).map((word) => ({ ...word, quad: applyToQuad(raster.toSource, word.quad) })),
    }),
  );
  const found = [...known, ...seen];
  const all = [...(layer ? linesOfLayer(layer) : []), ...lines];
  const page = toPageText(all);
  const told = words ? page.lines : page.lines.map(({ words: _, ...line }) => line);
  return {
    lines: told,
    text: page.text,
    rotation: enableRotate ? normalised(-page.angle) : 0,
    ...(formulas && { formulas: await readPageFormulas(raster, page, pictured, run, slabs) }),
    ...(ticks && { ticks: await readTicks(raster, found, page.angle, run, slabs) }),
    ...((tables || blocks) && (await readLayout(raster, all, page, { tables, blocks }, ahead, run, slabs))),
  };
}

/** What is known of a line's characters; its text begins at the first that is no space. */
function charactersOf({ text, positions, probabilities, ...reading }: Reading): Pick<Line, 'doubtful' | 'middles'> {
  const all = Array.from(text);
  const from = all.length - Array.from(text.trimStart()).length;
  const to = from + Array.from(text.trim()).length;
  const trimmed: Reading = {
    ...reading,
    text: text.trim(),
    positions: positions.length === all.length ? positions.slice(from, to) : [],
    probabilities: probabilities?.length === all.length ? probabilities.slice(from, to) : [],
  };
  const [doubtful, middles] = [doubtfulPlaces(trimmed), middlesAlong(trimmed)];
  return { ...(doubtful.length > 0 && { doubtful }), ...(middles && { middles }) };
}

/** Confidence from which a picture without a text box counts as one line: a photograph of anything else stays far below. */
const surelyLine = 0.8;

/** A picture in which nothing was found may be a word that fills it. */
async function readWhole({ width, height }: Raster, read: Read): Promise<FoundLine[]> {
  const whole = { cx: width / 2, cy: height / 2, width, height, angle: 0 };
  const lines = await readLines([whole], read);
  return lines
    .filter(({ reading }) => reading.confidence >= surelyLine)
    .map((line) => ({ ...line, ink: line.quad, body: line.quad }));
}

async function straighten(raster: Raster, degrees: number, run: RunStep, slabs: Slabs): Promise<Raster> {
  const diagonal = Math.ceil(Math.hypot(raster.width, raster.height)) + 2;
  return run('rotate', { raster, degrees, slab: slabs.acquire(diagonal * diagonal * 3) });
}

/** The same turn in [0, 360). */
function normalised(degrees: number): number {
  return (((Math.round(degrees * 10) / 10) % 360) + 360) % 360;
}
