import { flatRows, joinContinued, tableHtml, tableMarkdown } from '../../document/table/index.ts';
import type { SchemaField, SchemaList, SchemaNode, SchemaObject } from '../../extract/schema/schema.ts';
import { documentForms } from '../../forms/documents.ts';
import { type Form, noPress } from '../../forms/form.ts';
import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';
import type { PageFeature } from '../../types/wants.ts';
import { isAmbiguous, type Whole, wholeOf } from '../wish/whole-text.ts';
import { placeOf } from './place-value.ts';

/** What of a page the fields that stand for the reading need beside its lines. */
const needs: Readonly<Partial<Record<Whole, PageFeature>>> = {
  markdown: 'blocks',
  html: 'blocks',
  latex: 'blocks',
  tables: 'tables',
  rows: 'tables',
};

/** What pages have to be read with so that the fields of a wish that stand for the reading can be filled. */
export function featuresOf(asked: SchemaObject): Set<PageFeature> {
  const features = new Set<PageFeature>();
  const visit = (node: SchemaNode): void => {
    const feature = needs[wholeOf(node) ?? 'text'];
    if (feature) features.add(feature);
    if (node.kind === 'object') for (const [, member] of node.members) visit(member);
    else if (node.kind === 'list') visit(node.item);
  };
  visit(asked);
  return features;
}

/** A wish without the fields that the reading fills, or undefined where nothing is left: what is to be found on the pages. */
export function withoutReading(asked: SchemaObject): SchemaObject | undefined {
  const members = asked.members.flatMap(([name, node]): (readonly [string, SchemaNode])[] => {
    if (wholeOf(node) !== undefined && !isAmbiguous(node)) return [];
    const rest = node.kind === 'object' ? withoutReading(node) : node;
    return rest ? [[name, rest]] : [];
  });
  return members.length > 0 ? { kind: 'object', members } : undefined;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * The values of a wish: those that were found, and the reading where a field stands for it.
 * @param found the values of what `withoutReading` left
 */
export async function filled(asked: SchemaObject, found: Values, pages: readonly Page[]): Promise<Values> {
  const entries: [string, unknown][] = [];
  for (const [name, node] of asked.members) {
    const value = Object.hasOwn(found, name) ? found[name] : undefined;
    const whole = wholeOf(node);
    if (whole !== undefined && isNothing(value)) entries.push([name, await readingAs(whole, node, pages)]);
    else if (node.kind === 'object') entries.push([name, await filled(node, (value ?? {}) as Values, pages)]);
    else entries.push([name, value ?? (node.kind === 'list' ? [] : null)]);
  }
  return Object.fromEntries(entries);
}

const isNothing = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** The text of all pages, as the plain answer has it. */
export function textOf(pages: readonly Page[]): string {
  return pages.map(({ text }) => text).join('\n');
}

async function readingAs(whole: Whole, node: SchemaNode, pages: readonly Page[]): Promise<unknown> {
  if (node.kind === 'list') return listAs(whole, node, pages);
  switch (whole) {
    case 'markdown':
    case 'html':
    case 'latex':
      return written(documentForms[whole], pages);
    case 'page':
      return pages.length;
    case 'box':
    case 'confidence':
      return null;
    default:
      return textOf(pages);
  }
}

/** Pages in a form of documents, without a fence. */
async function written(form: Form, pages: readonly Page[]): Promise<string> {
  const writer = form.writer(false);
  const pieces = pages.map((page) => writer.push(page));
  const { text } = await writer.end(noPress);
  return pieces.join('') + text;
}

async function listAs(whole: Whole, { name, item }: SchemaList, pages: readonly Page[]): Promise<unknown[]> {
  switch (whole) {
    case 'pages':
      return Promise.all(
        pages.map((page, i) =>
          item.kind === 'object' ? partOf(item, { text: page.text, page: i + 1, pages: [page] }) : page.text,
        ),
      );
    case 'tables': {
      const tables = joinContinued(pages).flatMap((page) => page.tables ?? []);
      const write = /html/iu.test(name) ? tableHtml : tableMarkdown;
      return Promise.all(
        tables.map((table) =>
          item.kind === 'object'
            ? partOf(item, { text: write(table), page: 1, pages: [], rows: flatRows(table) })
            : write(table),
        ),
      );
    }
    case 'rows':
      return joinContinued(pages).flatMap((page) => (page.tables ?? []).flatMap((table) => flatRows(table)));
    case 'box':
      return [];
    default:
      return linesAs(item, pages);
  }
}

async function linesAs(item: SchemaObject | SchemaField, pages: readonly Page[]): Promise<unknown[]> {
  const lines = pages.flatMap((page, i) => page.lines.map((line) => ({ line, page: i + 1 })));
  if (item.kind === 'field') return lines.map(({ line }) => line.text);
  return Promise.all(lines.map(({ line, page }) => partOf(item, { text: line.text, page, pages: [], line })));
}

/** What is known of one line, page or table when the object for it is made. */
interface Part {
  readonly text: string;
  readonly page: number;
  readonly pages: readonly Page[];
  readonly line?: Line;
  readonly rows?: readonly (readonly string[])[];
}

async function partOf(item: SchemaObject, part: Part): Promise<Values> {
  const entries: [string, unknown][] = [];
  for (const [name, node] of item.members) entries.push([name, await memberOf(node, name, part)]);
  return Object.fromEntries(entries);
}

async function memberOf(node: SchemaNode, name: string, part: Part): Promise<unknown> {
  const place = part.line && placeOf(node, name, part.line.quad);
  if (place !== undefined) return place;
  const whole = wholeOf(node);
  if (whole === 'page') return part.page;
  if (whole === 'confidence') return part.line ? Math.round(part.line.confidence * 10_000) / 10_000 : null;
  if (node.kind === 'list' && part.rows) return part.rows;
  if ((whole === 'markdown' || whole === 'html' || whole === 'latex') && part.pages.length > 0)
    return written(documentForms[whole], part.pages);
  if (node.kind === 'list' && part.pages.length > 0 && whole !== undefined) return listAs(whole, node, part.pages);
  if (whole !== undefined && node.kind === 'field') return part.text;
  if (/^(?:label|category|type|class|kind|类别|类型|标签)$/iu.test(name)) return 'text';
  return node.kind === 'list' ? [] : null;
}
