import { PDFDocument, type PDFPage } from 'pdf-lib';
import { type InvisibleFont, invisibleFont } from '../../../src/document/searchable-pdf/invisible-font.ts';
import { invisibleText } from '../../../src/document/searchable-pdf/invisible-text.ts';
import { dotsPerInch } from '../../../src/image/pdf/page-size.ts';
import type { Line as OwnLine } from '../../../src/types/line.ts';
import { drawPdf } from '../pdf/pdf.ts';
import type { Edits } from '../reading/corrected.ts';
import { groupBy } from '../reading/group-by.ts';
import type { Line } from '../reading/reading.ts';
import type { Document } from '../store/documents.ts';
import { drawPage } from '../store/pictures.ts';
import { toQuad } from './to-types.ts';

const pointsPerPixel = 72 / dotsPerInch;
const jpegQuality = 0.85;

/**
 * A PDF that shows what the file shows, with the lines over it, to be found, marked and copied. A page of a PDF stays as it is: where it
 * has no text of its own it gets the lines, where it has some it keeps that, unless a person corrected it: then it is a picture with the
 * corrected lines.
 * @param lines with corrections
 */
export async function writePdf(document: Document, lines: readonly Line[], edits: Edits): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = invisibleFont(pdf.context);
  const original =
    document.kind === 'pdf'
      ? await PDFDocument.load(await document.file.arrayBuffer()).catch(() => undefined)
      : undefined;
  const byPage = groupBy(lines, ({ page }) => page);
  const pages = document.pages.value;
  const count = pages.state === 'shown' ? pages.sizes.length : 0;
  for (let index = 0; index < count; index++) {
    const own = byPage.get(index) ?? [];
    const edited = own.some(({ id }) => id in edits);
    const hasText = original !== undefined && (await drawPdf(document.id, index, 1)).hasText;
    if (original && !(hasText && edited)) {
      const [copy] = await pdf.copyPages(original, [index]);
      if (!copy) continue;
      const page = pdf.addPage(copy);
      const { height } = page.getSize();
      if (!hasText && page.getRotation().angle === 0) setText(page, own, height, font);
      continue;
    }
    await addPicture(pdf, document, index, own, font);
  }
  font.finish();
  pdf.setProducer('Inkstone');
  return pdf.save();
}

async function addPicture(
  pdf: PDFDocument,
  document: Document,
  index: number,
  lines: readonly Line[],
  font: InvisibleFont,
): Promise<void> {
  const picture = await drawPage(document, index);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
  const [width, height] = [canvas.width * pointsPerPixel, canvas.height * pointsPerPixel];
  const page = pdf.addPage([width, height]);
  page.drawImage(await pdf.embedJpg(await jpeg.arrayBuffer()), { x: 0, y: 0, width, height });
  setText(page, lines, height, font);
}

function setText(page: PDFPage, lines: readonly Line[], height: number, font: InvisibleFont): void {
  if (lines.length === 0) return;
  const name = page.node.newFontDictionary('Invisible', font.ref);
  const { context } = page.doc;
  const text = invisibleText(
    lines.map(toLine),
    [pointsPerPixel, 0, 0, -pointsPerPixel, 0, height],
    font,
    name.decodeText(),
  );
  page.node.wrapContentStreams(context.getPushGraphicsStateContentStream(), context.getPopGraphicsStateContentStream());
  page.node.addContentStream(context.register(context.flateStream(text)));
}

function toLine({ text, place, words, confidence }: Line): OwnLine {
  const own = words.map((word) => ({ text: word.text, quad: toQuad(word.place) }));
  return { text, quad: toQuad(place), confidence, angle: 0, ...(own.length > 0 && { words: own }) };
}
