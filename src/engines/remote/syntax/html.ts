import { type ChildNode, Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { ListItem, RichText } from '../../../types/block.ts';
import { type Found, type FoundTable, foundFormula, plainText, type ToShare, textBlock } from './found.ts';
import { kindOf } from './labels.ts';

/** Elements within each other that are looked at. */
const deepest = 60;
const blockTags = new Set([
  'p',
  'div',
  'table',
  'ul',
  'ol',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'img',
  'figure',
  'section',
  'article',
  'body',
  'html',
  'main',
  'blockquote',
  'hr',
  'header',
  'footer',
  'center',
  'figcaption',
]);

/**
 * HTML as a model writes it. Elements may say where they stand (`data-bbox`) and what they are (`data-label`, or a class).
 * @param cut whether the text's end is missing: the last row of an open table is left out then
 */
export function readHtml(text: string, toShare: ToShare, cut = false): Found[] {
  const { children } = parseDocument(text, { decodeEntities: true });
  const open = cut ? lastTable(text) : undefined;
  let tables = 0;
  const blocks = (nodes: readonly ChildNode[], depth: number): Found[] => {
    const out: Found[] = [];
    let inline: ChildNode[] = [];
    const flush = () => {
      const content = richText(inline);
      if (!isBlank(content)) out.push({ kind: 'paragraph', content });
      inline = [];
    };
    for (const node of nodes) {
      if (!isTag(node) || !(blockTags.has(node.name) || node.attribs['data-bbox'] !== undefined || isDisplay(node))) {
        inline.push(node);
        continue;
      }
      flush();
      if (depth < deepest) out.push(...block(node, depth));
    }
    flush();
    return out;
  };
  const block = (element: Element, depth: number): Found[] => {
    const at = placeOf(element, toShare);
    const label = element.attribs['data-label'] ?? (at && element.attribs.class);
    const inner = content(element, depth);
    const named = label === undefined ? inner : [labelled(kindOf(label), inner, element)];
    return at && named.length > 0 ? [{ ...named[0]!, at }, ...named.slice(1)] : named;
  };
  const content = (element: Element, depth: number): Found[] => {
    const { name, children: nodes } = element;
    if (name === 'table') {
      const table = readTable(element, open !== undefined && ++tables === open);
      return table ? [{ kind: 'table', table }] : [];
    }
    if (/^h[1-6]$/.test(name)) return heading(richText(nodes), Number(name[1]) - 1);
    if (name === 'ul' || name === 'ol') return [{ kind: 'list', ordered: name === 'ol', items: items(element, 0) }];
    if (name === 'pre') return [{ kind: 'code', text: textOf(nodes).replace(/^\n/, '').trimEnd() }];
    if (name === 'img') return [{ kind: 'figure' }];
    if (name === 'math') return [foundFormula(textOf(nodes))];
    if (name === 'figcaption') return [{ kind: 'caption', content: richText(nodes) }];
    return blocks(nodes, depth + 1);
  };
  return blocks(children, 0);
}

function heading(content: RichText, level: number): Found[] {
  if (isBlank(content)) return [];
  return [level === 0 ? { kind: 'title', content } : { kind: 'heading', level, content }];
}

/** What an element's label says about what stands in it. */
function labelled(kind: Found['kind'], inner: readonly Found[], element: Element): Found {
  const same = inner.find((found) => found.kind === kind || (kind === 'heading' && found.kind === 'title'));
  if (same && kind !== 'heading') return same;
  if (same?.kind === 'heading') return same;
  if (kind === 'paragraph' && inner.length === 1) return inner[0]!;
  const text = textOf(element.children).trim();
  return textBlock(kind, plainText(text.replace(/\s+/gu, ' ')), text);
}

const isDisplay = ({ name, attribs }: Element) => name === 'math' && attribs.display === 'block';
const isBlank = (content: RichText) => content.every((span) => !('latex' in span) && span.text.trim() === '');

function placeOf({ attribs }: Element, toShare: ToShare) {
  const numbers = attribs['data-bbox']?.match(/-?\d+(?:\.\d+)?/g)?.map(Number);
  return numbers && toShare(numbers);
}

/** How many tables begin in a text whose last one is not closed; undefined where it is. */
function lastTable(text: string): number | undefined {
  const begun = text.match(/<table\b/gi)?.length ?? 0;
  const ended = text.match(/<\/table>/gi)?.length ?? 0;
  return begun > ended ? begun : undefined;
}

function items(list: Element, depth: number): ListItem[] {
  let number = Number(list.attribs.start ?? 1);
  return list.children.filter(isTag).flatMap((child): ListItem[] => {
    if (child.name === 'ul' || child.name === 'ol') return depth < 4 ? items(child, depth + 1) : [];
    const nested = child.children.filter(
      (node): node is Element => isTag(node) && (node.name === 'ul' || node.name === 'ol'),
    );
    const own = child.children.filter((node) => !nested.includes(node as Element));
    const mark = list.name === 'ol' ? `${number++}.` : '•';
    return [
      { depth, mark, content: richText(own) },
      ...(depth < 4 ? nested.flatMap((each) => items(each, depth + 1)) : []),
    ];
  });
}

/** Columns and rows of a cell's span; more are a model's slip. */
const mostSpan = 200;
const mostRows = 2000;

function readTable(table: Element, cut: boolean): FoundTable | undefined {
  const rows = rowsOf(table).slice(0, mostRows);
  if (cut && rows.length > 1) rows.pop();
  const taken: boolean[][] = rows.map(() => []);
  const cells: FoundTable['cells'][number][] = [];
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row.children.filter(isTag)) {
      if (cell.name !== 'td' && cell.name !== 'th') continue;
      while (taken[r]![column]) column++;
      const span = (name: string, max: number) =>
        Math.min(Math.max(1, Math.trunc(Number(cell.attribs[name] ?? 1)) || 1), max);
      let columnSpan = 1;
      const wanted = span('colspan', mostSpan);
      while (columnSpan < wanted && !taken[r]![column + columnSpan]) columnSpan++;
      const rowSpan = span('rowspan', rows.length - r);
      for (let i = r; i < r + rowSpan; i++) for (let k = column; k < column + columnSpan; k++) taken[i]![k] = true;
      cells.push({ row: r, column, rowSpan, columnSpan, text: cellText(cell.children) });
      column += columnSpan;
    }
  });
  const columns = Math.max(0, ...taken.map((row) => row.length));
  if (columns === 0) return undefined;
  return { rows: rows.length, columns, cells: withEmpty(cells, taken, columns) };
}

/** Every place of a table belongs to a cell: rows that end early get empty ones. */
function withEmpty(
  cells: readonly FoundTable['cells'][number][],
  taken: readonly boolean[][],
  columns: number,
): FoundTable['cells'] {
  const empty = taken.flatMap((row, r) =>
    Array.from({ length: columns }, (_, column) => column)
      .filter((column) => !row[column])
      .map((column) => ({ row: r, column, rowSpan: 1, columnSpan: 1, text: '' })),
  );
  return [...cells, ...empty].sort((a, b) => a.row - b.row || a.column - b.column);
}

function rowsOf(element: Element): Element[] {
  return element.children
    .filter(isTag)
    .flatMap((child) => (child.name === 'tr' ? [child] : child.name === 'table' ? [] : rowsOf(child)));
}

function cellText(nodes: readonly ChildNode[]): string {
  return textOf(nodes)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/(?<! ) *\n */g, '\n')
    .trim();
}

/** All text below; `<br>` and ends of paragraphs are line ends, other line ends are spaces. */
export function textOf(nodes: readonly ChildNode[], depth = 0): string {
  if (depth > deepest) return '';
  return nodes
    .map((node) => {
      if (isText(node)) return inPre(node) ? node.data : node.data.replace(/(?<!\s)\s*\n\s*/g, ' ');
      if (!isTag(node)) return '';
      if (node.name === 'br') return '\n';
      if (node.name === 'math' && !isDisplay(node)) return `$${textOf(node.children, depth + 1).trim()}$`;
      if (node.name === 'input') return 'checked' in node.attribs ? '☑' : '☐';
      const inner = textOf(node.children, depth + 1);
      return node.name === 'p' || node.name === 'li' || node.name === 'div' || node.name === 'tr'
        ? `${inner}\n`
        : inner;
    })
    .join('');
}

function inPre(node: ChildNode): boolean {
  for (let up = node.parent; up; up = up.parent) if (up instanceof Element && up.name === 'pre') return true;
  return false;
}

function richText(nodes: readonly ChildNode[], style: { bold?: true; italic?: true } = {}, depth = 0): RichText {
  if (depth > deepest) return [];
  return nodes.flatMap((node): RichText => {
    if (isText(node)) return node.data === '' ? [] : [{ text: node.data.replace(/\s+/g, ' '), ...style }];
    if (!isTag(node)) return [];
    if (node.name === 'br') return [{ text: ' ', ...style }];
    if (node.name === 'math') return [{ latex: textOf(node.children).trim() }];
    const more =
      node.name === 'b' || node.name === 'strong'
        ? { bold: true as const }
        : node.name === 'i' || node.name === 'em'
          ? { italic: true as const }
          : {};
    return richText(node.children, { ...style, ...more }, depth + 1);
  });
}
