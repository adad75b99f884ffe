import { cleanLine } from '../clean-text.ts';

/**
 * Text for the inside of a paragraph of GitHub's Markdown: only what would be read as syntax gets a backslash, so that plain
 * text stays plain.
 */
export function escapeMarkdown(text: string): string {
  return cleanLine(text)
    .replace(/[\\`*[\]$|~]/g, '\\$&')
    .replace(/<(?=[a-zA-Z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/_/g, (sign, at: number, all: string) => (isInWord(all, at) ? sign : '\\_'));
}

/** Text for the start of a paragraph: also without what would make it a heading, a list, a quote, code or a line. */
export function escapeStart(markdown: string): string {
  return markdown
    .trimStart()
    .replace(/^(?=[#>])/, '\\')
    .replace(/^(?=[-+=]+(?:\s|$)|[-+]|={1,}\s*$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** GitHub leaves underscores alone that have letters or digits on both sides. */
function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}
