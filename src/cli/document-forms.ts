import { joinPages } from '../document/blocks/join-pages.ts';
import { writeHtml } from '../document/write/html/write-html.ts';
import { writeJson } from '../document/write/json/document-json.ts';
import { writeLatex } from '../document/write/latex/write-latex.ts';
import { writeMarkdown } from '../document/write/markdown/write-markdown.ts';
import { writeText } from '../document/write/text/write-text.ts';
import type { Page } from '../types/page.ts';
import { UsageError } from './exit-code.ts';
import { writeSearchablePdf } from './write-searchable-pdf.ts';

/** What `read --to` makes of a file's pages. */
export interface DocumentForm {
  /** What pages have to be read with. */
  readonly needs: { readonly blocks?: boolean; readonly words?: boolean };
  /** Whether it is text, which may also go to standard output. */
  readonly isText: boolean;
  /** @param bytes the file the pages were read from */
  write(bytes: Uint8Array, pages: readonly Page[], name: string): Promise<string | Uint8Array>;
}

const ofPages = (write: (pages: readonly Page[]) => string): DocumentForm => ({
  needs: { blocks: true },
  isText: true,
  write: async (_, pages) => write(pages).trimEnd(),
});

const forms = {
  text: ofPages((pages) => writeText(joinPages(pages))),
  latex: ofPages((pages) => writeLatex(joinPages(pages))),
  markdown: ofPages((pages) => writeMarkdown(joinPages(pages))),
  html: ofPages((pages) => writeHtml(joinPages(pages))),
  json: ofPages(writeJson),
  pdf: { needs: { words: true }, isText: false, write: writeSearchablePdf },
} satisfies Record<string, DocumentForm>;

/** Names of the forms, as `--to` takes them. */
export const formNames = Object.keys(forms);

/** @throws UsageError for a form that isn't known */
export function formOf(name: string): DocumentForm {
  const form = Object.entries(forms).find(([each]) => each === name)?.[1];
  if (!form) throw new UsageError(`--to takes ${formNames.join(', ')}, not "${name}"`);
  return form;
}
