import type { Item } from '../frame.ts';
import { height, middle } from '../rows.ts';
import { around, median, quantile, sharedWidth } from './area.ts';
import type { Part, Taken } from './parts.ts';

/** Characters of a line whose pitch is believed. */
const leastCharacters = 10;
/** A line's box ends so far before the next character would begin, in pitches. */
const bearing = 0.3;
/** How far a line's length and its indent are off the pitch at most, in pitches. */
const mostOff = 0.6;
/** Long lines of text end there by chance, so they have to fit better. */
const longLine = 30;
const mostOffLong = 0.5;
/** What looks like code may be off by more, and by a share of its characters: spaces and signs that follow each other are read as one. */
const mostLost = 1.5;
const lostShare = 0.04;
/** Share of lines that may be so. */
const looseShare = 0.5;
/** From a line to the next, in heights of the line: code has empty lines. */
const mostApart = 4.5;
const likeSize = 1.8;
const leastLines = 3;
/** Share of lines that look like code, not like what a typewriter or a till prints. */
const leastCoded = 0.4;
/** Names, which formulas do not have. */
const name = /[A-Za-z_]{3}/;
/** Signs that programs are not written in, and the share of lines in which they may have been read by mistake. */
const mostForeign = 0.25;
const foreign = /(?![ -~])\p{Sm}|\p{Script=Greek}/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const coded =
  /^\s*["']?\w+["']?: .*,$|[;{}]\s*(?:\/\/.*)?$|^\s*[}\])]+[;,]?$|\w\([^()]*\)\s*[;:{]?$|\w\(\w*$|[^=<>!]==?[^=]|[!<>]=|:=|[-=]>|\w\[\w*\]|\w\.\w+\(|^\s*(?:#|\/\/|\/\*|\$ |>>> |@\w+|<\/?\w+[ >])|^\s*(?:def|class|return|if|else|elif|for|while|try|except|finally|with|import|from|export|using|namespace|public|private|static|void|int|let|const|var|function|fn|print|echo|case|switch|break|continue|yield|raise|throw|SELECT|INSERT|UPDATE|CREATE)\b.*[\w(:;{=]$/u;

/** Lines of code with the place of each in characters from the left. */
interface Run {
  readonly items: readonly Item[];
  readonly pitch: number;
}

/** Code: lines whose characters are all equally wide, and which look like code. */
export function takeCode(items: readonly Item[]): Taken {
  const taken = new Set<Item>();
  const parts: Part[] = [];
  const lines = items.filter(({ along, line }) => along && !unspaced.test(line.text)).sort((a, b) => a.top - b.top);
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
function runFrom(seed: Item, lines: readonly Item[]): Run | undefined {
  let pitch = pitchOf(seed);
  let run = [seed];
  const extend = (candidates: readonly Item[], gap: (item: Item) => number) => {
    for (const item of candidates) {
      if (gap(item) > mostApart * height(seed)) return;
      const off = offOf(item, run[0]!, pitch);
      if (Math.max(height(item), height(seed)) > likeSize * Math.max(Math.min(height(item), height(seed)), pitch))
        return;
      const { text } = item.line;
      if (
        off < (text.length < longLine ? mostOff : mostOffLong) ||
        (coded.test(text) && off < mostLost + lostShare * text.length)
      ) {
        run = [...run, item];
        const long = run.filter(({ line }) => line.text.length >= leastCharacters);
        pitch = median(long.map(pitchOf));
      } else if (run.some((own) => sharedWidth(own, item) > 0.2)) return;
    }
  };
  const bottom = () => Math.max(...run.map((item) => item.bottom));
  const top = () => Math.min(...run.map((item) => item.top));
  extend(
    lines.filter((item) => item !== seed && item.top >= seed.top),
    (item) => item.top - bottom(),
  );
  extend(lines.filter((item) => item.top < seed.top).reverse(), (item) => top() - item.bottom);
  return run.length < leastLines ? undefined : { items: run, pitch };
}

function pitchOf({ left, right, line }: Item): number {
  return (right - left) / (line.text.length - bearing);
}

/** How far a line's length, or its indent against another's, is off the pitch, in characters. */
function offOf(item: Item, other: Item, pitch: number): number {
  const length = (item.right - item.left) / pitch + bearing - item.line.text.length;
  const indent = (item.left - other.left) / pitch;
  return Math.max(Math.abs(length), Math.abs(indent - Math.round(indent)));
}

function isCode({ items, pitch }: Run): boolean {
  const loose = items.filter((item) => offOf(item, items[0]!, pitch) >= mostOff).length;
  const like = items.filter(({ line: { text } }) => coded.test(text) && name.test(text)).length;
  const other = items.filter(({ line }) => foreign.test(line.text)).length;
  const long = items.filter(({ line }) => line.text.length >= leastCharacters).length;
  return (
    other <= mostForeign * items.length &&
    loose <= looseShare * items.length &&
    like >= Math.max(2, leastCoded * items.length) &&
    long > 1
  );
}

/** The text of lines with their indents and empty lines. */
function textOf({ items, pitch }: Run): string {
  const left = Math.min(...items.map((item) => item.left));
  const rows: Item[][] = [];
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
        .reduce((written, item) => written.padEnd(Math.round((item.left - left) / pitch)) + item.line.text, '');
      return '\n'.repeat(empty) + text;
    })
    .join('\n');
}
