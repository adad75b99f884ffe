import type { Page } from '../types/page.ts';
import type { FormWriter } from './form.ts';

/** Writes a form whose parts stand inside each other: it comes as a whole, once all pages are read. */
export function asWhole(write: (pages: readonly Page[]) => string): FormWriter {
  const pages: Page[] = [];
  return {
    push(page) {
      pages.push(page);
      return '';
    },
    end: () => ({ text: write(pages).trimEnd() }),
  };
}
