import { PDFDocument, type PDFPage } from 'pdf-lib';
import { type InvisibleFont, invisibleFont } from '../../document/searchable-pdf/invisible-font.ts';
import { invisibleText } from '../../document/searchable-pdf/invisible-text.ts';
import { decodePage } from '../../image/decode.ts';
import { encodeJpeg } from '../../image/encode.ts';
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

/** A page that stays as it is in the file it comes from. */
interface Kept {
  readonly page: PDFPage;
  readonly layer: TextLayer;
}

/**
 * A PDF whose pages show what the files show, with the text that was read over it: not drawn, but found, marked and
 * copied. Pages of a PDF are kept as they are, unless they hold text that is not what they show: a copied page would be
 * found by it.
 * @param sources the files, in the order of the request
 * @param pages with words, best: a line without them is set as one
 * @throws InkstoneError `image_decode` and others of a file's format
 */
export async function writeSearchablePdf(sources: readonly PdfSource[], pages: readonly Page[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = invisibleFont(document.context);
  for (const [i, source] of sources.entries()) {
    const own = pages.filter(({ image }) => image === i);
    const kept = sniff(source.bytes) === 'pdf' ? await keepPages(document, source, own) : new Map<number, Kept>();
    for (const page of own) {
      const original = kept.get(page.index);
      if (original) {
        document.addPage(original.page);
        addText(original.page, newLines(page, original.layer), invert(original.layer.toPixels), font);
      } else {
        await addPicture(document, source, page, font);
      }
    }
  }
  font.finish();
  document.setProducer('Inkstone');
  document.setCreator('Inkstone');
  return document.save();
}

/** The pages of a PDF that can stay as they are; none where it can be shown, but not copied from: encrypted, or damaged. */
async function keepPages(document: PDFDocument, source: PdfSource, pages: readonly Page[]): Promise<Map<number, Kept>> {
  const original = await PDFDocument.load(source.bytes, { updateMetadata: false }).catch(() => undefined);
  if (!original || original.getPageCount() <= Math.max(...pages.map(({ index }) => index))) return new Map();
  const layers = new Map<number, TextLayer>();
  for (const { index } of pages) {
    const all = await readTextLayer(source, index, 'text');
    const believed = await readTextLayer(source, index, 'auto');
    if (lengthOf(believed) >= mostlyOwn * lengthOf(all)) layers.set(index, believed);
  }
  const indexes = [...layers.keys()];
  const copies = await document.copyPages(original, indexes);
  return new Map(indexes.map((index, i) => [index, { page: copies[i]!, layer: layers.get(index)! }]));
}

/** Share of a page's characters that have to be what it shows; a sign of a formula may be unknown. */
const mostlyOwn = 0.9;
const lengthOf = ({ lines }: TextLayer) => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Lines of which the page has no text of its own: those read from pictures on it. */
function newLines(page: Page, { lines }: TextLayer): Line[] {
  const corner = (line: Pick<Line, 'quad'>) => line.quad[0].map(Math.round).join();
  const own = new Set(lines.map((line) => `${corner(line)} ${line.text}`));
  return page.lines.filter((line) => !own.has(`${corner(line)} ${line.text}`));
}

/** The page's picture, as large as it is, with the text over it. */
async function addPicture(
  document: PDFDocument,
  { bytes, field, id }: PdfSource,
  page: Page,
  font: InvisibleFont,
): Promise<void> {
  const { raster } = await decodePage(bytes, page.index, { ...options, field, id });
  const picture = await document.embedJpg(await encodeJpeg(raster));
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
