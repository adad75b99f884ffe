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
  const scripts = scriptsOf(textOfParts(known ? partsOf(known) : parts));
  const [title, ...rest] = parts[0]?.kind === 'title' ? parts : [undefined, ...parts];
  const body = bodyOf(rest as readonly Part[], scripts);
  const head = title?.kind === 'title' ? titleLines(title.content, scripts) : [];
  const made = [...head, ...body].join('\n\n');
  return [
    ['\\documentclass{article}', ...(known ? wholePreamble(scripts) : preambleFor(made, scripts))].join('\n'),
    ...(head.length > 0 ? [head.join('\n')] : []),
    '\\begin{document}',
    ...(head.length > 0 ? ['\\maketitle'] : []),
    ...(body.length > 0 ? body : ['\\mbox{}']),
    '\\end{document}',
  ].join('\n\n');
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
