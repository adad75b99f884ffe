import type { Reading } from './reading.ts';

/** A run of an answer's text: the text of a line that has a place, or what stands between two lines. */
export interface TextRun {
  readonly text: string;
  /** The line's id. */
  readonly line?: string;
}

/** An answer's text may differ from its lines in a few places: so far ahead a line is looked for. */
const reach = 4000;

/**
 * The text of an answer cut at its lines. Lines follow each other in reading order, so each is looked for behind the one before; a
 * line that isn't there is left out. Where most are not, as in an answer that isn't the lines' text, the lines themselves are the text.
 */
export function textRuns({ text, lines }: Pick<Reading, 'text' | 'lines'>): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  let found = 0;
  for (const line of lines) {
    const near = line.text === '' ? -1 : text.slice(at, at + line.text.length + reach).indexOf(line.text);
    if (near < 0) continue;
    const from = at + near;
    if (from > at) runs.push({ text: text.slice(at, from) });
    runs.push({ text: line.text, line: line.id });
    at = from + line.text.length;
    found++;
  }
  if (found * 2 < lines.length)
    return lines.flatMap(({ text: own, id }, i) => [...(i > 0 ? [{ text: '\n' }] : []), { text: own, line: id }]);
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}

/** Runs by the printed rows they stand in. */
export function rowsOf(runs: readonly TextRun[]): TextRun[][] {
  const rows: TextRun[][] = [[]];
  for (const run of runs) {
    const [first = '', ...more] = run.line === undefined ? run.text.split('\n') : [run.text];
    rows.at(-1)?.push({ ...run, text: first });
    for (const text of more) rows.push([{ text }]);
  }
  return rows.map((row) => row.filter(({ text }) => text !== ''));
}
