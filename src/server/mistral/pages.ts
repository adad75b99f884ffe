import { parsePageRange } from '../../image/page-range.ts';
import { InkstoneError } from '../../types/error.ts';
import type { PageSpan } from '../../types/request.ts';

/** Pages that a list may name. */
const most = 1000;

/**
 * Which pages, counted from 0: a list of numbers, or text such as `0,2-4`.
 * @throws InkstoneError `invalid_request`
 */
export function pagesFromZero(value: unknown): readonly PageSpan[] | undefined {
  if (value === undefined || value === null) return undefined;
  const spans = typeof value === 'string' ? fromText(value) : Array.isArray(value) ? fromList(value) : undefined;
  if (spans) return spans;
  throw new InkstoneError('invalid_request', 'pages should name pages from 0 on: a list, or text as in "0,2-4".', {
    field: 'pages',
  });
}

function fromList(value: readonly unknown[]): PageSpan[] | undefined {
  if (value.length === 0 || value.length > most) return undefined;
  const pages = value.filter((page): page is number => Number.isInteger(page) && (page as number) >= 0);
  return pages.length === value.length ? pages.map((page) => ({ from: page + 1, to: page + 1 })) : undefined;
}

/** The same as page ranges from 1 on, every number one higher. */
const fromText = (text: string) => parsePageRange(text.replace(/\d{1,9}/g, (digits) => String(Number(digits) + 1)));
