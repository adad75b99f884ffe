import { inlineMaths } from '../../../../document/formula/inline-maths.ts';
import { withMaths, withoutObjects } from '../../../../document/formula/with-maths.ts';
import { regionAround } from '../../../../geometry/region.ts';
import { characterEdges } from '../../../../text/character-edges.ts';
import { explain } from '../../../../trace/trace.ts';
import { applyToQuad, invert } from '../../../../types/affine.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { TextLine } from '../../../../types/text-line.ts';
import type { RunStep } from '../../steps.ts';
import { type LevelLine, readSpans } from './read-spans.ts';

/** What a line that may hold maths has: a sign of it, or few letters together. */
const mayHold = /[\p{Sm}\p{Script=Greek}]|\b[\p{L}\d]{1,3}\b/u;

/** Lines of running text with the formulas in them. */
export async function readInline(lines: readonly TextLine[], raster: Raster, run: RunStep): Promise<TextLine[]> {
  const items = lines.map((item) => ({ ...item, line: item.line.maths ? item.line : withoutObjects(item.line) }));
  const toRaster = invert(raster.toSource);
  const asked = items.flatMap((item): { item: TextLine; level: LevelLine }[] => {
    const { text, quad, body = quad, middles } = item.line;
    if (!item.along || !middles || !mayHold.test(text)) return [];
    const ink = regionAround(applyToQuad(toRaster, quad));
    const edges = characterEdges(text, middles).map((edge) => ink.x + edge * ink.width);
    return [{ item, level: { text, edges, ink, body: regionAround(applyToQuad(toRaster, body)) } }];
  });
  const levels = asked.map(({ level }) => level);
  const read = await readSpans(levels, raster, run);
  const written = new Map(
    asked.map(({ item: { line }, level }, i) => {
      const found = read[i]!.flatMap(({ span, formula }) => {
        const latex = inlineMaths(formula, level.text.slice(span.from, span.to));
        const part = level.text.slice(span.from, span.to);
        explain(
          latex ? 'formula in the text' : 'no formula',
          () => `${part} was read as ${formula.latex}`,
          () => [line],
        );
        return latex ? [{ span, latex }] : [];
      });
      return [line, withMaths(line, found)];
    }),
  );
  return items.map((item) => ({ ...item, line: written.get(item.line) ?? item.line }));
}
