import { around, height, middle, sharedWidth } from '../../geometry/box.ts';
import { median, quantile } from '../../geometry/statistics.ts';
import { isEastAsian } from '../../text/scripts.ts';
import type { TextLine } from '../../types/text-line.ts';
import { numberedLines } from './numbered-lines.ts';
import type { Part, Taken } from './parts.ts';

/** Characters of a line whose pitch is believed. */
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
/** From a line to the next, in heights of the line: code has empty lines. */
const mostApart = 4.5;
/** Characters that stand on a grid are no further off it, in pitches: those of a file are exact, those that were read are not. */
const offGrid = 0.3;
/** Lines between others that fit worse: signs that were not read. */
const mostWrong = 2;
const leastLines = 3;
/** Share of lines that look like code, not like what a typewriter or a till prints. */
const leastCoded = 0.4;
/** Names, which formulas do not have. */
const name = /[A-Za-z_]{3}/;
/** Signs that programs are not written in, and the share of lines in which they may have been read by mistake. */
const mostForeign = 0.25;
const foreign = /(?![ -~])\p{Sm}|\p{Script=Greek}/u;
const coded =
  /^\s*["']?\w+["']?: .*,$|[{}]\s*(?:\/\/[\s\S]*)?$|^\s*\S+(?: \S+){0,2};\s*(?:\/\/[\s\S]*)?$|^\s*[}\])]+[;,]?$|\w\([^()]*\)\s*[;:{]?$|\w\(\w*$|[^=<>!]==?[^=]|[!<>]=|:=|[-=]>|\w\[\w*\]|\w\.\w+\(|^\s*(?:#|\/\/|\/\*|\$ |>>> |@\w+|<\/?\w+[ >])|^\s*(?:def|class|return|if|else|elif|for|while|try|except|finally|with|import|from|export|using|namespace|public|private|static|void|int|let|const|var|function|fn|print|echo|case|switch|break|continue|yield|raise|throw|SELECT|INSERT|UPDATE|CREATE)\b.*[\w(:;{=]$/u;

/** Lines of code with the place of each in characters from the left. */
interface Run {
  readonly items: readonly TextLine[];
  readonly pitch: number;
}

/** Code: lines whose characters are all equally wide, and which look like code; lines beside printed numbers go with them. */
export function takeCode(items: readonly TextLine[]): Taken {
  const taken = new Set<TextLine>();
  const parts: Part[] = [];
  const lines = items.filter(({ line }) => !isEastAsian(line.text)).sort((a, b) => a.top - b.top);
  for (const listing of numberedLines(lines)) {
    if (!isCode({ items: listing.rows.map(({ code }) => code), pitch: listing.pitch })) continue;
    const own = listing.rows.flatMap((row) => row.items);
    for (const item of own) taken.add(item);
    parts.push({ kind: 'code', ...around(own), items: own, text: listing.text, confidence: 0.9 });
  }
  for (const seed of lines) {
    if (taken.has(seed) || seed.line.text.length < leastCharacters || !coded.test(seed.line.text)) continue;
    const run = runFrom(
      seed,
      lines.filter((item) => !taken.has(item)),
    );
    if (!run || !isCode(run)) continue;
    for (const item of run.items) taken.add(item);
    const confidence = 0.9;
    parts.push({ kind: 'code', ...around(run.items), items: run.items, text: textOf(run), confidence });
  }
  return { parts, rest: items.filter((item) => !taken.has(item)) };
}

/** The lines below and above a line that are set in its pitch. */
function runFrom(seed: TextLine, lines: readonly TextLine[]): Run | undefined {
  const below = grow(
    { items: [seed], pitch: pitchOf(seed) },
    seed,
    lines.filter((item) => item !== seed && item.top >= seed.top),
  );
  const run = grow(below, seed, lines.filter((item) => item.top < seed.top).reverse());
  return run.items.length < leastLines ? undefined : run;
}

/**
 * A run with the lines that follow one of it, up to what is set differently; a line or two that were read wrongly may stand between.
 * @param lines from there downwards or upwards
 */
function grow(start: Run, from: TextLine, lines: readonly TextLine[]): Run {
  let run = start;
  let end = from;
  let between: TextLine[] = [];
  for (const item of lines) {
    const last = between.at(-1) ?? end;
    const gap = Math.max(item.top - last.bottom, last.top - item.bottom);
    if (gap > mostApart * height(from)) return run;
    if (belongs(item, run, between.length > 0)) {
      const items = [...run.items, ...between, item];
      const long = items.filter(({ line }) => line.text.length >= leastCharacters);
      run = { items, pitch: median(long.map(pitchOf)) };
      [end, between] = [item, []];
    } else if (run.items.some((own) => sharedWidth(own, item) > 0.2)) {
      if (between.length === mostWrong) return run;
      between.push(item);
    }
  }
  return run;
}

/** @param strictly whether only what looks like code does, and fits */
function belongs(item: TextLine, run: Run, strictly: boolean): boolean {
  const text = onGrid(item, run.pitch);
  const off = Math.abs((item.right - item.left) / run.pitch + bearing - text.length);
  if (coded.test(text)) return off < (strictly ? mostOff : mostLost + lostShare * text.length);
  return !strictly && off < (text.length < longLine ? mostOff : mostOffLong);
}

/** The text of a line as it stands in a pitch, where its characters do: a file's own spaces may part what stands close. */
export function onGrid({ line, ink }: TextLine, pitch: number): string {
  const { text, middles } = line;
  const letters = Array.from(text);
  if (!middles || middles.length !== letters.length) return text;
  let [written, last] = ['', -1];
  for (const [i, letter] of letters.entries()) {
    if (letter === ' ') continue;
    const at = (middles[i]! * (ink.right - ink.left)) / pitch - 0.5;
    const column = Math.round(at);
    if (column <= last || Math.abs(at - column) > offGrid) return text;
    written = written.padEnd(column) + letter;
    last = column;
  }
  return written;
}

function pitchOf({ left, right, line }: TextLine): number {
  return (right - left) / (line.text.length - bearing);
}

function isCode({ items }: Run): boolean {
  const like = items.filter(({ line: { text } }) => coded.test(text) && name.test(text)).length;
  const other = items.filter(({ line }) => foreign.test(line.text)).length;
  return other <= mostForeign * items.length && like >= Math.max(2, leastCoded * items.length);
}

/** The text of lines with their indents and empty lines. */
function textOf({ items, pitch }: Run): string {
  const left = Math.min(...items.map((item) => item.left));
  const rows: TextLine[][] = [];
  for (const item of [...items].sort((a, b) => middle(a) - middle(b))) {
    const last = rows.at(-1);
    if (last && middle(item) - middle(last[0]!) < pitch * 0.6) last.push(item);
    else rows.push([item]);
  }
  const steps = rows.slice(1).map((row, i) => middle(row[0]!) - middle(rows[i]![0]!));
  const step = quantile(steps, 0.2);
  return rows
    .map((row, i) => {
      const empty = i === 0 ? 0 : Math.max(0, Math.round(steps[i - 1]! / step) - 1);
      const text = row
        .sort((a, b) => a.left - b.left)
        .reduce((written, item) => written.padEnd(Math.round((item.left - left) / pitch)) + onGrid(item, pitch), '');
      return '\n'.repeat(empty) + text;
    })
    .join('\n');
}
