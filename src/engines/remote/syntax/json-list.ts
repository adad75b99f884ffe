import { z } from 'zod';
import { repairJson } from '../guards/repair-json.ts';
import { type Found, foundFormula, plainText, type ToShare, textBlock } from './found.ts';
import { readHtml } from './html.ts';
import { kindOf } from './labels.ts';
import { readMarkdown } from './markdown.ts';

const entry = z.looseObject({
  bbox: z.union([z.string(), z.array(z.number())]).optional(),
  category: z.string().optional(),
  label: z.string().optional(),
  text: z.string().nullish(),
});

/**
 * A page as a JSON list of `bbox`, `category` (or `label`) and `text`: tables in HTML, formulas in LaTeX, the rest in Markdown. A
 * list that is cut is read up to its last whole entry.
 */
export function readJsonList(text: string, toShare: ToShare): Found[] {
  const value = repairJson(text)?.value;
  const list = Array.isArray(value)
    ? value
    : typeof value === 'object' && value !== null && 'bbox' in value
      ? [value]
      : undefined;
  if (!list) return readMarkdown(text);
  return list.flatMap((item): Found[] => {
    const parsed = entry.safeParse(item);
    if (!parsed.success) return [];
    const { bbox, category, label = category ?? 'text', text: said } = parsed.data;
    const numbers = typeof bbox === 'string' ? bbox.match(/-?\d+(?:\.\d+)?/g)?.map(Number) : bbox;
    const at = numbers && toShare(numbers);
    return contentOf(label, said ?? '').map((found, i) => (i === 0 && at ? { ...found, at } : found));
  });
}

function contentOf(label: string, text: string): Found[] {
  const kind = kindOf(label);
  if (kind === 'figure') return [{ kind }];
  if (kind === 'formula') return [foundFormula(text)];
  if (text.trim() === '') return [];
  if (kind === 'table') return /<table\b/i.test(text) ? readHtml(text, () => undefined) : readMarkdown(text);
  const [first] = readMarkdown(text);
  if (first && (first.kind === kind || (kind === 'heading' && (first.kind === 'title' || first.kind === 'heading')))) {
    return kind === 'heading' && first.kind === 'title'
      ? [{ kind: 'heading', level: 1, content: first.content }]
      : [first];
  }
  const content = first && 'content' in first ? first.content : plainText(text.replace(/\s+/gu, ' ').trim());
  return [textBlock(kind, content, text)];
}
