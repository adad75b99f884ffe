import type { RichText } from '../../../types/block.ts';
import { cleanLine } from '../clean-text.ts';
import { edges } from '../edges.ts';
import { escapeLatex } from './escape.ts';
import { safeMaths } from './maths/safe-maths.ts';
import type { Scripts } from './scripts.ts';

/** Rich text as LaTeX on one line: bold and italic runs, inline formulas between dollar signs. */
export function latexText(content: RichText, scripts: Scripts): string {
  return content
    .map((span) => {
      if ('latex' in span) return inlineFormula(span.latex, scripts);
      const text = escapeLatex(span.text, scripts);
      if (text.trim() === '') return text;
      const italic = span.italic ? styled('textit', text) : text;
      return span.bold ? styled('textbf', italic) : italic;
    })
    .join('')
    .trim();
}

/** White space stays outside, where words are parted. */
function styled(command: string, text: string): string {
  const { before, inside, after } = edges(text);
  return `${before}\\${command}{${inside}}${after}`;
}

/** A formula that can't be typeset is shown as it was read. */
function inlineFormula(latex: string, scripts: Scripts): string {
  if (latex.trim() === '') return '';
  const maths = safeMaths(latex);
  return maths === undefined ? `\\texttt{${escapeLatex(cleanLine(latex), scripts)}}` : `$${maths}$`;
}
