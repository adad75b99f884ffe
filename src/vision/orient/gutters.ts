import { rectCorners } from '../../geometry/min-area-rect.ts';
import { median } from '../../geometry/statistics.ts';
import type { Point, Quad } from '../../types/quad.ts';
import { tighten } from '../detect/tighten.ts';
import type { Gap } from '../recognise/strip-ink.ts';
import { inkPart } from './direction.ts';
import type { FoundLine, Read } from './found-line.ts';

/** Degrees by which a line may be turned against most of the page's and still stand in rows with them. */
const level = 3;
/** Rows that a gutter goes through at least. Two have a wide space at one place by chance now and then. */
const fewestRows = 3;
/** Least width of a gutter all along its rows, in heights of their boxes. */
const leastWidth = 0.5;
/** How exactly lines begin or end at a gutter, in heights of their boxes: letters of one column differ by less, words in a paragraph by more. */
const aligned = 0.25;
/** From the middle of one row to that of the next, in heights of their boxes. */
const nextRow = 2.2;
/** How far a cut stays away from the ink on both sides, in heights of the box. */
const margin = 0.15;

/** A line in rows: along the page's lines and across them, in pixels. */
interface Row {
  readonly line: FoundLine;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
  readonly gaps: readonly Gap[];
}

/**
 * Detection joins lines of columns that stand close. Where some lines in a row have a wide gap at one place, or end and begin there, and what follows it begins, or what
 * goes before it ends, at one place exactly, the lines are parted and their pieces read. Wide spaces of a paragraph fall under each other, but their words don't begin so.
 */
export async function partAtGutters(lines: readonly FoundLine[], read: Read): Promise<FoundLine[]> {
  const rows = rowsOf(lines);
  const cuts = new Map<FoundLine, Gap[]>();
  for (const row of rows) {
    for (const gap of row.gaps) {
      if (cuts.get(row.line)?.some((cut) => overlap(cut, gap))) continue;
      for (const { line, gaps } of partedAt(row, gap, rows)) {
        const own = gaps.find((other) => overlap(other, gap));
        const known = cuts.get(line) ?? [];
        if (own && !known.includes(own)) cuts.set(line, [...known, own]);
      }
    }
  }
  if (cuts.size === 0) return [...lines];
  const parts = rows.flatMap((row) => {
    const own = cuts.get(row.line);
    return own ? [{ line: row.line, quads: partsOf(row, own) }] : [];
  });
  const readings = await read(parts.flatMap(({ quads }) => quads));
  let next = 0;
  const pieces = new Map(
    parts.map(({ line, quads }) => {
      const own = quads.map((quad): FoundLine => {
        const reading = readings[next++]!;
        return {
          ...line,
          reading,
          quad,
          ink: reading.ink ? inkPart(quad, reading.ink) : quad,
          body: bodyOf(quad, line.angle),
        };
      });
      // A piece in which nothing is read was no column.
      return [line, own.every(({ reading }) => reading.text.trim() !== '') ? own : [line]] as const;
    }),
  );
  return lines.flatMap((line) => pieces.get(line) ?? [line]);
}

/** The lines that run as most do, from the top. */
function rowsOf(lines: readonly FoundLine[]): Row[] {
  if (lines.length < fewestRows) return [];
  const angle = median(lines.map((line) => line.angle));
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return lines
    .filter((line) => Math.abs(line.angle - angle) < level)
    .map((line) => {
      const along = line.quad.map(([x, y]) => x * cos + y * sin);
      const across = line.quad.map(([x, y]) => y * cos - x * sin);
      const [left, right] = [Math.min(...along), Math.max(...along)];
      const [top, bottom] = [Math.min(...across), Math.max(...across)];
      const at = (share: number) => left + share * (right - left);
      const gaps = (line.reading.ink?.gaps ?? []).map(([from, to]): Gap => [at(from), at(to)]);
      return { line, left, right, middle: (top + bottom) / 2, height: bottom - top, gaps };
    })
    .sort((a, b) => a.middle - b.middle);
}

/** The lines that a gutter through a gap of a row parts, as far up and down as it goes; none if it is no gutter. */
function partedAt(row: Row, gap: Gap, rows: readonly Row[]): readonly Row[] {
  const at = rows.indexOf(row);
  const crossing = [row];
  const begins = [gap[1]];
  const ends = [gap[0]];
  let common = gap;
  const walk = (others: readonly Row[]) => {
    let last = row.middle;
    for (const other of others) {
      if (Math.abs(other.middle - last) > nextRow * row.height) return;
      const tolerance = aligned * row.height;
      if (other.left < common[0] && other.right > common[1]) {
        const own = other.gaps.find((each) => overlap(each, common));
        const shared: Gap = own ? [Math.max(own[0], common[0]), Math.min(own[1], common[1])] : [0, 0];
        if (!own || shared[1] - shared[0] < leastWidth * row.height) return;
        common = shared;
        crossing.push(other);
        begins.push(own[1]);
        ends.push(own[0]);
      } else if (Math.abs(other.left - begins[0]!) < tolerance) begins.push(other.left);
      else if (Math.abs(other.right - ends[0]!) < tolerance) ends.push(other.right);
      else continue;
      last = other.middle;
    }
  };
  walk(rows.slice(at + 1));
  walk(rows.slice(0, at).reverse());
  const together = (places: readonly number[]) => {
    const middle = median(places);
    return places.filter((place) => Math.abs(place - middle) < aligned * row.height).length;
  };
  return Math.max(together(begins), together(ends)) >= fewestRows ? crossing : [];
}

function overlap(a: Gap, b: Gap): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** A line's quad without its gaps. */
function partsOf({ line, left, right, height }: Row, gaps: readonly Gap[]): Quad[] {
  const share = (place: number) => (place - left) / (right - left);
  const inOrder = [...gaps].sort((a, b) => a[0] - b[0]);
  const edges = [
    0,
    ...inOrder.flatMap(([from, to]) => {
      const away = Math.min(margin * height, (to - from) / 3);
      return [share(from + away), share(to - away)];
    }),
    1,
  ];
  return edges.flatMap((from, i) => (i % 2 === 0 ? [between(line.quad, from, edges[i + 1]!)] : []));
}

/** The line of type in a rectangle that was read. */
function bodyOf(quad: Quad, degrees: number): Quad {
  const [[ax, ay], [bx, by], [cx, cy]] = quad;
  const angle = (degrees * Math.PI) / 180;
  const [width, height] = [Math.hypot(bx - ax, by - ay), Math.hypot(cx - bx, cy - by)];
  return rectCorners(tighten({ cx: (ax + cx) / 2, cy: (ay + cy) / 2, width, height, angle }, angle));
}

/** The part of a quad between two shares of its width. */
function between([topLeft, topRight, bottomRight, bottomLeft]: Quad, from: number, to: number): Quad {
  const at = (a: Point, b: Point, share: number): Point => [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
  return [
    at(topLeft, topRight, from),
    at(topLeft, topRight, to),
    at(bottomLeft, bottomRight, to),
    at(bottomLeft, bottomRight, from),
  ];
}
