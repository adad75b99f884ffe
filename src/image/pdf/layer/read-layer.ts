import type { Quad } from '../../../types/quad.ts';
import type { TextLayerMode } from '../../../types/request.ts';
import type { Size } from '../../resize.ts';
import type { PdfPage } from '../open-pdf.ts';
import type { Pdfium } from '../pdfium.ts';
import { type Box, readCharacters } from './characters.ts';
import { type LayerLine, toLines } from './lines.ts';
import { type PageObjects, readObjects, union } from './objects.ts';
import { implausibleFonts } from './plausible.ts';

/** What the file itself says a page's text is; places in pixels of the page as it is drawn. */
export interface PageLayer {
  readonly lines: readonly Omit<LayerLine, 'characters'>[];
  /** Where there may be more to read than the lines say: pictures, writing drawn as shapes, fonts that can't be believed. */
  readonly unread: readonly Box[];
}

/** A line is not believed when more than this share of its characters is unknown, unseen or of a font that is not. */
const mostDoubtful = 0.3;
/** Shorter lines that are not believed are not looked at again: brackets, roots and integrals of formulas, marks of lists. */
const leastDoubted = 3;
/** Longer lines have kept their order; shorter ones have not if another lies on more than this share of them. */
const mostScattered = 8;
const overlap = 0.25;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001\u3002]/u;
/** An image that covers this share of a line, drawn after it, hides it. */
const covered = 0.6;
/** More places than this are read as one page. */
const mostPlaces = 12;
/** More are not told apart first. */
const mostApart = 200;

/**
 * The text layer of a page.
 * @param mode `text`: everything the file holds, seen or not, and nothing is left to be read; `auto`: what can be seen
 * and believed, and where else to look
 */
export function readLayer(pdfium: Pdfium, page: PdfPage, size: Size, mode: Exclude<TextLayerMode, 'ocr'>): PageLayer {
  const { characters, told } = readCharacters(pdfium, page, size);
  const lines = toLines(characters);
  if (mode === 'text') return { lines: lines.filter(({ text }) => /[^\ufffd\s]/u.test(text)).map(plain), unread: [] };
  const objects = readObjects(pdfium, page, size, told);
  const badFonts = implausibleFonts(lines);
  const scattered = new Set(lines.filter((line) => isScattered(line, lines)));
  const believed = lines.filter(
    (line) => isBelieved(line, badFonts) && !isHidden(line, objects) && !scattered.has(line),
  );
  const taken = new Set(believed);
  const doubted = lines
    .filter(
      (line) =>
        !taken.has(line) && (line.characters.length >= leastDoubted || believed.length === 0 || scattered.has(line)),
    )
    .map(placeOf);
  const whole: Box = [0, 0, size.width, size.height];
  const marked = believed.map(withoutMark);
  const marks = marked.flatMap(({ mark }) => (mark ? [mark] : []));
  const { images, shapes, annotations, untold, crowded } = objects;
  const unread = crowded
    ? [whole]
    : apart([
        ...images.map(({ box }) => box),
        ...(shapes ? [shapes] : []),
        ...annotations,
        ...untold,
        ...marks,
        ...doubted,
      ]);
  return {
    lines: marked.map(({ line }) => plain(line)),
    unread: unread.length > mostPlaces ? [unread.reduce(union)] : unread,
  };
}

/**
 * A line without the glyph of no known meaning that it begins with, and where that stands: a mark of a list, a box to tick.
 * Within a line, a formula say, such a glyph stays a question mark.
 */
function withoutMark(line: LayerLine): { readonly line: LayerLine; readonly mark?: Box } {
  const { text, quad, words, positions, characters } = line;
  const [mark, first] = words;
  if (!first || mark!.text !== '\ufffd' || !text.startsWith('\ufffd ')) return { line };
  const [[left, top], [right, end]] = quad;
  const length = Math.hypot(right - left, end - top);
  const start = ((first.quad[0][0] - left) * (right - left) + (first.quad[0][1] - top) * (end - top)) / length ** 2;
  if (!(start > 0 && start < 1)) return { line };
  return {
    mark: placeOf({ quad: mark!.quad, characters }),
    line: {
      ...line,
      text: text.slice(2),
      words: words.slice(1),
      positions: positions.slice(2).map((at) => (at - start) / (1 - start)),
      quad: [first.quad[0], quad[1], quad[2], first.quad[3]],
    },
  };
}

/** Where a line that is not believed stands: its font may not say how high its letters are. */
function placeOf({ quad, characters }: Pick<LayerLine, 'quad' | 'characters'>): Box {
  const [left, top, right, bottom] = boxOfQuad(quad);
  const wider = characters[0]!.style.size / 2;
  return [left - wider, top - wider, right + wider, bottom + wider];
}

/** Places that lie on one another are one: what stands there is read once. */
function apart(boxes: readonly Box[]): Box[] {
  if (boxes.length > mostApart) return [boxes.reduce(union)];
  const found: Box[] = [];
  for (let box of boxes) {
    for (let i = found.length - 1; i >= 0; i--) {
      if (!(share(box, found[i]!) > 0)) continue;
      box = union(box, found[i]!);
      found.splice(i, 1);
      i = found.length;
    }
    found.push(box);
  }
  return found;
}

const plain = ({ characters: _, ...line }: LayerLine) => ({ ...line, text: line.text.replaceAll('\ufffd', '?') });

function isBelieved({ characters }: LayerLine, badFonts: ReadonlySet<number>): boolean {
  const doubtful = characters.filter(({ known, style }) => !known || !style.seen || badFonts.has(style.font));
  return doubtful.length <= mostDoubtful * characters.length && characters.some(({ known }) => known);
}

/** Programs that make scans searchable put the text below the picture of the page. */
function isHidden({ quad, characters }: LayerLine, { images, order }: PageObjects): boolean {
  const box = boxOfQuad(quad);
  const drawn = order.get(characters[0]!.style.object);
  return images.some((image) => image.order > (drawn ?? Number.POSITIVE_INFINITY) && share(box, image.box) >= covered);
}

/** Ideographs set downwards, whose order PDFium lost: pieces of one column that lie on one another. */
function isScattered(line: LayerLine, all: readonly LayerLine[]): boolean {
  if (line.characters.length > mostScattered || !ideograph.test(line.text)) return false;
  const box = boxOfQuad(line.quad);
  return all.some((other) => {
    if (other === line || !ideograph.test(other.text)) return false;
    const second = boxOfQuad(other.quad);
    return Math.max(share(box, second), share(second, box)) > overlap;
  });
}

/** Share of a box that another one covers. */
function share(box: Box, other: Box): number {
  const width = Math.min(box[2], other[2]) - Math.max(box[0], other[0]);
  const height = Math.min(box[3], other[3]) - Math.max(box[1], other[1]);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1, (box[2] - box[0]) * (box[3] - box[1]));
}

/** The upright box around a quad. */
function boxOfQuad(quad: Quad): Box {
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
