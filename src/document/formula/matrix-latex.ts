/** An environment that holds cells, of at most 1000 characters: beginnings without an end cost no more than their number. */
const grid = /\\begin\{(\w*matrix|array)\}(.{0,1000}?)\\end\{\1\}/g;
const columnLetters = /^ ?\{[^}]*\} ?/;

/** Rows and columns of a matrix. */
export interface MatrixSize {
  readonly rows: number;
  readonly columns: number;
}

/** How large the matrices of a formula are, in its order; undefined where one has rows of several lengths or stands within another. */
export function matrixSizes(latex: string): (MatrixSize | undefined)[] {
  return [...latex.matchAll(grid)].map(([, name, content = '']) => {
    const body = name === 'array' ? content.replace(columnLetters, '') : content;
    if (body.includes('\\begin{')) return undefined;
    const lengths = body.split('\\\\').map((row) => row.split('&').length);
    return new Set(lengths).size === 1 ? { rows: lengths.length, columns: lengths[0]! } : undefined;
  });
}

/** What the first matrix of a formula is set as. */
export function matrixName(latex: string): string | undefined {
  return [...latex.matchAll(grid)].map(([, name]) => name).find((name) => name !== 'array');
}

/** A matrix of these cells. */
export function matrixOf(name: string, cells: readonly (readonly string[])[]): string {
  return `\\begin{${name}} ${cells.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{${name}}`;
}
