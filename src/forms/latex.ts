import { joinPages } from '../document/blocks/join-pages.ts';
import { type GrowingLatex, growLatex, writeLatex } from '../document/write/latex/write-latex.ts';
import type { Part } from '../document/write/parts.ts';
import type { Page } from '../types/page.ts';
import type { FormWriter } from './form.ts';
import { createSettling } from './settle.ts';

/** Pages that decide the preamble of a longer document; until they are read, nothing is sent. */
const deciding = 2;

/**
 * Writes a LaTeX document. The preamble is made from all of a page that stands alone, else from the first two pages, which are known
 * when it is sent.
 */
export function latexWriter(): FormWriter {
  const settling = createSettling();
  const early: Page[] = [];
  let held: Part[] = [];
  let document: GrowingLatex | undefined;
  return {
    push(page) {
      held.push(...settling.push(page));
      if (!document) {
        early.push(page);
        if (early.length < deciding) return '';
        document = growLatex(joinPages(early));
      }
      const text = document.write(held);
      held = [];
      return text;
    },
    end() {
      const text = document
        ? document.write([...held, ...settling.end()]) + document.end()
        : writeLatex(joinPages(early));
      return { text: text.trimEnd() };
    },
  };
}
