import { lineInFrame, pictureFrame } from '../../../../document/frame.ts';
import {
  cleanRulings,
  mayBePage,
  piecesIn,
  rulingsIn,
  type SeenOfPage,
  tableFrame,
  tableFrames,
  textHeight,
} from '../../../../document/table/index.ts';
import type { RotatedRect } from '../../../../geometry/min-area-rect.ts';
import { identity } from '../../../../types/affine.ts';
import type { Box } from '../../../../types/box.ts';
import type { SeenRegion } from '../../../../types/layout-region.ts';
import type { LearnedTable } from '../../../../types/learned-table.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { Rulings } from '../../../../types/ruling.ts';
import type { SeenTable } from '../../../../types/seen-table.ts';
import type { TextLine } from '../../../../types/text-line.ts';
import { elongation, inkQuad, readingAngle } from '../../../../vision/orient/direction.ts';
import { unread } from '../../../../vision/page/page-line.ts';
import type { RunStep } from '../../steps.ts';

/** What has to be seen of a page to read its tables. */
export interface TableSight {
  /** Printed lines of the whole page, whose text has the height `em`. */
  rulings(em: number): Promise<Rulings>;
  structure(frame: Box): Promise<SeenTable>;
  /** Titles, text, figures, tables and more. */
  layout(): Promise<readonly SeenRegion[]>;
  /** The tables among the lines of the whole page, by where they stand and what they say. */
  learned(pieces: readonly TextLine[], rulings: Rulings): Promise<readonly LearnedTable[]>;
}

/** Looks when it is asked. */
export function tableSight(raster: Raster, run: RunStep): TableSight {
  return {
    rulings: (em) => run('rulings', { raster, region: regionOf(pageFrame(raster)), em }),
    structure: (frame) => run('structure', { raster, region: regionOf(frame) }),
    layout: () => run('layout', { raster }),
    learned: (pieces, rulings) =>
      run('learnedTables', {
        lines: pieces.map(({ left, top, right, bottom, line }) => ({
          box: { left, top, right, bottom },
          text: line.text,
        })),
        ...{ width: raster.width, height: raster.height, rulings },
      }),
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
  const known = Promise.all([rulings, layout]).then(async ([lines, regions]) => {
    const clean = cleanRulings(lines, pieces, em);
    const seen = regions && { regions, learned: await sight.learned(pieces, clean) };
    const frames = guessFrames(pieces, clean, em, pageFrame(raster), seen);
    return frames.map((frame) => ({ frame, seen: sight.structure(frame) }));
  });
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
    learned: sight.learned,
  };
}

function guessFrames(
  pieces: readonly TextLine[],
  rulings: Rulings,
  em: number,
  page: Box,
  seen: SeenOfPage | undefined,
): Box[] {
  return tableFrames(pieces, rulings, em, page, seen).map((around) =>
    tableFrame(piecesIn(pieces, around), rulingsIn(rulings, around), around),
  );
}

function isLevel(rect: RotatedRect): boolean {
  return elongation(rect, 0) >= 1;
}

function guessedPiece(rect: RotatedRect): TextLine {
  const angle = readingAngle(rect, 0);
  return lineInFrame({ text: unread, quad: inkQuad(rect, 0), confidence: 1, angle }, pictureFrame(identity, 0));
}

function pageFrame({ width, height }: Raster): Box {
  return { left: 0, top: 0, right: width, bottom: height };
}

function regionOf({ left, top, right, bottom }: Box) {
  return { x: left, y: top, width: right - left, height: bottom - top };
}
