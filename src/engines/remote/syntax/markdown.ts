import MarkdownIt, { type Token } from 'markdown-it';
import type { ListItem, RichText } from '../../../types/block.ts';
import { type Found, type FoundTable, foundFormula, type ToShare } from './found.ts';
import { readHtml } from './html.ts';

const markdown = new MarkdownIt({ html: true, linkify: false });

/** Display formulas: `$$ … $$` and `\[ … \]` from the beginning of a line. */
markdown.block.ruler.before(
  'fence',
  'maths',
  (state, startLine, endLine, silent) => {
    const lineAt = (i: number) => state.src.slice(state.bMarks[i]! + state.tShift[i]!, state.eMarks[i]!);
    const first = lineAt(startLine);
    const open = first.startsWith('$$') ? '$$' : first.startsWith('\\[') ? '\\[' : undefined;
    if (!open) return false;
    const close = open === '$$' ? '$$' : '\\]';
    const lines = [first.slice(2)];
    let line = startLine;
    while (!lines.at(-1)!.trimEnd().endsWith(close)) {
      line++;
      if (line >= endLine || line - startLine > mostLines) return false;
      lines.push(lineAt(line));
    }
    if (silent) return true;
    state.line = line + 1;
    const token = state.push('maths', '', 0);
    token.content = lines.join('\n').trimEnd().slice(0, -close.length);
    token.map = [startLine, line + 1];
    return true;
  },
  { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
);
const mostLines = 200;

/** Formulas in a line: `$…$` without a space inside its ends, `\(…\)`, and `$$…$$`. */
markdown.inline.ruler.before('escape', 'maths', (state, silent) => {
  const rest = state.src.slice(state.pos, state.pos + mostInline);
  const found = /^(?:\$\$([^$]+)\$\$|\$(?!\s)([^$\n]*[^$\s\\])\$(?!\d)|\\\(([^\n]*?)\\\))/.exec(rest);
  if (!found) return false;
  if (!silent) state.push('maths', '', 0).content = (found[1] ?? found[2] ?? found[3] ?? '').trim();
  state.pos += found[0].length;
  return true;
});
const mostInline = 2000;

/** A code fence around all of it is none of the document's. */
const framed = /^\s*```(?:markdown|md|html|latex)?[ \t]*\n([\s\S]*?)\n?```\s*$/;
/** The same where its end is missing. */
const opened = /^\s*```(?:markdown|md|html|latex)[ \t]*\n/;

export function withoutFrame(text: string): string {
  const inner = framed.exec(text)?.[1];
  return inner !== undefined && !inner.includes('\n```') ? inner : text.replace(opened, '');
}

/**
 * Markdown as a model writes it, with tables in HTML and formulas between dollars.
 * @param cut whether the text's end is missing
 */
export function readMarkdown(text: string, toShare: ToShare = () => undefined, cut = false): Found[] {
  const tokens = markdown.parse(withoutFrame(text), {});
  const out: Found[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    const end = closing(tokens, i);
    const inner = tokens.slice(i + 1, end);
    i = end + 1;
    switch (token.type) {
      case 'heading_open':
        out.push(heading(Number(token.tag[1]), contentOf(inner)));
        break;
      case 'paragraph_open':
        out.push(...paragraph(inner));
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        out.push({ kind: 'list', ordered: token.type === 'ordered_list_open', items: listItems(inner, token, 0) });
        break;
      case 'table_open':
        out.push({ kind: 'table', table: pipeTable(inner) });
        break;
      case 'fence':
      case 'code_block':
        out.push(
          /<table\b/i.test(token.content) && /^(?:html)?$/.test(token.info)
            ? (readHtml(token.content, toShare, cut)[0] ?? code(token))
            : code(token),
        );
        break;
      case 'html_block':
        out.push(...readHtml(token.content, toShare, cut && i >= tokens.length));
        break;
      case 'maths':
        out.push(foundFormula(token.content));
        break;
      case 'blockquote_open':
        out.push({
          kind: 'paragraph',
          content: inner.filter(({ type }) => type === 'inline').flatMap((each) => richText(each.children ?? [])),
        });
        break;
    }
  }
  return out;
}

const code = ({ content }: Token): Found => ({ kind: 'code', text: content.trimEnd() });

/** The token that closes one; itself where it opens nothing. */
function closing(tokens: readonly Token[], from: number): number {
  if (tokens[from]!.nesting !== 1) return from;
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    depth += tokens[i]!.nesting;
    if (depth === 0) return i;
  }
  return tokens.length - 1;
}

/** `#` is the title, as in what this project writes; each further sign is a level. */
function heading(signs: number, content: RichText): Found {
  return signs === 1 ? { kind: 'title', content } : { kind: 'heading', level: signs - 1, content };
}

function contentOf(tokens: readonly Token[]): RichText {
  return tokens.filter(({ type }) => type === 'inline').flatMap(({ children }) => richText(children ?? []));
}

function paragraph(tokens: readonly Token[]): Found[] {
  const content = contentOf(tokens);
  const children = tokens.flatMap((token) => token.children ?? []);
  if (children.length > 0 && children.every(({ type }) => type === 'image'))
    return children.map(() => ({ kind: 'figure' }));
  const [only, ...others] = content.filter((span) => 'latex' in span || span.text.trim() !== '');
  if (only && others.length === 0 && 'latex' in only && children[0]?.type === 'maths')
    return [foundFormula(only.latex)];
  if (content.every((span) => 'text' in span && span.text.trim() === '')) return [];
  const number = /^\s*<page_number>/.test(tokens[0]?.content ?? '');
  return [{ kind: number ? 'page_number' : 'paragraph', content }];
}

function listItems(tokens: readonly Token[], list: Token, depth: number): ListItem[] {
  const out: ListItem[] = [];
  let number = Number(list.attrGet('start') ?? 1);
  for (let i = 0; i < tokens.length; ) {
    const end = closing(tokens, i);
    const inner = tokens.slice(i + 1, end);
    i = end + 1;
    const own: Token[] = [];
    const nested: ListItem[] = [];
    for (let k = 0; k < inner.length; ) {
      const last = closing(inner, k);
      const token = inner[k]!;
      if (/^(?:bullet|ordered)_list_open$/.test(token.type))
        nested.push(...(depth < 4 ? listItems(inner.slice(k + 1, last), token, depth + 1) : []));
      else own.push(...inner.slice(k, last + 1));
      k = last + 1;
    }
    out.push(
      { depth, mark: list.type === 'ordered_list_open' ? `${number++}.` : '•', content: contentOf(own) },
      ...nested,
    );
  }
  return out;
}

function pipeTable(tokens: readonly Token[]): FoundTable {
  const rows: string[][] = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'inline') rows.at(-1)?.push(plain(richText(token.children ?? [])));
  }
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const cells = rows.flatMap((row, r) =>
    Array.from({ length: columns }, (_, column) => ({
      row: r,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: row[column] ?? '',
    })),
  );
  return { rows: rows.length, columns, cells };
}

const plain = (content: RichText) =>
  content
    .map((span) => ('latex' in span ? `$${span.latex}$` : span.text))
    .join('')
    .trim();

function wordsOf(type: string, content: string): string {
  if (type === 'text' || type === 'code_inline') return content;
  return type === 'softbreak' || type === 'hardbreak' || /^<br/i.test(content) ? ' ' : '';
}

function richText(tokens: readonly Token[]): RichText {
  const out: ({ text: string; bold?: boolean; italic?: boolean } | { latex: string })[] = [];
  let [bold, italic] = [0, 0];
  for (const { type, content } of tokens) {
    if (type === 'strong_open') bold++;
    else if (type === 'strong_close') bold--;
    else if (type === 'em_open') italic++;
    else if (type === 'em_close') italic--;
    else if (type === 'maths') out.push({ latex: content });
    else {
      const text = wordsOf(type, content);
      if (text !== '') out.push({ text, ...(bold > 0 && { bold: true }), ...(italic > 0 && { italic: true }) });
    }
  }
  return out;
}
