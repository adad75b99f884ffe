import type { FoundTable } from './found.ts';

/** Rows and columns a table may have; a loop of cells has more. */
const most = 2000;

/**
 * A table in OTSL (Lysak et al. 2023): `<fcel>` a cell with text, `<ecel>` an empty one, `<lcel>` goes on from the left, `<ucel>` from
 * above, `<xcel>` from both, `<nl>` ends a row; `<ched>`, `<rhed>` and `<srow>` are cells of heads.
 * @param cut whether the text's end is missing: the last row is left out then, unless it is the only one
 */
export function readOtsl(text: string, cut = false): FoundTable | undefined {
  const rows: { kind: string; text: string }[][] = [[]];
  let ended = false;
  for (const [, name = '', said = ''] of text.matchAll(
    /<(fcel|ecel|lcel|ucel|xcel|ched|rhed|srow|nl)>([^<]*(?:<(?!(?:fcel|ecel|lcel|ucel|xcel|ched|rhed|srow|nl|\/)[>o])[^<]*)*)/g,
  )) {
    ended = name === 'nl';
    if (ended) rows.push([]);
    else if (rows.at(-1)!.length < most && rows.length < most) rows.at(-1)!.push({ kind: name, text: said.trim() });
  }
  if (rows.at(-1)!.length === 0) rows.pop();
  if (cut && !ended && rows.length > 1) rows.pop();
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return undefined;
  return { rows: rows.length, columns, cells: cellsOf(rows, columns) };
}

function cellsOf(rows: readonly { kind: string; text: string }[][], columns: number): FoundTable['cells'] {
  const kindAt = (row: number, column: number) => rows[row]?.[column]?.kind ?? 'ecel';
  const taken = rows.map(() => new Array<boolean>(columns).fill(false));
  const cells: FoundTable['cells'][number][] = [];
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column]) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !taken[row]![column + columnSpan] &&
        kindAt(row, column + columnSpan) === 'lcel'
      )
        columnSpan++;
      let rowSpan = 1;
      while (row + rowSpan < rows.length && kindAt(row + rowSpan, column) === 'ucel') rowSpan++;
      for (let r = row; r < row + rowSpan; r++) taken[r]!.fill(true, column, column + columnSpan);
      cells.push({ row, column, rowSpan, columnSpan, text: rows[row]![column]?.text ?? '' });
    }
  }
  return cells;
}
