import { mathsSpans, type Span } from '../../../../document/formula/maths-spans.ts';
import type { Region } from '../../../../geometry/region.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { SeenFormula } from '../../../../vision/formula/read-formula.ts';
import type { LineSigns } from '../../../../vision/typography/look-at-signs.ts';
import type { RunStep } from '../../steps.ts';

/** A line of text that stands level in the raster. */
export interface LevelLine {
  readonly text: string;
  /** Where each code unit of the text begins, and where the last one ends, in raster pixels from the left. */
  readonly edges: readonly number[];
  /** Around its ink, and as high whatever letters it holds. */
  readonly ink: Region;
  readonly body: Region;
  /** Heights between which its ink must lie: printed lines stand there. */
  readonly between?: readonly [top: number, bottom: number];
}

/** What the formula network reads in a stretch of a line. */
interface SpanRead {
  readonly span: Span;
  readonly formula: SeenFormula;
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

/**
 * Reads the stretches of lines that may be maths as formulas.
 * @param wanted which of them, by the places of small signs in the line's text
 * @returns for each line what was read in it, in its order
 */
export async function readSpans(
  lines: readonly LevelLine[],
  raster: Raster,
  run: RunStep,
  wanted: (span: Span, small: readonly number[]) => boolean = () => true,
): Promise<SpanRead[][]> {
  if (lines.length === 0) return [];
  const signs = await run('lookAtSigns', { raster, lines: lines.map(({ body }) => body) });
  return Promise.all(
    lines.map(async (line, i) => {
      const small = signs[i]!.scripts.map((x) =>
        Math.max(
          0,
          line.edges.findLastIndex((edge) => edge <= x),
        ),
      );
      const spans = mathsSpans(line.text, small).filter((span) => wanted(span, small));
      const read = await Promise.all(
        spans.map((span) => run('formula', { raster, region: regionOf(span, line, signs[i]!, lines) })),
      );
      return read.flatMap((formula, k) => (formula && formula.latex !== '' ? [{ span: spans[k]!, formula }] : []));
    }),
  );
}

/** Where a span stands: its ends in the white next to where its characters should end. */
function regionOf({ from, to }: Span, line: LevelLine, { gaps }: LineSigns, all: readonly LevelLine[]): Region {
  const { text, edges, ink, body, between: [highest, lowest] = [0, Number.POSITIVE_INFINITY] } = line;
  const left = from === 0 ? ink.x : edgeNear(edges[from]!, text[from - 1]!, body.height, gaps)[1] - 1;
  const right = to === text.length ? ink.x + ink.width : edgeNear(edges[to]!, text[to]!, body.height, gaps)[0] + 1;
  const [top, bottom] = [Math.min(ink.y, body.y), Math.max(ink.y + ink.height, body.y + body.height)];
  const others = all.filter(({ ink: other }) => other !== ink && other.x < right && other.x + other.width > left);
  const upper = Math.max(
    top - beyond * body.height,
    ...others
      .filter(({ body: { y } }) => y < body.y - body.height / 2)
      .map(({ ink: other }) => Math.min(top, other.y + other.height)),
  );
  const lower = Math.min(
    bottom + beyond * body.height,
    ...others
      .filter(({ body: { y } }) => y > body.y + body.height / 2)
      .map(({ ink: other }) => Math.max(bottom, other.y)),
  );
  const y = Math.max(upper, highest);
  return { x: left, y, width: right - left, height: Math.min(lower, lowest) - y };
}

/** The white nearest to the end of a character; where it stands beside a space, rather the widest. */
function edgeNear(x: number, beside: string, em: number, gaps: LineSigns['gaps']): readonly [number, number] {
  const spaced = /\s/.test(beside);
  const near = gaps
    .map((gap) => ({ gap, off: Math.max(0, gap[0] - x, x - gap[1]) }))
    .filter(({ gap, off }) =>
      spaced ? off < reach * em && gap[1] - gap[0] >= leastSpace * em : off < reachWithin * em,
    );
  const cost = ({ gap, off }: (typeof near)[number]) =>
    spaced ? off - 2 * Math.min(gap[1] - gap[0], widestSpace * em) : off;
  return near.sort((a, b) => cost(a) - cost(b))[0]?.gap ?? [x - 1, x + 1];
}
