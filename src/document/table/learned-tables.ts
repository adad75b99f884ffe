import { around, grown, shareIn } from '../../geometry/box.ts';
import type { RegionKind } from '../../types/layout-region.ts';
import type { TextLine } from '../../types/text-line.ts';
import { isContents } from './contents.ts';
import { isOptions } from './options.ts';
import { isRunningText } from './running-text.ts';
import type { SeenOfPage } from './seen-of-page.ts';
import { piecesIn } from './table-frame.ts';

/** So many lines, rows and columns make a table that nothing but its text tells. */
const leastLines = 4;
const leastAcross = 2;
/** Share of the lines that stand in displays from which all of it is formulas, unless the page network is as sure as this. */
const mostMaths = 0.5;
const sureOfCells = 0.9;
/** A display and a figure that the layout network is less sure of count as none. */
const leastScore = 0.4;
const leastFigure = 0.5;
/** Share of a table that lies in a figure, and texts below which it is the labels of the figure. */
const inFigure = 0.6;
const fewTexts = 9;

/** The lines of each table that the page network sees, but for what only looks like one to who sees no pixels. */
export function learnedTables({ learned, regions }: SeenOfPage, pieces: readonly TextLine[]): TextLine[][] {
  const seen = (as: RegionKind, least: number) => regions.filter(({ kind, score }) => kind === as && score >= least);
  const displays = seen('equation', leastScore);
  const figures = seen('figure', leastFigure);
  return learned.flatMap(({ lines, rows, columns, score }) => {
    const across = [rows, columns].every((places) => new Set(places).size >= leastAcross);
    if (!across || lines.length < leastLines) return [];
    const own = lines.map((i) => pieces[i]!);
    const maths = new Set(displays.flatMap(({ box }) => piecesIn(own, box)));
    const isLabels = own.length < fewTexts && figures.some(({ box }) => shareIn(around(own), box) >= inFigure);
    const isNone =
      isLabels ||
      (score < sureOfCells && maths.size >= mostMaths * own.length) ||
      isContents(own) ||
      isOptions(own) ||
      isRunningText(piecesIn(pieces, grown(around(own), 1)));
    return isNone ? [] : [own];
  });
}
