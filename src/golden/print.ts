import type { Extraction } from '../extract/extract.ts';
import type { TableResult } from '../forms/tables-result.ts';
import type { BlockResult } from '../tasks/blocks-result.ts';
import type { FormulaResult } from '../tasks/formulas-result.ts';
import type { WordInfo } from '../tasks/words-info.ts';
import type { Checkbox } from '../types/checkbox.ts';

/** Left, top, right, bottom of x1, y1 … x4, y4. */
function place(location: readonly number[]): string {
  const along = (from: number) => location.filter((_, i) => i % 2 === from);
  return `[${[Math.min(...along(0)), Math.min(...along(1)), Math.max(...along(0)), Math.max(...along(1))].join(' ')}]`;
}

const sure = (confidence: number) => confidence.toFixed(2);

export function printLines(lines: readonly WordInfo[], rotation: number): string {
  const rows = lines.map(
    ({ text, rotate_rect, confidence }) => `[${rotate_rect.join(' ')}] ${sure(confidence)} ${text}`,
  );
  return [...(rotation === 0 ? [] : [`turned by ${rotation}`]), ...rows].join('\n');
}

type Content = Extract<BlockResult, { kind: 'heading' }>['content'];

function rich(content: Content): string {
  return content
    .map((span) => {
      if ('latex' in span) return `$${span.latex}$`;
      const mark = span.bold ? '**' : span.italic ? '_' : '';
      return `${mark}${span.text}${mark}`;
    })
    .join('');
}

export function printBlocks(blocks: readonly BlockResult[]): string {
  return blocks
    .map((block) => {
      const kind = block.kind === 'heading' ? `heading ${block.level}` : block.kind;
      const more = `${block.kind === 'list' && block.ordered ? ' ordered' : ''}${block.continued ? ' continued' : ''}`;
      return `${kind}${more} ${place(block.location)} ${sure(block.confidence)}${contentOf(block)}`;
    })
    .join('\n');
}

function contentOf(block: BlockResult): string {
  switch (block.kind) {
    case 'figure':
      return '';
    case 'code':
      return indented(block.text.split('\n'));
    case 'table':
      return indented(rowsOf(block.table));
    case 'formula':
      return ` ${block.latex}${block.number === undefined ? '' : ` (${block.number})`}`;
    case 'list':
      return indented(block.items.map(({ depth, mark, content }) => `${'  '.repeat(depth)}${mark} ${rich(content)}`));
    default:
      return ` ${rich(block.content)}`;
  }
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `\n    ${line}`).join('');
}

/** A row a line; spans as rows × columns before the text. */
function rowsOf({ rows, cells }: Pick<TableResult, 'rows' | 'cells'> | BlockTable): string[] {
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ row_span, column_span, text }) => {
        const span = row_span * column_span > 1 ? `{${row_span}×${column_span}} ` : '';
        return span + text.replaceAll('\n', '⏎');
      })
      .join(' | '),
  );
}

type BlockTable = Extract<BlockResult, { kind: 'table' }>['table'];

export function printTables(tables: readonly TableResult[]): string {
  return tables
    .map((table) => {
      const head = `table ${table.rows}×${table.columns} ${place(table.location)} ${sure(table.confidence)}`;
      const doubtful = table.cells
        .filter(({ confidence }) => confidence < 0.95)
        .map(({ row, column, confidence }) => `${row},${column} is ${sure(confidence)} sure`);
      const places = table.cells.map(({ location }) => place(location)).join('');
      return `${head}${indented([...rowsOf(table), ...doubtful, places])}`;
    })
    .join('\n');
}

export function printFormulas(formulas: readonly FormulaResult[]): string {
  return formulas
    .map(({ latex, location, confidence }) => `${place(location)} ${sure(confidence)} ${latex}`)
    .join('\n');
}

export function printFields({ values, fields }: Extraction, checkboxes: readonly Checkbox[]): string {
  const found = fields.map(({ path, value, printed, location, confidence }) => {
    const as = printed === undefined ? '' : ` printed ${JSON.stringify(printed)}`;
    return `${path}: ${JSON.stringify(value)}${as} ${place(location)} ${sure(confidence)}`;
  });
  const missing = nullsOf(values).map((path) => `${path}: null`);
  const boxes = checkboxes.map(({ quad, checked }) => `${checked ? '☑' : '☐'} ${place(quad.flat().map(Math.round))}`);
  return [...found, ...missing, ...boxes].join('\n');
}

/** Paths of what was asked and not found. */
function nullsOf(value: unknown, path = ''): string[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value as object).flatMap(([key, each]) => nullsOf(each, path === '' ? key : `${path}.${key}`));
}
