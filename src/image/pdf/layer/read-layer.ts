import type { Quad } from '../../../types/quad.ts';
import type { TextLayerMode } from '../../../types/request.ts';
import type { Size } from '../../resize.ts';
import type { PdfPage } from '../open-pdf.ts';
import type { Pdfium } from '../pdfium.ts';
import { withAccents } from './accents.ts';
import { type Box, type Character, readCharacters } from './characters.ts';
import { type FontWord, fontsOf } from './fonts.ts';
import { type LayerLine, toLines } from './lines.ts';
import { type PageObjects, readObjects } from './objects.ts';
import { placesOf, share } from './places.ts';

/** A glyph of a line that may be another character than the file says. */
export interface OddGlyph {
  /** At which code point of the line's text. */
  readonly at: number;
  readonly length: number;
  /** The same for the glyph on every page of its file. */
  readonly glyph: string;
}

/** A line that the file tells. */
export interface ToldLine extends Omit<LayerLine, 'characters' | 'starts'> {
  /** The font of most of its characters: the same for it on every page of its file. */
  readonly font?: string;
  readonly odd?: readonly OddGlyph[];
  /** How much speaks against its being what is drawn; absent, nothing. */
  readonly against?: number;
}

/** What the file itself says a page's text is; places in pixels of the page as it is drawn. */
export interface PageLayer {
  readonly lines: readonly ToldLine[];
  /** Lines that the file tells, of fonts that may draw something else: the picture has to say. */
  readonly doubted?: readonly ToldLine[];
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
/**
 * The text layer of a page.
 * @param mode `text`: everything the file holds, seen or not, and nothing is left to be read; `auto`: what can be seen
 * and believed, and where else to look
 */
export function readLayer(pdfium: Pdfium, page: PdfPage, size: Size, mode: Exclude<TextLayerMode, 'ocr'>): PageLayer {
  const { characters, told } = readCharacters(pdfium, page, size);
  const lines = toLines(withAccents(characters));
  if (mode === 'text') return { lines: lines.filter(({ text }) => /[^\ufffd\s]/u.test(text)).map(plain), unread: [] };
  const objects = readObjects(pdfium, page, size, told);
  const fonts = fontsOf(pdfium, page.index, lines);
  const scattered = new Set(lines.filter((line) => isScattered(line, lines)));
  const shown = lines.filter((line) => isShown(line, fonts) && !isHidden(line, objects) && !scattered.has(line));
  const taken = new Set(shown);
  const untaken = lines
    .filter(
      (line) =>
        !taken.has(line) && (line.characters.length >= leastDoubted || shown.length === 0 || scattered.has(line)),
    )
    .map(placeOf);
  const marked = shown.map((line) => ({ ...withoutMark(line), sure: isSure(line, fonts) }));
  const marks = marked.flatMap(({ mark }) => (mark ? [mark] : []));
  const { images, shapes, annotations, untold, crowded } = objects;
  const [sure, doubted] = [true, false].map((which) =>
    marked.filter((line) => line.sure === which).map(({ line }) => toldLine(line, fonts)),
  );
  return {
    lines: sure!,
    ...(doubted!.length > 0 && { doubted }),
    unread: crowded
      ? [[0, 0, size.width, size.height]]
      : placesOf([
          ...images.map(({ box }) => box),
          ...(shapes ? [shapes] : []),
          ...annotations,
          ...untold,
          ...marks,
          ...untaken,
        ]),
  };
}

/**
 * A line without the glyph of no known meaning that it begins with, and where that stands: a mark of a list, a box to tick.
 * Within a line, a formula say, such a glyph stays a question mark.
 */
function withoutMark(line: LayerLine): { readonly line: LayerLine; readonly mark?: Box } {
  const { text, quad, words, positions, characters, starts } = line;
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
      characters: characters.slice(1),
      starts: starts.slice(1).map((at) => at - 2),
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

const plain = ({ characters: _, starts: __, ...line }: LayerLine): ToldLine => ({
  ...line,
  text: line.text.replaceAll('\ufffd', '?'),
});

/** Whether a person can see most of it and something is known of it. */
function isShown({ characters }: LayerLine, fonts: ReadonlyMap<number, FontWord>): boolean {
  const unsaid = ({ text, style }: Character) =>
    text === '\ufffd' || !style.seen || fonts.get(style.font)?.believed === 'no';
  return characters.filter(unsaid).length <= mostDoubtful * characters.length;
}

/** Whether most of it is what is drawn, as far as the file alone tells. */
function isSure({ characters }: LayerLine, fonts: ReadonlyMap<number, FontWord>): boolean {
  const doubtful = ({ known, style }: Character) => !known || fonts.get(style.font)?.believed !== 'yes';
  return characters.filter(doubtful).length <= mostDoubtful * characters.length;
}

function toldLine(line: LayerLine, fonts: ReadonlyMap<number, FontWord>): ToldLine {
  const { characters, starts } = line;
  const counts = new Map<number, number>();
  for (const { style } of characters) counts.set(style.font, (counts.get(style.font) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
  const odd = characters.flatMap((character, i) =>
    isOdd(characters, i, fonts)
      ? [
          {
            at: starts[i]!,
            length: Array.from(character.text).length,
            glyph: `${fonts.get(character.style.font)!.key} ${character.code}`,
          },
        ]
      : [],
  );
  const { key, believed } = fonts.get(most)!;
  const against = characters.filter(({ misdrawn }) => misdrawn).length + (believed === 'doubtful' ? 1 : 0);
  return { ...plain(line), font: key, ...(odd.length > 0 && { odd }), ...(against > 0 && { against }) };
}

/** Letters that no word has beside a digit, as a sign of a currency has. */
const markedLetter = /^[\u00c0-\u024f]$/u;

/** A glyph that is drawn as another character, or that nothing is known of beside letters: a ligature, not a sign of a formula. */
function isOdd(characters: readonly Character[], i: number, fonts: ReadonlyMap<number, FontWord>): boolean {
  const { text, misdrawn, style } = characters[i]!;
  if (fonts.get(style.font)?.believed === 'no') return false;
  if (misdrawn === 'place') return true;
  if (text !== '\ufffd' && !markedLetter.test(text)) return false;
  const beside = (which: RegExp) => [i - 1, i + 1].some((k) => which.test(characters[k]?.text ?? ''));
  return text === '\ufffd' ? beside(/^\p{Ll}/u) : beside(/^\d/u);
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

/** The upright box around a quad. */
function boxOfQuad(quad: Quad): Box {
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
