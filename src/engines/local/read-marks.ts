import { emptyPlaces } from '../../document/table/empty-places.ts';
import { markPiece } from '../../document/table/marks.ts';
import type { Piece } from '../../document/table/piece.ts';
import type { Reading } from '../../document/table/reading.ts';
import type { Frame } from '../../document/table/table-frame.ts';
import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import { recogniseLines } from './recognise-lines.ts';
import type { RunStep } from './steps.ts';

/** Around a mark, as much paper as the recogniser is used to, in text heights. */
const paper = 0.3;

/** Reads what text detection passed over: single dashes and the like in cells that are empty otherwise. */
export async function readMarks(
  raster: Raster,
  reading: Reading,
  pieces: readonly Piece[],
  em: number,
  run: RunStep,
): Promise<Reading> {
  const places = emptyPlaces(reading, pieces);
  if (places.length === 0) return reading;
  const found = await run('marks', {
    raster,
    em,
    places: places.map(({ box: [left, top, right, bottom] }) => ({
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
    })),
  });
  const marks = found.flatMap((ink, i) => {
    if (!ink) return [];
    const box: Frame = [ink.x, ink.y, ink.x + ink.width, ink.y + ink.height];
    return [{ cell: places[i]!.cell, box }];
  });
  const readings = await recogniseLines(
    raster,
    marks.map(({ box }) => quadAround(box, em)),
    'recognise',
    run,
  );
  const contents = reading.contents.map((inside) => [...inside]);
  marks.forEach(({ cell, box }, i) => {
    const piece = markPiece(box, readings[i]!, em);
    if (piece) contents[cell]!.push(piece);
  });
  return { ...reading, contents };
}

/** A line of the text's height around a mark. */
function quadAround([left, top, right, bottom]: Frame, em: number): Quad {
  const middle = (top + bottom) / 2;
  const [x0, x1] = [left - paper * em, right + paper * em];
  const half = Math.max(em, bottom - top + 2 * paper * em) / 2;
  return [
    [x0, middle - half],
    [x1, middle - half],
    [x1, middle + half],
    [x0, middle + half],
  ];
}
