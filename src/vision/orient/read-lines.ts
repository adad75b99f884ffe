import type { RotatedRect } from '../../geometry/min-area-rect.ts';
import {
  type Direction,
  elongation,
  inkPart,
  inkQuad,
  pageSkew,
  quadToward,
  readingAngle,
  straightenSquares,
} from './direction.ts';
import type { FoundLine, Read } from './found-line.ts';
import { partAtGutters } from './gutters.ts';
import { lookAgain } from './second-look.ts';
import { steadied } from './steady.ts';

/** A box this much longer along one side is text along that side. */
const long = 1.5;
/** Mean confidence of a sample under which a page is tried the other way round. */
const doubtfulPage = 0.85;
/** Confidence under which a line is. */
const doubtfulLine = 0.7;
/** How much surer a line must be read the other way round on a page whose direction is known. */
const surelyTurned = 0.12;
const sampleSize = 6;
/** Size of the sample that decides where the first one is doubtful. */
const secondSample = 18;
/** Elongation of its boxes: a number of two digits. */
const plainlyWide = 1.2;

/**
 * Reads every box in the direction its text runs. No classifier decides: a line read the wrong way round is read badly, so the
 * recogniser's own confidence tells, first on a sample of the page's longest lines, then on each line that stays doubtful.
 */
export async function readLines(found: readonly RotatedRect[], read: Read): Promise<FoundLine[]> {
  const rects = straightenSquares(found, pageSkew(found));
  const reader = createReader(rects, read);
  const main = await mainDirection(rects, reader);
  const cross: Direction = main === 0 || main === 180 ? 90 : 0;
  const lines = await reader(
    rects.map((rect, i) => ({ i, direction: elongation(rect, main) * long >= 1 ? main : cross })),
  );
  const turned = (line: FoundLine, i: number): Direction[] => {
    const compact = isCompact(rects[i]!);
    const other = line.direction === main ? cross : main;
    return elongation(rects[i]!, line.direction) >= long
      ? [opposite(line.direction), ...(compact ? [other] : [])]
      : compact
        ? [other]
        : [];
  };
  const doubted = lines.flatMap((line, i) =>
    line.reading.confidence < doubtfulLine ? turned(line, i).map((direction) => ({ i, direction })) : [],
  );
  const again = await reader(doubted);
  // Where the page's other lines are read surely, one of them does not stand on its head by chance.
  const margin = sureness(lines) >= doubtfulPage ? surelyTurned : 0;
  doubted.forEach(({ i }, k) => {
    if (again[k]!.reading.confidence > lines[i]!.reading.confidence + margin) lines[i] = again[k]!;
  });
  return steadied(await lookAgain(await partAtGutters(lines, read), read), read);
}

/** A box of the page and the direction to read it in. */
interface Attempt {
  readonly i: number;
  readonly direction: Direction;
}

/** Reads boxes in given directions, each at most once. */
type Reader = (attempts: readonly Attempt[]) => Promise<FoundLine[]>;

function createReader(rects: readonly RotatedRect[], read: Read): Reader {
  const known = new Map<string, FoundLine>();
  const key = ({ i, direction }: Attempt) => `${i} ${direction}`;
  return async (attempts) => {
    const fresh = attempts.filter((attempt) => !known.has(key(attempt)));
    const quads = fresh.map(({ i, direction }) => quadToward(rects[i]!, direction));
    const readings = await read(quads);
    fresh.forEach((attempt, k) => {
      const angle = readingAngle(rects[attempt.i]!, attempt.direction);
      const [reading, quad] = [readings[k]!, quads[k]!];
      const body = inkQuad(rects[attempt.i]!, attempt.direction);
      const ink = reading.ink ? inkPart(quad, reading.ink) : body;
      known.set(key(attempt), { reading, quad, ink, body, angle, direction: attempt.direction });
    });
    return attempts.map((attempt) => known.get(key(attempt))!);
  };
}

/** The direction of most of the page's text. */
async function mainDirection(rects: readonly RotatedRect[], reader: Reader): Promise<Direction> {
  const weight = (upright: boolean) =>
    rects.reduce((sum, rect) => {
      const aspect = elongation(rect, 0);
      return sum + ((upright ? aspect : 1 / aspect) >= 2 ? Math.max(rect.width, rect.height) : 0);
    }, 0);
  const [first, second]: [Direction, Direction] = weight(false) > weight(true) ? [90, 270] : [0, 180];
  const sample = (aspect: number) =>
    rects
      .map((rect, i) => ({ i, length: elongation(rect, first) >= aspect ? Math.max(rect.width, rect.height) : 0 }))
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length);
  const sureIn = async (direction: Direction, boxes: readonly { readonly i: number }[]) =>
    sureness(await reader(boxes.map(({ i }) => ({ i, direction }))));
  const longest = sample(2).slice(0, sampleSize);
  if (longest.length === 0) return 0;
  if ((await sureIn(first, longest)) >= doubtfulPage) return first;
  // The longest lines may be in a script that is read neither way round: numbers beside them, short as they are, still tell.
  const more = sample(plainlyWide).slice(0, secondSample);
  return (await sureIn(second, more)) <= (await sureIn(first, more)) ? first : second;
}

/** Confidence of several readings together, each weighted by its length. */
function sureness(lines: readonly FoundLine[]): number {
  let sum = 0;
  let count = 0;
  for (const { reading } of lines) {
    sum += reading.confidence * reading.text.length;
    count += Math.max(1, reading.text.length);
  }
  return count === 0 ? 0 : sum / count;
}

/** Two or three characters at most: it may run either way. */
function isCompact(rect: RotatedRect): boolean {
  return Math.max(rect.width, rect.height) / Math.max(1, Math.min(rect.width, rect.height)) < 2.5;
}

function opposite(direction: Direction): Direction {
  return ((direction + 180) % 360) as Direction;
}
