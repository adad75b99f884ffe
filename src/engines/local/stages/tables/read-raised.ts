import { raisedText } from '../../../../document/formula/raised-text.ts';
import { placeAlong } from '../../../../document/frame.ts';
import { characterEdges } from '../../../../text/character-edges.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { Rulings } from '../../../../types/ruling.ts';
import type { TextLine } from '../../../../types/text-line.ts';
import type { RunStep } from '../../steps.ts';
import { type LevelLine, readSpans } from '../formulas/read-spans.ts';

/** A letter, a digit or a bracket and what may be its index or exponent. */
const mayHold = /[\p{L}\d)][\d+−\-nijk]/u;

/** Pixels beside a printed line that may be grey of it. */
const clear = 2;

/** The text of a table with indices and exponents where they stand high or low: `10⁴` and `v₀`, not `104` and `v0`. */
export async function readRaised(
  pieces: readonly TextLine[],
  { level }: Rulings,
  raster: Raster,
  run: RunStep,
): Promise<TextLine[]> {
  const asked = pieces.filter(({ line: { text, middles }, along }) => along && middles && mayHold.test(text));
  const read = await readSpans(
    asked.map((piece) => levelLine(piece, level)),
    raster,
    run,
    (span, small) => small.some((at) => at >= span.from && at < span.to),
  );
  const written = new Map(
    asked.map((piece, i) => [
      piece,
      read[i]!.reduce((text, { span: { from, to }, formula }) => {
        const raised = raisedText(formula, text.slice(from, to));
        return raised ? text.slice(0, from) + raised + text.slice(to) : text;
      }, piece.line.text),
    ]),
  );
  return pieces.map((piece) => ({ ...piece, line: { ...piece.line, text: written.get(piece) ?? piece.line.text } }));
}

function levelLine(piece: TextLine, rulings: Rulings['level']): LevelLine {
  const { left, right, top, bottom, line } = piece;
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  const middle = (top + bottom) / 2;
  const over = rulings.filter(({ from, to }) => from < right && to > left);
  const above = over.filter(({ at }) => at < middle).map(({ at, thickness }) => at + thickness / 2 + clear);
  const below = over.filter(({ at }) => at > middle).map(({ at, thickness }) => at - thickness / 2 - clear);
  return {
    ...{
      text: line.text,
      edges: characterEdges(line.text, line.middles!).map((edge) => placeAlong(piece, edge)),
      ink: box,
      body: box,
    },
    between: [Math.max(0, ...above), Math.min(Number.POSITIVE_INFINITY, ...below)],
  };
}
