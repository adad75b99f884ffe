/** What stands at an alignment: relations, and operators that a line goes on with. */
const relations = new Set(
  String.raw`= < > \leq \geq \neq \equiv \approx \sim \simeq \cong \propto \rightarrow \leftarrow \Rightarrow \Leftrightarrow \Longrightarrow
    \Longleftrightarrow \mapsto \subset \subseteq \supset \in \ll \gg \leqslant \geqslant \triangleq \doteq : \prec \succ`.split(
    /\s+/,
  ),
);
const operators = new Set(['+', '-', '\\times', '\\cdot', '\\pm']);

/** Lines of one display as `aligned`: at their relations, where all of them have one. */
export function joinRows(rows: readonly string[]): string {
  if (rows.length < 2) return rows.join('');
  const goesOn = rows.slice(1).some((row) => relations.has(firstToken(row)));
  const places = rows.map((row, i) => {
    if (i > 0 && (goesOn || operators.has(firstToken(row)))) return 0;
    return relationAt(row);
  });
  const aligned = places.every((place) => place >= 0) ? rows.map((row, i) => marked(row, places[i]!)) : rows;
  return `\\begin{aligned} ${aligned.map((row) => (row.startsWith('[') ? `{ } ${row}` : row)).join(' \\\\ ')} \\end{aligned}`;
}

const firstToken = (row: string) => row.split(' ', 1)[0]!;

/** Which token is the first relation outside of every group; -1 where there is none. */
function relationAt(row: string): number {
  let depth = 0;
  return row.split(' ').findIndex((token) => {
    if (token === '{' || /^\\(begin\{|left(?![a-zA-Z]))/.test(token)) depth++;
    if (token === '}' || /^\\(end\{|right(?![a-zA-Z]))/.test(token)) depth--;
    return depth === 0 && relations.has(token);
  });
}

function marked(row: string, place: number): string {
  return row.split(' ').toSpliced(place, 0, '&').join(' ');
}

const aligned = /^\\begin\{aligned\} (.*) \\end\{aligned\}$/;

/** Whether a formula goes on with the display above it: it begins with a relation. */
export function goesOn(latex: string): boolean {
  return relations.has(firstToken(rowsOf(latex)[0]!));
}

/** A display and what goes on with it, as one. */
export function joinDisplays(upper: string, lower: string): string {
  return joinRows([...rowsOf(upper), ...rowsOf(lower)]);
}

/** The rows of a display, without the marks of their alignment. */
function rowsOf(latex: string): string[] {
  const inner = aligned.exec(latex)?.[1];
  if (inner === undefined || inner.includes('\\begin{')) return [latex];
  return inner.split(' \\\\ ').map((row) => row.replace(/(?:^| )& ?/, ' ').trim());
}
