import { boundsOf, cornersOf, holdsMiddle, shareIn, sizeOf } from '../../geometry/box.ts';
import { type Affine, applyToQuad, invert } from '../../types/affine.ts';
import type { Box } from '../../types/box.ts';
import type { Line } from '../../types/line.ts';
import type { Seal } from '../../types/seal.ts';
import type { UnreadLine } from '../../types/writing.ts';

/** A seal as it was seen, in pixels of the raster. */
interface Seen {
  readonly box: Box;
  readonly round: boolean;
  readonly rim?: RimText;
  readonly lower?: RimText;
  /** Where the text of the rim ends inwards, in radii. */
  readonly inner: number;
}

interface RimText {
  readonly text: string;
  readonly confidence: number;
}

/** A line that covers this share of a seal is what its rim was taken for. */
const whole = 0.6;
/** A rectangle with so many ideographs in it that end as a name in a seal does is one; with anything else it is a frame around text. */
const mostLetters = 9;
const leastLetters = 2;
const ideographs = /^\p{Script=Han}+$/u;
/** How names in seals end. */
const sealEnd = /[印章]$/u;

/** What a page's lines are with its seals told apart. */
export interface PlacedSeals {
  readonly lines: readonly Line[];
  readonly unread: readonly UnreadLine[];
  readonly seals: readonly Seal[];
}

/** Puts what runs along the rims of seals in place of the pieces of it that were read as lines, and the columns of square seals in their order. */
export function placeSeals(
  lines: readonly Line[],
  unread: readonly UnreadLine[],
  seen: readonly Seen[],
  toSource: Affine,
): PlacedSeals {
  let [left, strange] = [lines, unread];
  const seals: Seal[] = [];
  const toRaster = invert(toSource);
  const boxOf = ({ quad }: { readonly quad: Line['quad'] }) => boundsOf(applyToQuad(toRaster, quad));
  const outer = seen.filter(({ box }) => !seen.some((other) => other.box !== box && shareIn(box, other.box) > 0.9));
  for (const seal of outer) {
    const inside = left.filter((line) => holdsMiddle(seal.box, boxOf(line)));
    const own = seal.round
      ? roundLines(
          seal,
          inside.filter((line) => !isOnRim(boxOf(line), seal)),
          toSource,
        )
      : squareLines(inside, seal.box, boxOf, toSource);
    if (!own) continue;
    left = [...left.filter((line) => !inside.includes(line)), ...own];
    strange = strange.filter((line) => !holdsMiddle(seal.box, boxOf(line)));
    seals.push({ quad: applyToQuad(toSource, cornersOf(seal.box)), lines: own });
  }
  return { lines: left, unread: strange, seals };
}

function roundLines({ box, rim, lower, inner }: Seen, inside: readonly Line[], toSource: Affine): Line[] {
  const band = (1 - inner) * Math.min(box.bottom - box.top, box.right - box.left) * 0.5;
  const along = (said: RimText | undefined, top: number): Line[] => {
    if (!said) return [];
    const quad = applyToQuad(toSource, cornersOf({ ...box, top, bottom: top + band }));
    return [{ ...said, quad, angle: 0, words: [{ text: said.text, quad }] }];
  };
  return [...along(rim, box.top), ...inside, ...along(lower, box.bottom - band)];
}

/** The text of a square seal: two or three columns from the right, as it was written, or rows where those end as names in seals do. */
function squareLines(
  inside: readonly Line[],
  box: Box,
  boxOf: (line: Line) => Box,
  toSource: Affine,
): Line[] | undefined {
  const text = inside.map((line) => line.text.replace(/\s/gu, ''));
  const letters = text.join('').length;
  if (letters < leastLetters || letters > mostLetters || !text.every((each) => ideographs.test(each))) return undefined;
  const upright = (line: Line) => boxOf(line).bottom - boxOf(line).top > boxOf(line).right - boxOf(line).left;
  const columns = inside.length > 1 && inside.every(upright);
  const sorted = [...inside]
    .sort((a, b) => (columns ? boxOf(b).left - boxOf(a).left : boxOf(a).top - boxOf(b).top))
    .map((line) => line.text.replace(/\s/gu, ''));
  const rows = sorted.join('');
  const turned = turnedToColumns(sorted);
  const said = columns || !turned || (sealEnd.test(rows) && !sealEnd.test(turned)) ? rows : turned;
  if (!sealEnd.test(said)) return undefined;
  const confidence = Math.min(...inside.map((line) => line.confidence));
  const quad = applyToQuad(toSource, cornersOf(box));
  return [{ text: said, confidence, quad, angle: 0, words: [{ text: said, quad }] }];
}

/** Rows of as many letters each, read down their columns from the right. */
function turnedToColumns(rows: readonly string[]): string | undefined {
  const grid = rows.map((row) => Array.from(row));
  const width = grid[0]?.length ?? 0;
  if (rows.length < 2 || width < 2 || grid.some((row) => row.length !== width)) return undefined;
  return Array.from({ length: width }, (_, k) => grid.map((row) => row[width - 1 - k]!).join('')).join('');
}

/** Whether a line is a piece of what runs along a rim: it stands there, or over all of it. */
function isOnRim(line: Box, { box, inner }: Seen): boolean {
  const [a, b] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2];
  const x = ((line.left + line.right) / 2 - (box.left + box.right) / 2) / a;
  const y = ((line.top + line.bottom) / 2 - (box.top + box.bottom) / 2) / b;
  return Math.hypot(x, y) > inner || sizeOf(line) > whole * sizeOf(box);
}
