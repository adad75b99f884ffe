import { height } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { Ruling, Rulings } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { sameEnds } from './same-ends.ts';

/** Without the runs of ink that are no lines of a table: strokes of letters, which lie inside a piece of text, and bars that end at no other line. */
export function cleanRulings(rulings: Rulings, pieces: readonly TextLine[], em: number): Rulings {
  const { level, upright } = withoutStrokes(rulings, pieces);
  return withoutLoose({ level, upright: joined(upright, em) }, em);
}

/** Pieces of one line, broken by a speck or by text that touches it: longer than letters, in text heights, and this near to each other. */
const longer = 1.5;
const broken = 0.5;
/** How far pieces of one line stand off each other across it, in text heights: scans climb. */
const offLine = 0.12;

function joined(lines: readonly Ruling[], em: number): Ruling[] {
  const whole: Ruling[] = [];
  for (const line of [...lines].sort((a, b) => a.from - b.from)) {
    const before = whole.findIndex(
      (other) =>
        Math.min(line.to - line.from, other.to - other.from) > longer * em &&
        Math.abs(line.at - other.at) < offLine * em &&
        line.from - other.to < broken * em,
    );
    if (before < 0) whole.push(line);
    else whole[before] = { ...whole[before]!, to: Math.max(whole[before]!.to, line.to) };
  }
  return whole;
}

/** The lines whose middle lies in a frame. */
export function rulingsIn({ level, upright }: Rulings, { left, top, right, bottom }: Box): Rulings {
  const middle = ({ from, to }: Ruling) => (from + to) / 2;
  return {
    level: level.filter((line) => line.at >= top && line.at <= bottom && middle(line) >= left && middle(line) <= right),
    upright: upright.filter(
      (line) => line.at >= left && line.at <= right && middle(line) >= top && middle(line) <= bottom,
    ),
  };
}

/** How near to another line a line ends, in text heights. */
const touch = 0.7;
/** Share of the table's extent from which a line needs no other to end at. */
const long = 0.5;

/** So many level lines that start and end together, this long in text heights, are a table's, however narrow it is. */
const fellows = 3;
const leastLength = 4;

/** Table lines end at each other, reach through most of the table, or have others with the same ends. */
function withoutLoose({ level, upright }: Rulings, em: number): Rulings {
  const kept = {
    level: attached(level, upright, em, (line) => {
      const crossed = upright.some(
        ({ at, from, to }) => at > line.from && at < line.to && from < line.at && to > line.at,
      );
      return (
        !crossed &&
        line.to - line.from > leastLength * em &&
        level.filter((other) => sameEnds(line, other, em)).length >= fellows
      );
    }),
    upright: attached(upright, level, em),
  };
  const same = kept.level.length === level.length && kept.upright.length === upright.length;
  return same ? kept : withoutLoose(kept, em);
}

function attached(
  lines: readonly Ruling[],
  others: readonly Ruling[],
  em: number,
  isKept: (line: Ruling) => boolean = () => false,
): Ruling[] {
  const extent = Math.max(...lines.map(({ to }) => to)) - Math.min(...lines.map(({ from }) => from));
  const meets = (end: number, at: number) =>
    others.some(
      (other) => Math.abs(other.at - end) < touch * em && other.from < at + touch * em && other.to > at - touch * em,
    );
  return lines.filter((line) => {
    const { from, to, at } = line;
    return to - from >= long * extent || (meets(from, at) && meets(to, at)) || isKept(line);
  });
}

function withoutStrokes({ level, upright }: Rulings, pieces: readonly TextLine[]): Rulings {
  const strokes = (from: number, to: number, at: number) =>
    pieces.some((piece) => {
      const margin = 0.12 * height(piece);
      return (
        at > piece.top + margin &&
        at < piece.bottom - margin &&
        Math.min(to, piece.right) - Math.max(from, piece.left) > 0.5 * (to - from)
      );
    });
  const tall = ({ from, to, at }: Ruling) =>
    pieces.some((piece) => {
      const overlap = Math.min(to, piece.bottom) - Math.max(from, piece.top);
      return at > piece.left && at < piece.right && overlap > 0.6 * (to - from);
    });
  return {
    level: level.filter(({ from, to, at }) => !strokes(from, to, at)),
    upright: upright.filter((line) => !tall(line)),
  };
}
