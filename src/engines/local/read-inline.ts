import { inlineMaths } from '../../document/formula/inline-maths.ts';
import { mathsSpans, type Span } from '../../document/formula/maths-spans.ts';
import { withMaths, withoutObjects } from '../../document/formula/with-maths.ts';
import type { Item } from '../../document/frame.ts';
import { applyToQuad, invert } from '../../types/affine.ts';
import type { Line } from '../../types/line.ts';
import type { Raster } from '../../types/raster.ts';
import type { Region } from '../../vision/detect/input.ts';
import type { LineSigns } from '../../vision/look/look-at-signs.ts';
import { regionAround } from './region-around.ts';
import type { RunStep } from './steps.ts';

/** A line that may hold formulas: with the places of its characters, level in the raster. */
interface Candidate {
  readonly item: Item;
  readonly line: Line & { readonly places: readonly number[] };
  readonly ink: Region;
  readonly body: Region;
}

/** How far from where a character should begin or end white is looked for, in heights of the line: between words, and within one. */
const reach = 0.5;
const reachWithin = 0.25;
/** White between words, in heights of the line. */
const leastSpace = 0.1;
/** The wider white is, up to this, the likelier words are parted there. */
const widestSpace = 0.4;
/** Ink above and below a line's own, in its heights. */
const beyond = 0.12;

/** Lines of running text with the formulas in them. */
export async function readInline(lines: readonly Item[], raster: Raster, run: RunStep): Promise<Item[]> {
  const items = lines.map((item) => ({ ...item, line: item.line.maths ? item.line : withoutObjects(item.line) }));
  const toRaster = invert(raster.toSource);
  const candidates = items.flatMap((item): Candidate[] => {
    const { line } = item;
    if (!item.along || !line.places || !/[\p{Sm}\p{Script=Greek}]|\b[\p{L}\d]{1,3}\b/u.test(line.text)) return [];
    const [ink, body] = [line.quad, line.body ?? line.quad].map((quad) => regionAround(applyToQuad(toRaster, quad)));
    return [{ item, line: { ...line, places: line.places }, ink: ink!, body: body! }];
  });
  if (candidates.length === 0) return items;
  const signs = await run('lookAtSigns', { raster, lines: candidates.map(({ body }) => body) });
  const read = await Promise.all(
    candidates.map(async (candidate, i) => {
      const spans = mathsSpans(candidate.line.text, scriptsIn(candidate, signs[i]!));
      const found = await Promise.all(
        spans.map(async (span) => {
          const region = regionOf(span, candidate, signs[i]!, candidates);
          const formula = await run('formula', { raster, region });
          const text = candidate.line.text.slice(span.from, span.to);
          const latex = formula && formula.latex !== '' && inlineMaths({ ...formula, quad: candidate.line.quad }, text);
          return latex ? [{ span, latex }] : [];
        }),
      );
      return withMaths(candidate.line, found.flat());
    }),
  );
  const written = new Map(candidates.map(({ item }, i) => [item, read[i]!]));
  return items.map((item) => ({ ...item, line: written.get(item) ?? item.line }));
}

/** Places in a line's text of what stands lower or higher than letters do. */
function scriptsIn({ line: { places }, ink }: Candidate, { scripts }: LineSigns): number[] {
  return scripts.map((x) =>
    Math.max(
      0,
      places.findLastIndex((place) => ink.x + place * ink.width <= x),
    ),
  );
}

/** Where a span stands: its ends in the white next to where its characters should end. */
function regionOf({ from, to }: Span, candidate: Candidate, { gaps }: LineSigns, all: readonly Candidate[]): Region {
  const { line, ink, body } = candidate;
  const em = body.height;
  const at = (place: number) => ink.x + line.places[place]! * ink.width;
  const edge = (place: number, side: 0 | 1) => {
    const x = at(place);
    const spaced = /\s/.test(line.text[side === 0 ? place - 1 : place] ?? ' ');
    const near = gaps
      .map((gap) => ({ gap, off: Math.max(0, gap[0] - x, x - gap[1]) }))
      .filter(({ gap, off }) =>
        spaced ? off < reach * em && gap[1] - gap[0] >= leastSpace * em : off < reachWithin * em,
      );
    const cost = ({ gap, off }: (typeof near)[number]) =>
      spaced ? off - 2 * Math.min(gap[1] - gap[0], widestSpace * em) : off;
    const best = near.sort((a, b) => cost(a) - cost(b))[0];
    if (!best) return x;
    return side === 0 ? best.gap[1] - 1 : best.gap[0] + 1;
  };
  const left = from === 0 ? ink.x : edge(from, 0);
  const right = to === line.text.length ? ink.x + ink.width : edge(to, 1);
  const [top, bottom] = [Math.min(ink.y, body.y), Math.max(ink.y + ink.height, body.y + body.height)];
  const others = all.filter(({ ink: other }) => other !== ink && other.x < right && other.x + other.width > left);
  const upper = Math.max(
    top - beyond * em,
    ...others
      .filter(({ body: { y } }) => y < body.y - em / 2)
      .map(({ ink: other }) => Math.min(top, other.y + other.height)),
  );
  const lower = Math.min(
    bottom + beyond * em,
    ...others.filter(({ body: { y } }) => y > body.y + em / 2).map(({ ink: other }) => Math.max(bottom, other.y)),
  );
  return { x: left, y: upper, width: right - left, height: lower - upper };
}
