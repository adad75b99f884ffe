import type { Reading } from '../../../../document/table/index.ts';
import { emptyPlaces, markPiece } from '../../../../document/table/index.ts';
import { cornersOf } from '../../../../geometry/box.ts';
import type { Box } from '../../../../types/box.ts';
import type { Quad } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { TextLine } from '../../../../types/text-line.ts';
import type { RunStep } from '../../steps.ts';
import { recogniseLines } from '../recognise/recognise-lines.ts';

/** Around a mark, as much paper as the recogniser is used to, in text heights. */
const paper = 0.3;

/** Reads what text detection passed over: single dashes and the like in cells that are empty otherwise. */
export async function readMarks(
  raster: Raster,
  reading: Reading,
  pieces: readonly TextLine[],
  em: number,
  run: RunStep,
): Promise<Reading> {
  const places = emptyPlaces(reading, pieces);
  if (places.length === 0) return reading;
  const found = await run('marks', {
    raster,
    em,
    places: places.map(({ box: { left, top, right, bottom } }) => ({
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
    })),
  });
  const marks = found.flatMap((ink, i) => {
    if (!ink) return [];
    const box: Box = { left: ink.x, top: ink.y, right: ink.x + ink.width, bottom: ink.y + ink.height };
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
function quadAround({ left, top, right, bottom }: Box, em: number): Quad {
  const middle = (top + bottom) / 2;
  const half = Math.max(em, bottom - top + 2 * paper * em) / 2;
  return cornersOf({
    left: left - paper * em,
    right: right + paper * em,
    top: middle - half,
    bottom: middle + half,
  });
}
