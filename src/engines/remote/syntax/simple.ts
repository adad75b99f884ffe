import { type Found, foundFormula, plainText, type ToShare } from './found.ts';
import { readHtml } from './html.ts';
import { readMarkdown, withoutFrame } from './markdown.ts';
import { readOtsl } from './otsl.ts';

/** Text without marks: every line is a paragraph of its own. */
export function readText(text: string): Found[] {
  return withoutFrame(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', content: plainText(line.trim()) }));
}

/** A table in whatever a model writes it: OTSL, HTML, Markdown. */
export function readTableText(text: string, _: ToShare, cut = false): Found[] {
  const otsl = /<(?:fcel|ecel|ched)>/.test(text) ? readOtsl(text, cut) : undefined;
  if (otsl) return [{ kind: 'table', table: otsl }];
  return /<table\b|<tr\b/i.test(text)
    ? readHtml(/<table\b/i.test(text) ? withoutFrame(text) : `<table>${text}</table>`, () => undefined, cut)
    : readMarkdown(text, undefined, cut);
}

/** LaTeX alone: a formula for each paragraph of it. */
export function readLatex(text: string): Found[] {
  return withoutFrame(text)
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map(foundFormula);
}

/** Markdown behind YAML front matter (olmOCR): the front matter is about the picture, not of it. */
export function readFrontMatter(text: string, toShare: ToShare, cut = false): Found[] {
  return readMarkdown(text.replace(/^\s*---\n[\s\S]{0,2000}?\n---\s*(?:\n|$)/, ''), toShare, cut);
}
