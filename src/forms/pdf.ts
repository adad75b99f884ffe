import type { Page } from '../types/page.ts';
import type { FormWriter, PdfKind } from './form.ts';

/** Writes a searchable PDF; the text beside it is that of the pages. */
export function pdfWriter(kind: PdfKind): FormWriter {
  const pages: Page[] = [];
  return {
    push(page) {
      pages.push(page);
      return (pages.length > 1 ? '\n' : '') + page.text;
    },
    async end(press) {
      return {
        text: '',
        file: { name: 'document.pdf', mediaType: 'application/pdf', bytes: await press.searchablePdf(pages, kind) },
      };
    },
  };
}
