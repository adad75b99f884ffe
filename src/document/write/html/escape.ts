import { cleanLine } from '../clean-text.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a quoted attribute; line feeds stay. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign]!);
}

/** The same on one line, without what no document can hold. */
export function htmlLine(text: string): string {
  return escapeHtml(cleanLine(text));
}
