import type { RegionKind } from '../../types/layout-region.ts';
import type { Rulings } from '../../types/ruling.ts';
import { isProse } from './celled-blocks.ts';
import { findTables } from './find-tables.ts';
import { linedExtent } from './lined-extent.ts';
import type { Piece } from './piece.ts';
import { ruledBlocks } from './ruled-blocks.ts';
import { ruledExtent } from './ruled-extent.ts';
import { type Frame, piecesIn } from './table-frame.ts';

/** A region that the layout network sees, in the frame of the pieces. */
export interface SeenFrame {
  readonly kind: RegionKind;
  readonly frame: Frame;
  /** 0 to 1. */
  readonly score: number;
}

/** Regions less sure than this count neither for a table nor against one. */
const leastScore = 0.4;
/** Share of the smaller of two frames that they share if they show one table. */
const sameTable = 0.6;
/** Share of a found table's text that may stand in regions of something else. */
const mostOther = 0.25;
/** Share of running text in a table that only lines and gaps tell. */
const mostProse = 0.25;
/** Text in cells that holds this share of the page's is a list or a receipt unless the network is this sure that it is a table. */
const mostOfPage = 0.6;
const sureTable = 0.6;
/** Printed lines with fewer texts between them may be a drawing, with more they are the grid of a table. */
const fewTexts = 9;
/** Share of the text of a found table that must stand in its grids. */
const mostLoose = 0.9;
/** What a table is not. */
const other: ReadonlySet<RegionKind> = new Set(['text', 'title', 'equation', 'reference', 'header', 'footer']);

/**
 * The tables of a picture.
 * @param layout what the layout network sees in it, where that was asked
 */
export function tableFrames(
  pieces: readonly Piece[],
  rulings: Rulings,
  em: number,
  page: Frame,
  layout: readonly SeenFrame[] | undefined,
): Frame[] {
  const found = findTables(pieces, rulings, em, page);
  const fitted = layout?.map((seen) =>
    seen.kind === 'table' ? { ...seen, frame: ruledExtent(seen.frame, rulings, pieces, em) } : seen,
  );
  if (!fitted) return found;
  const lined = found.filter((frame) => isLined(frame, rulings, em));
  return framesOnPage(found, fitted, pieces, [...ruledBlocks(rulings, em), ...lined]);
}

/**
 * The tables of a page of a document: those the layout network sees, as far as their text reaches, and those found by lines and gaps
 * (`findTables`) that it doesn't take for anything else.
 * @param ruled blocks of printed lines
 * @returns frames that share no text, from top to bottom
 */
export function framesOnPage(
  found: readonly Frame[],
  seen: readonly SeenFrame[],
  pieces: readonly Piece[],
  ruled: readonly Frame[],
): Frame[] {
  const sure = seen.filter(({ score }) => score >= leastScore);
  const grids = ruled.filter((block) => piecesIn(pieces, block).length >= fewTexts);
  const tables = sure
    .filter(
      ({ kind, score, frame }) =>
        kind === 'table' && (score >= sureTable || !isMost(frame, pieces) || grids.some((grid) => agree(grid, frame))),
    )
    .sort((a, b) => b.score - a.score)
    .map(({ frame }) => snapped(frame, pieces));
  const isSeen = (frame: Frame) => tables.some((table) => agree(table, frame));
  const against = sure.filter(({ kind }) => other.has(kind));
  const isTable = (frame: Frame) => {
    const inside = piecesIn(pieces, frame);
    if (isMost(frame, pieces) && 2 * within(ruled, inside).length < inside.length && !isSeen(frame)) return false;
    const drawing = sure.some((region) => region.kind === 'figure' && agree(region.frame, frame));
    if (drawing && inside.length < fewTexts) return false;
    const claimed = within(
      against.map((region) => region.frame),
      inside.filter((piece) => within(grids, [piece]).length === 0),
    );
    const prose = inside.filter(isProse);
    return claimed.length <= mostOther * inside.length && prose.length <= mostProse * inside.length;
  };
  const drawn = found.flatMap((frame) => {
    const parts = grids.filter((grid) => isInside(grid, frame));
    const inside = piecesIn(pieces, frame);
    // Gaps joined a ruled table with text around it.
    const loose = !isSeen(frame) && parts.length > 0 && within(parts, inside).length < mostLoose * inside.length;
    return (loose ? parts : [frame]).filter(isTable);
  });
  const kept: Frame[] = [];
  for (const frame of [...tables.map((table) => drawn.find((one) => agree(one, table)) ?? table), ...drawn]) {
    const own = piecesIn(pieces, frame);
    if (own.length > 1 && !kept.some((one) => piecesIn(own, one).length > 0)) kept.push(frame);
  }
  return kept.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

/** Whether lines with the same ends rule a frame off from top to bottom. */
function isLined(frame: Frame, rulings: Rulings, em: number): boolean {
  const lined = linedExtent(frame, rulings, em);
  return lined !== undefined && agree(lined, frame);
}

/** Those of the pieces that stand in any of the frames. */
function within(frames: readonly Frame[], pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece) => frames.some((frame) => piecesIn([piece], frame).length > 0));
}

function isInside(inner: Frame, outer: Frame): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** Whether a frame holds most of the page's text. */
function isMost(frame: Frame, pieces: readonly Piece[]): boolean {
  return piecesIn(pieces, frame).length >= mostOfPage * pieces.length;
}

/** A frame as far as the text in it reaches. */
function snapped(frame: Frame, pieces: readonly Piece[]): Frame {
  const inside = piecesIn(pieces, frame);
  return [
    Math.floor(Math.min(frame[0], ...inside.map(({ left }) => left))),
    Math.floor(Math.min(frame[1], ...inside.map(({ top }) => top))),
    Math.ceil(Math.max(frame[2], ...inside.map(({ right }) => right))),
    Math.ceil(Math.max(frame[3], ...inside.map(({ bottom }) => bottom))),
  ];
}

/** Whether two frames show the same table, by the union of both. */
function agree(a: Frame, b: Frame): boolean {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const area = ([left, top, right, bottom]: Frame) => (right - left) * (bottom - top);
  return width > 0 && height > 0 && width * height >= sameTable * (area(a) + area(b) - width * height);
}
