import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

/** What a page of a test is drawn with. */
export interface Drawing {
  readonly page: PDFPage;
  readonly font: PDFFont;
  readonly document: PDFDocument;
}

/** A page that is drawn by a function; A5 by default, in points. */
export interface TestPage {
  readonly size?: readonly [width: number, height: number];
  readonly draw?: (drawing: Drawing) => void | Promise<void>;
}

/** A PDF with these pages. */
export async function pdfOf(...pages: readonly TestPage[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const { size = [420, 595], draw } of pages) {
    const page = document.addPage([size[0], size[1]]);
    await draw?.({ page, font, document });
  }
  return document.save();
}

/** A page with lines of text, the first 60 points below its top. */
export const textPage = (...lines: readonly string[]): TestPage => ({
  draw: ({ page, font }) => {
    for (const [i, line] of lines.entries())
      page.drawText(line, { x: 40, y: page.getHeight() - 60 - 30 * i, size: 14, font });
  },
});

export const red = rgb(1, 0, 0);
