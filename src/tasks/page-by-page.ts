import type { Page } from '../types/page.ts';
import type { Ending, PageWriter } from './task.ts';

/**
 * A writer for answers in which each page stands for itself, on lines of its own.
 * @param text the answer's text for one page
 * @param end what is said once all pages are read
 */
export function pageByPage(
  text: (page: Page) => string,
  end: (pages: readonly Page[]) => Omit<Ending, 'text'> = () => ({}),
): PageWriter {
  const pages: Page[] = [];
  return {
    push(page) {
      pages.push(page);
      return (pages.length > 1 ? '\n' : '') + text(page);
    },
    end: () => ({ text: '', ...end(pages) }),
  };
}
