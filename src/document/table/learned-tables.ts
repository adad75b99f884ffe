import { around, grown } from '../../geometry/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { isContents } from './contents.ts';
import { isOptions } from './options.ts';
import { isRunningText } from './running-text.ts';
import type { SeenOfPage } from './seen-of-page.ts';
import { piecesIn } from './table-frame.ts';

/** So many lines, rows and columns make a table that nothing but its text tells. */
const leastLines = 4;
const leastAcross = 2;
/** Share of the lines that stand in displays from which all of it is formulas. */
const mostMaths = 0.5;
/** A display that the layout network is less sure of counts as none. */
const leastScore = 0.4;

/** The lines of each table that the page network sees, but for what only looks like one to who sees no pixels. */
export function learnedTables({ learned, regions }: SeenOfPage, pieces: readonly TextLine[]): TextLine[][] {
  const displays = regions.filter(({ kind, score }) => kind === 'equation' && score >= leastScore);
  return learned.flatMap(({ lines, rows, columns }) => {
    const across = [rows, columns].every((places) => new Set(places).size >= leastAcross);
    if (!across || lines.length < leastLines) return [];
    const own = lines.map((i) => pieces[i]!);
    const maths = new Set(displays.flatMap(({ box }) => piecesIn(own, box)));
    const isNone =
      maths.size >= mostMaths * own.length ||
      isContents(own) ||
      isOptions(own) ||
      isRunningText(piecesIn(pieces, grown(around(own), 1)));
    return isNone ? [] : [own];
  });
}
