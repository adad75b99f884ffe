import { height, middle } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import type { TextLine } from '../../types/text-line.ts';

/** Numbers that follow each other, so many at least, are those of lines. */
const leastNumbers = 3;
/** From one number to the next, in heights of the text. */
const mostApart = 3;
const numbered = /^(\d{1,4})(?!\d)(.*)/u;

/** A printed line beside its number. */
interface NumberedRow {
  /** As they were read: the number and its line apart, or both as one. */
  readonly items: readonly TextLine[];
  /** What stands beside the number, at its own place. */
  readonly code: TextLine;
}

/** Lines with printed numbers before them. */
export interface Listing {
  readonly rows: readonly NumberedRow[];
  /** Of the characters. */
  readonly pitch: number;
  /** With the numbers, and with the indents behind them. */
  readonly text: string;
}

/** Where numbers that count up stand at the left of lines: their characters do not fit the pitch of what is beside them. */
export function numberedLines(lines: readonly TextLine[]): Listing[] {
  const listings: Listing[] = [];
  let open: Found[] = [];
  const close = () => {
    if (open.length >= leastNumbers) listings.push(...listingOf(open, lines));
    open = [];
  };
  for (const item of [...lines].sort((a, b) => middle(a) - middle(b))) {
    const [, digits, rest = ''] = numbered.exec(item.line.text) ?? [];
    if (digits === undefined) continue;
    const found = { item, value: Number(digits), digits, rest: rest.trimStart() };
    const last = open.at(-1);
    if (last && last.value + 1 === found.value && follows(last.item, item)) open.push(found);
    else if (!last || !follows(last.item, item) || open.length < leastNumbers) {
      close();
      open = [found];
    }
  }
  close();
  return listings;
}

interface Found {
  readonly item: TextLine;
  readonly value: number;
  readonly digits: string;
  readonly rest: string;
}

function follows(last: TextLine, next: TextLine): boolean {
  const em = Math.max(height(last), height(next));
  return Math.abs(next.left - last.left) < 2 * em && middle(next) - middle(last) < mostApart * em;
}

function listingOf(found: readonly Found[], lines: readonly TextLine[]): Listing[] {
  const numbers = new Set(found.map(({ item }) => item));
  const pieces = found.map(({ item, rest }) => ({
    rest,
    beside: lines
      .filter(
        (other) =>
          !numbers.has(other) && other.left > item.left && Math.abs(middle(other) - middle(item)) < height(item) / 2,
      )
      .sort((a, b) => a.left - b.left),
  }));
  const pitches = pieces.flatMap(({ beside }) =>
    beside.flatMap(({ line, left, right }) => (line.text.length > 9 ? [(right - left) / line.text.length] : [])),
  );
  const joined = found.filter(({ rest }) => rest.length > 9);
  if (pitches.length + joined.length < leastNumbers) return [];
  const pitch = median([...pitches, ...joined.map(({ item }) => (item.right - item.left) / item.line.text.length)]);
  const digits = Math.max(...found.map((each) => each.digits.length));
  const rows = found.map(({ item, rest }, i) => {
    const { beside } = pieces[i]!;
    const text = [rest, ...beside.map(({ line }) => line.text)].filter(Boolean).join(' ');
    const right = Math.max(item.right, ...beside.map((other) => other.right));
    // Characters at the end of a line are surer places than the white behind its number.
    const left = rest === '' ? (beside[0]?.left ?? right) : item.right - rest.length * pitch;
    return { items: [item, ...beside], code: { ...item, left, right, line: { ...item.line, text } } };
  });
  const left = Math.min(...rows.flatMap(({ code }) => (code.line.text === '' ? [] : [code.left])));
  const text = rows
    .map(({ code }, i) => {
      const indent = code.line.text === '' ? 0 : Math.round((code.left - left) / pitch);
      return `${found[i]!.digits.padStart(digits)} ${' '.repeat(indent)}${code.line.text}`.trimEnd();
    })
    .join('\n');
  return [{ rows, pitch, text }];
}
