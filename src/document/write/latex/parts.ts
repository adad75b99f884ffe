import type { ListItem, RichText } from '../../../types/block.ts';
import { cleanText } from '../clean-text.ts';
import { bullets } from '../lists.ts';
import type { Caption, Part } from '../parts.ts';
import { escapeLatex, guarded } from './escape.ts';
import { safeMaths } from './maths/safe-maths.ts';
import { latexText } from './rich-text.ts';
import type { Scripts } from './scripts.ts';
import { latexTable } from './table.ts';

const sections = ['section', 'subsection', 'subsubsection', 'paragraph'];
/** LaTeX nests lists of one kind four deep. */
const deepest = 3;

/** One part of a document's body. Printed numbers are part of headings and captions, so LaTeX numbers nothing itself. */
export function latexPart(part: Part, scripts: Scripts): string {
  const text = (content: RichText) => latexText(content, scripts);
  switch (part.kind) {
    case 'title':
      return `\\section*{${text(part.content)}}`;
    case 'heading':
      return `\\${sections[Math.min(Math.max(part.level, 1), sections.length) - 1]}*{${text(part.content)}}`;
    case 'paragraph':
      return text(part.content);
    case 'list':
      return list(part.items, part.ordered, text);
    case 'table':
      return float('table', latexTable(part.table, scripts), part.captions, text);
    case 'figure':
      return float('figure', `\\includegraphics[width=0.8\\linewidth]{figure-${part.number}}`, part.captions, text);
    case 'formula':
      return display(part.latex, part.number, scripts);
    case 'code':
      return verbatim(part.text);
    case 'footnotes':
      return part.items.map((item) => footnote(text(item))).join('\n');
    case 'references':
      return part.items.map((item) => text(item)).join('\n\n');
  }
}

/** A float stays where it stands; captions keep their side. */
function float(name: string, body: string, captions: readonly Caption[], text: (content: RichText) => string): string {
  const written = (before: boolean) =>
    captions.filter((caption) => caption.before === before).map(({ content }) => `\\caption*{${text(content)}}`);
  return [`\\begin{${name}}[H]`, '\\centering', ...written(true), body, ...written(false), `\\end{${name}}`].join('\n');
}

function display(latex: string, number: string | undefined, scripts: Scripts): string {
  const maths = safeMaths(latex);
  if (maths === undefined) return verbatim(number === undefined ? latex : `${latex} (${number})`);
  const tag = number === undefined ? '' : ` \\tag{${escapeLatex(number, scripts)}}`;
  return `\\begin{equation*}\n${maths}${tag}\n\\end{equation*}`;
}

/** Lines as they are. The one text that would end it early gets a blank; XeTeX crashes on words of a thousand characters. */
function verbatim(text: string): string {
  const lines = cleanText(text)
    .replace(/\\end\s*\{verbatim/g, '\\end {verbatim')
    .replace(/\S{500}(?=\S)/gu, '$&\n');
  return `\\begin{verbatim}\n${lines.replace(/^\n+/, '').trimEnd()}\n\\end{verbatim}`;
}

/** A note's printed number is its mark; other marks stay in its text. */
function footnote(text: string): string {
  const [, number, rest] = /^\[?(\d{1,3})\]?[.)]?\s+(.+)$/s.exec(text) ?? [];
  return number ? `\\footnotetext[${number}]{${rest}}` : `\\footnotetext{${text}}`;
}

/** Items with the mark that is printed, unless it is the bullet LaTeX draws anyway. */
function list(items: readonly ListItem[], ordered: boolean, text: (content: RichText) => string): string {
  const name = ordered ? 'enumerate' : 'itemize';
  const lines: string[] = [];
  let open = 0;
  const move = (depth: number) => {
    for (; open < depth; open++) lines.push(`\\begin{${name}}`);
    for (; open > depth; open--) lines.push(`\\end{${name}}`);
  };
  for (const { depth, mark, content } of items) {
    move(Math.min(Math.max(depth, 0), deepest, open) + 1);
    const shown =
      mark.trim() === '' || bullets.test(mark) ? '' : `[${text([{ text: mark }]).replace(/[[\]]/g, '{$&}')}]`;
    lines.push(`\\item${shown} ${shown ? text(content) : guarded(text(content))}`);
  }
  move(0);
  return lines.join('\n');
}
