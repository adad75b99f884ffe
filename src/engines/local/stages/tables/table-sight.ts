import { lineInFrame, pictureFrame } from '../../../../document/frame.ts';
import {
  cleanRulings,
  mayBePage,
  piecesIn,
  rulingsIn,
  tableFrame,
  tableFrames,
  textHeight,
} from '../../../../document/table/index.ts';
import type { RotatedRect } from '../../../../geometry/min-area-rect.ts';
import { identity } from '../../../../types/affine.ts';
import type { Box } from '../../../../types/box.ts';
import type { SeenRegion } from '../../../../types/layout-region.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { Rulings } from '../../../../types/ruling.ts';
import type { SeenTable } from '../../../../types/seen-table.ts';
import type { TextLine } from '../../../../types/text-line.ts';
import { elongation, inkQuad, readingAngle } from '../../../../vision/orient/direction.ts';
import type { RunStep } from '../../steps.ts';

/** What has to be seen of a page to read its tables. */
export interface TableSight {
  /** Printed lines of the whole page, whose text has the height `em`. */
  rulings(em: number): Promise<Rulings>;
  structure(frame: Box): Promise<SeenTable>;
  /** Titles, text, figures, tables and more. */
  layout(): Promise<readonly SeenRegion[]>;
}

/** Looks when it is asked. */
export function tableSight(raster: Raster, run: RunStep): TableSight {
  return {
    rulings: (em) => run('rulings', { raster, region: regionOf(pageFrame(raster)), em }),
    structure: (frame) => run('structure', { raster, region: regionOf(frame) }),
    layout: () => run('layout', { raster }),
  };
}

/** A height of text this near to the guessed one, relatively, makes no difference to what is a printed line. */
const nearHeight = 0.1;
const sides = ['left', 'top', 'right', 'bottom'] as const;
/** Frames whose sides are this near, in text heights, show the network the same table. */
const nearSide = 0.3;

/**
 * Looks while the lines are still being read: where text stands tells the tables, what it says doesn't. Where the guess was wrong,
 * it looks again.
 * @param rects where text was found on a level page
 * @param blocks whether the layout will be asked for in any case
 */
export function lookAhead(raster: Raster, rects: readonly RotatedRect[], blocks: boolean, run: RunStep): TableSight {
  const sight = tableSight(raster, run);
  const pieces = rects.filter(isLevel).map(guessedPiece);
  const em = textHeight(pieces);
  const rulings = sight.rulings(em);
  const layout = blocks || mayBePage(pieces, pageFrame(raster)) ? sight.layout() : undefined;
  const known = Promise.all([rulings, layout]).then(([lines, seen]) =>
    guessFrames(pieces, lines, em, pageFrame(raster), seen).map((frame) => ({ frame, seen: sight.structure(frame) })),
  );
  // Who asks for a failed step is told; after another failure nobody asks.
  known.then((frames) => Promise.allSettled(frames.map(({ seen }) => seen))).catch(() => {});
  return {
    rulings: (height) => (Math.abs(height - em) <= nearHeight * em ? rulings : sight.rulings(height)),
    structure: async (frame) => {
      const guessed = (await known).find((each) =>
        sides.every((side) => Math.abs(each.frame[side] - frame[side]) <= nearSide * em),
      );
      return guessed ? guessed.seen : sight.structure(frame);
    },
    layout: () => layout ?? sight.layout(),
  };
}

function guessFrames(
  pieces: readonly TextLine[],
  lines: Rulings,
  em: number,
  page: Box,
  layout: readonly SeenRegion[] | undefined,
): Box[] {
  const rulings = cleanRulings(lines, pieces, em);
  return tableFrames(pieces, rulings, em, page, layout).map((around) =>
    tableFrame(piecesIn(pieces, around), rulingsIn(rulings, around), around),
  );
}

function isLevel(rect: RotatedRect): boolean {
  return elongation(rect, 0) >= 1;
}

function guessedPiece(rect: RotatedRect): TextLine {
  const angle = readingAngle(rect, 0);
  return lineInFrame({ text: 'x', quad: inkQuad(rect, 0), confidence: 1, angle }, pictureFrame(identity, 0));
}

function pageFrame({ width, height }: Raster): Box {
  return { left: 0, top: 0, right: width, bottom: height };
}

function regionOf({ left, top, right, bottom }: Box) {
  return { x: left, y: top, width: right - left, height: bottom - top };
}
