import type { RichText } from '../../../types/block.ts';

/** Marks in front of references: `[7]`, `7.`, `[Smi20]`. */
const marked = /^\s*(?:\[([^\][]{1,20})\]|(\d{1,3})[.)])\s+(\S.*)$/s;

/** A reference's mark without brackets and what follows it; undefined without a mark. */
export function splitMark(content: RichText): { readonly mark: string; readonly rest: RichText } | undefined {
  const [first, ...others] = content;
  if (!first || 'latex' in first) return undefined;
  const [, bracketed, dotted, rest] = marked.exec(first.text) ?? [];
  const mark = bracketed ?? dotted;
  return mark === undefined ? undefined : { mark: mark.trim(), rest: [{ ...first, text: rest! }, ...others] };
}

/** References as LaTeX's own list, where all have marks: numbers from 1 on are drawn by LaTeX, other marks are given. Undefined where one has none. */
export function bibliography(items: readonly RichText[], text: (content: RichText) => string): string | undefined {
  const parts = items.map(splitMark);
  if (!parts.every((part) => part !== undefined)) return undefined;
  const counted = parts.every(({ mark }, i) => mark === String(i + 1));
  const lines = parts.map(({ mark, rest }, i) => {
    const label = counted ? '' : `[${text([{ text: mark }])}]`;
    return `\\bibitem${label}{${i + 1}} ${text(rest)}`;
  });
  return ['\\begin{thebibliography}{99}', ...lines, '\\end{thebibliography}'].join('\n');
}
