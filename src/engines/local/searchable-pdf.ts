import { PDFDocument, type PDFImage, PDFName, type PDFPage } from 'pdf-lib';
import { makeArchive } from '../../document/searchable-pdf/archive.ts';
import { type InvisibleFont, invisibleFont } from '../../document/searchable-pdf/invisible-font.ts';
import { invisibleText } from '../../document/searchable-pdf/invisible-text.ts';
import type { PdfKind } from '../../forms/form.ts';
import { decodePage } from '../../image/decode.ts';
import { colourProfile, encodeJpeg } from '../../image/encode.ts';
import { dotsPerInch } from '../../image/pdf/page-size.ts';
import { readTextLayer, type TextLayer } from '../../image/pdf/read-text-layer.ts';
import { sniff } from '../../image/sniff.ts';
import { type Affine, invert } from '../../types/affine.ts';
import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';

/** Points to a pixel of a picture, whose size on paper nobody knows: as for the pages of a PDF. */
const pointsPerPixel = 72 / dotsPerInch;
const options = { maxPixels: Number.POSITIVE_INFINITY };

/** A file whose pages were read: any image, or a PDF. */
export interface PdfSource {
  readonly bytes: Uint8Array;
  /** Where it stood in the request, for error messages. */
  readonly field: string;
  /** Tells the file from all others that the thread has open. */
  readonly id: number;
}

/** A page of a PDF, in the document that is written. */
interface Kept {
  readonly page: PDFPage;
  /** The text of its own that is what it shows; undefined where its text is another, and would be found. */
  readonly layer: Pick<TextLayer, 'lines'> | undefined;
  /** From its points to the pixels of the page that was read. */
  readonly toPixels: Affine;
}

/**
 * A PDF whose pages show what the files show, with the text that was read over it: not drawn, but found, marked and
 * copied. One PDF stays the document that it is: its bookmarks, links, fields, labels and information are kept. Pages of a PDF are kept
 * as they are, unless they hold text that is not what they show: then its picture takes the place of what was drawn.
 * @param sources the files, in the order of the request; of several, a new document is made, without what belongs to each as a whole
 * @param pages with words, best: a line without them is set as one
 * @throws InkstoneError `image_decode` and others of a file's format
 */
export async function writeSearchablePdf(
  sources: readonly PdfSource[],
  pages: readonly Page[],
  kind: PdfKind = 'pdf',
): Promise<Uint8Array> {
  if (kind === 'pdfa') return writeArchive(sources, pages);
  const originals = await Promise.all(sources.map((source) => loadPdf(source, pages)));
  const [only] = sources.length === 1 ? originals : [];
  const document = only ?? (await PDFDocument.create());
  const font = invisibleFont(document.context);
  for (const [i, source] of sources.entries()) {
    const own = pages.filter(({ image }) => image === i);
    const original = originals[i];
    const kept = original && (await keepPages(document, original, source, own));
    for (const page of own) {
      const sheet = kept?.get(page.index);
      if (!sheet) {
        await addPicture(document, source, page, font);
        continue;
      }
      if (original !== document) document.addPage(sheet.page);
      if (!sheet.layer) await showPicture(sheet, source, page);
      addText(sheet.page, sheet.layer ? newLines(page, sheet.layer) : page.lines, invert(sheet.toPixels), font);
    }
  }
  if (only) removeOthers(only, pages);
  font.finish();
  document.setProducer('Inkstone');
  if (!only) document.setCreator('Inkstone');
  return document.save();
}

/**
 * The same for archives, PDF/A-2u: every page is a picture, whatever it was, since nobody can promise the rules of PDF/A for what another
 * program wrote. Of one PDF title, author and subject are kept.
 */
async function writeArchive(sources: readonly PdfSource[], pages: readonly Page[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = invisibleFont(document.context);
  for (const page of pages) await addPicture(document, sources[page.image]!, page, font);
  font.finish();
  const [only] = sources.length === 1 ? [await loadPdf(sources[0]!, pages)] : [];
  const info = { title: only?.getTitle(), author: only?.getAuthor(), subject: only?.getSubject() };
  makeArchive(document, info, await colourProfile());
  return document.save();
}

/** The document of a PDF; undefined for a picture, and where it can be shown, but not copied from: encrypted, or damaged. */
async function loadPdf({ bytes }: PdfSource, pages: readonly Page[]): Promise<PDFDocument | undefined> {
  if (sniff(bytes) !== 'pdf') return undefined;
  const original = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => undefined);
  return original && original.getPageCount() > Math.max(...pages.map(({ index }) => index)) ? original : undefined;
}

/** The pages of a PDF that were read: its own, or copies of them in another document. */
async function keepPages(
  document: PDFDocument,
  original: PDFDocument,
  source: PdfSource,
  pages: readonly Page[],
): Promise<Map<number, Kept>> {
  const indexes = pages.map(({ index }) => index);
  const copies = document === original ? undefined : await document.copyPages(original, indexes);
  const kept = new Map<number, Kept>();
  for (const [i, index] of indexes.entries()) {
    const all = await readTextLayer(source, index, 'text');
    const believed = await readTextLayer(source, index, 'auto');
    // What the file alone does not tell for sure was compared with the picture when the page was read.
    const shown = new Set(pages[i]!.lines.map(nameOf));
    const lines = [...believed.lines, ...(believed.doubted ?? []).filter((line) => shown.has(nameOf(line)))];
    const layer = lengthOf({ lines }) >= mostlyOwn * lengthOf(all) ? { lines } : undefined;
    kept.set(index, { page: copies?.[i] ?? document.getPage(index), layer, toPixels: all.toPixels });
  }
  return kept;
}

/** Takes the pages out that were not read. */
function removeOthers(document: PDFDocument, pages: readonly Page[]): void {
  const read = new Set(pages.map(({ index }) => index));
  for (let index = document.getPageCount() - 1; index >= 0; index--) if (!read.has(index)) document.removePage(index);
}

/** Share of a page's characters that have to be what it shows; a sign of a formula may be unknown. */
const mostlyOwn = 0.9;
const lengthOf = ({ lines }: Pick<TextLayer, 'lines'>) => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Tells a line from the others of its page. */
const nameOf = ({ quad, text }: Pick<Line, 'quad' | 'text'>) =>
  `${quad[0].map(Math.round).join()} ${text.normalize('NFC')}`;

/** Lines of which the page has no text of its own: those read from pictures on it. */
function newLines(page: Page, { lines }: Pick<TextLayer, 'lines'>): Line[] {
  const own = new Set(lines.map(nameOf));
  return page.lines.filter((line) => !own.has(nameOf(line)));
}

/** Puts the page's picture in the place of what it drew; its links and fields stay. */
async function showPicture({ page: sheet, toPixels }: Kept, source: PdfSource, page: Page): Promise<void> {
  const { node, doc } = sheet;
  const { width, height } = page;
  const picture = await embedPage(doc, source, page);
  // Across and up the picture's square, in points.
  const [a, b, c, d, e, f] = invert(toPixels);
  const matrix = [a * width, b * width, -c * height, -d * height, c * height + e, d * height + f];
  node.delete(PDFName.of('Contents'));
  node.set(PDFName.of('Resources'), doc.context.obj({}));
  const name = node.newXObject('Page', picture.ref).asString();
  node.addContentStream(doc.context.register(doc.context.flateStream(`q ${matrix.join(' ')} cm ${name} Do Q`)));
}

async function embedPage(document: PDFDocument, { bytes, field, id }: PdfSource, page: Page): Promise<PDFImage> {
  const { raster } = await decodePage(bytes, page.index, { ...options, field, id });
  return document.embedJpg(await encodeJpeg(raster));
}

/** A page of its own for a picture, as large as it is, with the text over it. */
async function addPicture(document: PDFDocument, source: PdfSource, page: Page, font: InvisibleFont): Promise<void> {
  const picture = await embedPage(document, source, page);
  const [width, height] = [page.width * pointsPerPixel, page.height * pointsPerPixel];
  const sheet = document.addPage([width, height]);
  sheet.drawImage(picture, { x: 0, y: 0, width, height });
  addText(sheet, page.lines, [pointsPerPixel, 0, 0, -pointsPerPixel, 0, height], font);
}

function addText(page: PDFPage, lines: readonly Line[], toPoints: Affine, font: InvisibleFont): void {
  if (lines.length === 0) return;
  const name = page.node.newFontDictionary('Invisible', font.ref);
  const { context } = page.doc;
  const text = invisibleText(lines, toPoints, font, name.decodeText());
  // What the page drew before may have left any state behind.
  page.node.wrapContentStreams(context.getPushGraphicsStateContentStream(), context.getPopGraphicsStateContentStream());
  page.node.addContentStream(context.register(context.flateStream(text)));
}
