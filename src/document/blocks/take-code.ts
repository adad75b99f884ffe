import { around, height, middle, overlapAcross, sharedWidth } from '../../geometry/box.ts';
import { median, quantile } from '../../geometry/statistics.ts';
import { isEastAsian } from '../../text/scripts.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { isCommand, isForeign, looksCoded, namesCode, signsOfCode } from './code-signs.ts';
import { numberedLines } from './numbered-lines.ts';
import type { Part, Taken } from './parts.ts';
import { isTyped, isUneven, type Pitch, pitchOf } from './pitch.ts';

/** Characters of a line whose length tells its pitch. */
const leastCharacters = 10;
/** A line's box ends so far before the next character would begin, in pitches. */
const bearing = 0.3;
/** How far a line's length is off the pitch at most, in pitches. */
const mostOff = 0.6;
/** Long lines of text end there by chance, so they have to fit better. */
const longLine = 30;
const mostOffLong = 0.5;
/** What looks like code may be off by more, and by a share of its characters: spaces and signs that follow each other are read as one. */
const mostLost = 1.5;
const lostShare = 0.04;
/** Lines of one pitch are of one size: share by which their columns differ in width. */
const samePitch = 0.06;
/** From a line to the next, in heights of the line: code has empty lines. */
const mostApart = 4.5;
/** A few letters that nothing but their place tells stand no further off, in their heights. */
const mostBelow = 1.5;
/** Characters that stand on a grid are no further off it, in pitches: those of a file are exact, those that were read are not. */
const offGrid = 0.3;
/** Lines between others that fit worse: signs that were not read. */
const mostWrong = 2;
const leastLines = 3;
/** Share of lines that look like code, not like what a typewriter or a till prints. */
const leastCoded = 0.4;
/** The same of lines that stand among text in other letters, so that they are no typewriter's page. */
const leastSigns = 0.3;
/** Lines in letters of different widths, from which on a line of one pitch is set apart from its page's text. */
const leastUneven = 3;
/** The share of lines in which signs that programs are not written in may have been read by mistake. */
const mostForeign = 0.25;

/** A line, with the grid its letters stand on. */
interface Typed {
  readonly item: TextLine;
  readonly pitch: Pitch | undefined;
  /** Its letters are equally wide. */
  readonly typed: boolean;
  /** They are plainly not. */
  readonly uneven: boolean;
}

/** Lines of code with the place of each in characters from the left. */
interface Run {
  readonly lines: readonly Typed[];
  readonly pitch: number;
}

/**
 * Code: lines whose characters are all equally wide, and which look like code; lines beside printed numbers go with them. Among text in
 * letters of different widths a line of one pitch is set apart for what it is, so two such lines, or one, are enough.
 */
export function takeCode(items: readonly TextLine[]): Taken {
  const taken = new Set<TextLine>();
  const parts: Part[] = [];
  const take = (own: readonly TextLine[], text: string) => {
    for (const item of own) taken.add(item);
    parts.push({ kind: 'code', ...around(own), items: own, text, confidence: 0.9 });
  };
  const sorted = items.filter(({ line }) => !isEastAsian(line.text)).sort((a, b) => a.top - b.top);
  for (const listing of numberedLines(sorted)) {
    if (!looksLikeCode(listing.rows.map(({ code }) => code.line.text))) continue;
    take(
      listing.rows.flatMap((row) => row.items),
      listing.text,
    );
  }
  const lines = sorted.map(typed);
  const among = lines.filter(({ uneven }) => uneven).length >= leastUneven;
  // A run that is no code is none from its other lines: each line is in one such run, or a page's lines would be gone through for each of them.
  const tried = new Set<Typed>();
  for (const seed of lines) {
    if (taken.has(seed.item) || tried.has(seed) || !isSeed(seed, among)) continue;
    const run = runFrom(
      seed,
      lines.filter(({ item }) => !taken.has(item)),
    );
    if (!isCode(run, among, lines)) {
      for (const line of run.lines) tried.add(line);
      continue;
    }
    take(
      run.lines.map(({ item }) => item),
      textOf(run),
    );
  }
  return { parts, rest: items.filter((item) => !taken.has(item)) };
}

function typed(item: TextLine): Typed {
  const pitch = pitchOf(item);
  return { item, pitch, typed: isTyped(pitch), uneven: isUneven(pitch) };
}

function isSeed(seed: Typed, among: boolean): boolean {
  const { text } = seed.item.line;
  if (among && seed.typed) return true;
  return !seed.uneven && text.length >= leastCharacters && looksCoded(text);
}

/** The lines below and above a line that are set in its pitch. */
function runFrom(seed: Typed, lines: readonly Typed[]): Run {
  const start = { lines: [seed], pitch: widthOf(seed) };
  const below = grow(
    start,
    seed,
    lines.filter((line) => line !== seed && line.item.top >= seed.item.top),
  );
  return grow(below, seed, lines.filter(({ item }) => item.top < seed.item.top).reverse());
}

/**
 * A run with the lines that follow one of it, up to what is set differently; a line or two that were read wrongly may stand between,
 * none in other letters.
 * @param lines from there downwards or upwards
 */
function grow(start: Run, from: Typed, lines: readonly Typed[]): Run {
  let run = start;
  let end = from;
  let between: Typed[] = [];
  const strangers = new Set(lines.filter(({ uneven }) => uneven));
  let box = around(start.lines.map(({ item }) => item));
  for (const line of lines) {
    const { item } = line;
    const last = (between.at(-1) ?? end).item;
    const gap = Math.max(item.top - last.bottom, last.top - item.bottom);
    if (gap > mostApart * height(from.item)) return run;
    if (belongs(line, run, between.length > 0)) {
      const more = [...between, line];
      for (const own of more) strangers.delete(own);
      box = around([box, ...more.map(({ item }) => item)]);
      for (const other of strangers) if (runsThrough(other.item, box)) return run;
      const all = [...run.lines, ...more];
      const long = all.filter((own) => own.typed || own.item.line.text.length >= leastCharacters);
      run = { lines: all, pitch: median(long.map(widthOf)) };
      [end, between] = [line, []];
    } else if (!line.uneven && run.lines.some((own) => sharedWidth(own.item, item) > 0.2)) {
      if (between.length === mostWrong) return run;
      between.push(line);
    }
  }
  return run;
}

/** Whether a line stands in a box, or reaches into it. */
const runsThrough = (item: TextLine, box: Box): boolean =>
  overlapAcross(item, box) > 0 && middle(item) > box.top && middle(item) < box.bottom;

/** @param strictly whether only what looks like code does, and fits */
function belongs({ item, pitch, typed, uneven }: Typed, run: Run, strictly: boolean): boolean {
  if (typed) return Math.abs(pitch!.width - run.pitch) < samePitch * run.pitch;
  const placed = onGrid(item, run.pitch);
  const text = placed ?? item.line.text;
  const off = Math.abs((item.right - item.left) / run.pitch + bearing - text.length);
  if (looksCoded(text)) return off < (strictly || uneven ? mostOff : mostLost + lostShare * text.length);
  if (pitch !== undefined) return placed !== undefined;
  const gap = Math.min(...run.lines.map((own) => Math.max(item.top - own.item.bottom, own.item.top - item.bottom)));
  return !strictly && gap <= mostBelow * height(item) && off < (text.length < longLine ? mostOff : mostOffLong);
}

/** The text of a line as it stands in a pitch, where its characters do: a file's own spaces may part what stands close. */
function onGrid({ line, ink }: TextLine, pitch: number): string | undefined {
  const { text, middles } = line;
  const letters = Array.from(text);
  if (!middles || middles.length !== letters.length) return undefined;
  let [written, last] = ['', -1];
  for (const [i, letter] of letters.entries()) {
    if (letter === ' ') continue;
    const at = (middles[i]! * (ink.right - ink.left)) / pitch - 0.5;
    const column = Math.round(at);
    if (column <= last || Math.abs(at - column) > offGrid) return undefined;
    written = written.padEnd(column) + letter;
    last = column;
  }
  return written;
}

function widthOf({ item: { left, right, line }, typed, pitch }: Typed): number {
  return typed ? pitch!.width : (right - left) / (line.text.length - bearing);
}

function isCode({ lines }: Run, among: boolean, all: readonly Typed[]): boolean {
  const texts = lines.map(({ item }) => item.line.text);
  const sure = lines.filter(({ typed }) => typed).length;
  if (!among || sure < lines.length / 2) return lines.length >= leastLines && looksLikeCode(texts);
  if (lines.length === 1) return isCommand(texts[0]!) && standsAlone(lines[0]!, all);
  return !isMaths(texts) && texts.filter(signsOfCode).length >= leastSigns * texts.length;
}

/** Whether nothing stands beside a line. */
function standsAlone({ item }: Typed, all: readonly Typed[]): boolean {
  return all.every((other) => other.item === item || Math.abs(middle(other.item) - middle(item)) > height(item) / 2);
}

const isMaths = (texts: readonly string[]): boolean => texts.filter(isForeign).length > mostForeign * texts.length;

function looksLikeCode(texts: readonly string[]): boolean {
  const like = texts.filter(namesCode).length;
  return !isMaths(texts) && like >= Math.max(2, leastCoded * texts.length);
}

/** The text of lines with their indents and empty lines. */
function textOf({ lines, pitch }: Run): string {
  const left = Math.min(...lines.map(({ item }) => item.left));
  const rows: Typed[][] = [];
  for (const line of [...lines].sort((a, b) => middle(a.item) - middle(b.item))) {
    const last = rows.at(-1);
    if (last && middle(line.item) - middle(last[0]!.item) < pitch * 0.6) last.push(line);
    else rows.push([line]);
  }
  const steps = rows.slice(1).map((row, i) => middle(row[0]!.item) - middle(rows[i]![0]!.item));
  const step = quantile(steps, 0.2);
  return rows
    .map((row, i) => {
      const empty = i === 0 ? 0 : Math.max(0, Math.round(steps[i - 1]! / step) - 1);
      const text = row
        .sort((a, b) => a.item.left - b.item.left)
        .reduce(
          (written, line) => written.padEnd(Math.round((line.item.left - left) / pitch)) + inColumns(line, pitch),
          '',
        );
      return '\n'.repeat(empty) + text;
    })
    .join('\n');
}

/** The text of a line with every letter in its column. */
function inColumns({ item, pitch, typed }: Typed, width: number): string {
  if (!typed) return onGrid(item, width) ?? item.line.text;
  return Array.from(item.line.text).reduce((written, letter, i) => {
    const column = pitch!.columns[i];
    return column === undefined ? written : written.padEnd(column) + letter;
  }, '');
}
