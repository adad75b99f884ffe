import type { Block, RichText } from '../../../types/block.ts';
import { type Part, partsOf } from '../parts.ts';
import { latexPart } from './parts.ts';
import { preambleFor, wholePreamble } from './preamble.ts';
import { bibliography } from './references.ts';
import { latexText } from './rich-text.ts';
import { type Scripts, scriptsOf } from './scripts.ts';
import { textOfParts } from './text-of-parts.ts';

/**
 * Blocks as a complete LaTeX document that XeLaTeX and LuaLaTeX compile, whatever the text. The preamble has only what the
 * content needs. Figures are `\includegraphics` of files that nobody has: `[demo]` draws boxes for them; take it away once the files are there.
 * @param blocks of one or more pages, in reading order
 * @param known the blocks that are known when the first lines are sent, where the document is sent as it grows; absent, all of
 *   them. The preamble then has the fonts these need and every package, so that it stays the same whatever follows
 */
export function writeLatex(blocks: readonly Block[], known?: readonly Block[]): string {
  const parts = partsOf(blocks);
  if (known) {
    const growing = growLatex(known);
    return growing.write(parts) + growing.end();
  }
  const scripts = scriptsOf(textOfParts(parts));
  const { head, body } = splitTitle(parts, scripts);
  const preamble = preambleFor([...head, ...body].join('\n\n'), scripts);
  return [...opening(head, preamble), ...(body.length > 0 ? body : [emptyBody]), closing].join('\n\n');
}

/** A LaTeX document that is written as its parts become known. */
export interface GrowingLatex {
  /** The document with these parts after those before; nothing as long as there is none. */
  write(parts: readonly Part[]): string;
  end(): string;
}

/** @param known the blocks that decide the fonts; the preamble has every package, so that it stays the same whatever follows */
export function growLatex(known: readonly Block[]): GrowingLatex {
  const scripts = scriptsOf(textOfParts(partsOf(known)));
  const preamble = wholePreamble(scripts);
  let begun = false;
  let empty = true;
  const write = (parts: readonly Part[]): string => {
    const { head, body } = begun ? { head: [], body: bodyOf(parts, scripts) } : splitTitle(parts, scripts);
    const text = begun
      ? body.map((part) => `\n\n${part}`).join('')
      : [...opening(head, preamble), ...body].join('\n\n');
    begun = true;
    empty &&= body.length === 0;
    return text;
  };
  return {
    write: (parts) => (parts.length === 0 ? '' : write(parts)),
    end: () => `${(begun ? '' : write([])) + (empty ? `\n\n${emptyBody}` : '')}\n\n${closing}`,
  };
}

const emptyBody = '\\mbox{}';
const closing = '\\end{document}';

function opening(head: readonly string[], preamble: readonly string[]): string[] {
  return [
    ['\\documentclass{article}', ...preamble].join('\n'),
    ...(head.length > 0 ? [head.join('\n')] : []),
    '\\begin{document}',
    ...(head.length > 0 ? ['\\maketitle'] : []),
  ];
}

/** A title at the beginning is the document's; the rest is its body. */
function splitTitle(parts: readonly Part[], scripts: Scripts): { head: string[]; body: string[] } {
  const [first, ...rest] = parts;
  if (first?.kind !== 'title') return { head: [], body: bodyOf(parts, scripts) };
  return { head: titleLines(first.content, scripts), body: bodyOf(rest, scripts) };
}

function titleLines(content: RichText, scripts: Scripts): string[] {
  return [`\\title{${latexText(content, scripts)}}`, '\\date{}'];
}

/** References take the heading before them as their own, as LaTeX draws one above the list. */
function bodyOf(parts: readonly Part[], scripts: Scripts): string[] {
  const text = (content: RichText) => latexText(content, scripts);
  const out: string[] = [];
  for (const [i, part] of parts.entries()) {
    const list = part.kind === 'references' ? bibliography(part.items, text) : undefined;
    if (list === undefined) {
      out.push(latexPart(part, scripts));
      continue;
    }
    const before = parts[i - 1];
    const name = before?.kind === 'heading' ? text(before.content) : '';
    if (name) out.pop();
    out.push(`\\renewcommand{\\refname}{${name}}\n${list}`);
  }
  return out;
}
