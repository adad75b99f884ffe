import { joinPages } from '../document/blocks/join-pages.ts';
import { writeHtml } from '../document/write/html/write-html.ts';
import { writeJson } from '../document/write/json/document-json.ts';
import { markdownPart } from '../document/write/markdown/parts.ts';
import { textPart } from '../document/write/text/write-text.ts';
import { asWhole } from './as-whole.ts';
import { byParts } from './by-parts.ts';
import { inFence } from './fence.ts';
import type { Form, FormWriter } from './form.ts';
import { latexWriter } from './latex.ts';
import { writePages } from './pages.ts';
import { pdfWriter } from './pdf.ts';
import { tableForms } from './tables.ts';

/** Forms of documents, by the names under which they are asked for; those of tables alone are the document's tables. */
export const documentForms = {
  text: ofBlocks(() => byParts(textPart)),
  latex: ofBlocks(latexWriter, 'latex'),
  markdown: ofBlocks(() => byParts(markdownPart)),
  html: ofBlocks(() => asWhole((pages) => writeHtml(joinPages(pages))), 'html'),
  json: ofBlocks(() => asWhole(writeJson), 'json'),
  pages: ofBlocks(() => asWhole(writePages), 'json'),
  pdf: { wants: ['words'], binary: true, writer: () => pdfWriter('pdf') },
  pdfa: { wants: ['words'], binary: true, writer: () => pdfWriter('pdfa') },
  xlsx: tableForms.xlsx,
  csv: tableForms.csv,
} satisfies Record<string, Form>;

/** @param fence the code fence that the service puts around it */
function ofBlocks(write: () => FormWriter, fence?: string): Form {
  return {
    wants: ['blocks'],
    binary: false,
    writer: (fenced) => (fenced && fence !== undefined ? inFence(fence, write()) : write()),
  };
}
