import { type Affine, applyToQuad } from '../../types/affine.ts';
import type { Line, Word } from '../../types/line.ts';
import type { Point, Quad } from '../../types/quad.ts';
import { descent, type InvisibleFont } from './invisible-font.ts';

/** Share of a line's height that lies below its baseline. */
const below = descent / 1000;
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const number = (value: number) => String(Number(value.toFixed(3)));

/**
 * Operators that set lines of text in no ink, each word over its place.
 * @param toPoints the map from the lines' pixels to the page's points
 * @param fontName the font's name among the page's resources
 */
export function invisibleText(lines: readonly Line[], toPoints: Affine, font: InvisibleFont, fontName: string): string {
  const set = lines.flatMap((line) => lineOperators(line, toPoints, font, fontName));
  return set.length === 0 ? '' : ['q', 'BT', '3 Tr', ...set, 'ET', 'Q', ''].join('\n');
}

function lineOperators(line: Line, toPoints: Affine, font: InvisibleFont, fontName: string): string[] {
  const words = line.words?.length ? line.words : [{ text: line.text, quad: line.quad }];
  const placed = words.map((word) => ({ ...word, quad: applyToQuad(toPoints, word.quad) }));
  return placed.flatMap((word, i) => {
    const next = placed[i + 1];
    const space = next && { text: ' ', quad: between(word.quad, next.quad) };
    return [word, ...(space ? [space] : [])].map((each) => wordOperators(each, font, fontName));
  });
}

/** One word stretched to fill its quad. */
function wordOperators({ text, quad }: Word, font: InvisibleFont, fontName: string): string {
  const [topLeft, topRight, , bottomLeft] = quad;
  const length = Math.max(0.1, distance(topLeft, topRight));
  const size = Math.max(0.1, distance(topLeft, bottomLeft));
  const [cos, sin] = [(topRight[0] - topLeft[0]) / length, (topRight[1] - topLeft[1]) / length];
  const x = bottomLeft[0] + (topLeft[0] - bottomLeft[0]) * below;
  const y = bottomLeft[1] + (topLeft[1] - bottomLeft[1]) * below;
  const { codes, width } = font.encode(asDrawn(text));
  const stretch = (100 * length) / ((width / 1000) * size);
  const matrix = [cos, sin, -sin, cos, x, y].map(number).join(' ');
  return `/${fontName} ${number(size)} Tf ${number(stretch)} Tz ${matrix} Tm <${codes}> Tj`;
}

/** Programs that read a PDF expect letters from left to right as they are drawn, and turn those of Arabic and Hebrew round. */
function asDrawn(text: string): string {
  if (!fromRight.test(text)) return text;
  return [...clusters.segment(text)]
    .map(({ segment }) => segment)
    .reverse()
    .join('');
}

/** The gap between two words, as a quad; where they touch or stand the other way round, a sliver at the first one's end. */
function between([topLeft, topRight, bottomRight, bottomLeft]: Quad, next: Quad): Quad {
  const [ux, uy] = [topRight[0] - topLeft[0], topRight[1] - topLeft[1]];
  const length = Math.max(0.1, Math.hypot(ux, uy));
  const gap = ((next[0][0] - topRight[0]) * ux + (next[0][1] - topRight[1]) * uy) / length;
  const height = distance(topLeft, bottomLeft);
  const advance = Math.min(Math.max(gap, height * 0.1), height * 2) / length;
  const moved = ([x, y]: Point): Point => [x + ux * advance, y + uy * advance];
  return [topRight, moved(topRight), moved(bottomRight), bottomRight];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
