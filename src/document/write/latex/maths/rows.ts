/** Rows of cells, each cell LaTeX. */
export type Rows = readonly (readonly string[])[];

/** Delimiters around matrices. */
const matrices: Readonly<Record<string, readonly [string, string]>> = {
  matrix: ['.', '.'],
  smallmatrix: ['.', '.'],
  pmatrix: ['(', ')'],
  bmatrix: ['[', ']'],
  Bmatrix: ['\\{', '\\}'],
  vmatrix: ['|', '|'],
  Vmatrix: ['\\|', '\\|'],
  cases: ['\\{', '.'],
  array: ['.', '.'],
};
/** Displays of several lines; those that may not stand inside another become the one that may. */
const lines = new Set([
  'aligned',
  'align',
  'align*',
  'eqnarray',
  'eqnarray*',
  'split',
  'gathered',
  'gather',
  'gather*',
  'equation',
  'equation*',
  'multline',
  'multline*',
]);

/**
 * An environment with as many columns as its rows need; undefined if it is not known. Matrices of more columns than amsmath has
 * room for are arrays between their delimiters.
 */
export function writeRows(name: string, rows: Rows): string | undefined {
  const columns = Math.max(...rows.map((row) => row.length));
  const body = rows
    .map((row) => row.join(' & '))
    .map(startOfRow)
    .join(' \\\\ ');
  if (lines.has(name)) return wrap(columns > 1 ? 'aligned' : 'gathered', '', body);
  const sides = matrices[name];
  if (!sides) return undefined;
  const most = name === 'cases' ? 2 : name === 'array' ? 0 : 10;
  if (columns <= most) return wrap(name, '', body);
  const array = wrap('array', `{${(name === 'cases' ? 'l' : 'c').repeat(columns)}}`, body);
  return sides[0] === '.' ? array : `\\left${sides[0]} ${array} \\right${sides[1]}`;
}

function wrap(name: string, columns: string, body: string): string {
  return `\\begin{${name}}${columns} ${body} \\end{${name}}`;
}

/** A bracket or star after the end of a row would be taken for its option. */
function startOfRow(row: string): string {
  return /^[[*]/.test(row) ? `{}${row}` : row;
}
