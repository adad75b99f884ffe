import { type Affine, apply } from '../../../types/affine.ts';
import type { Point } from '../../../types/quad.ts';
import type { Size } from '../../resize.ts';
import type { PdfPage } from '../open-pdf.ts';
import type { Pdfium } from '../pdfium.ts';
import { fontName } from './font-name.ts';
import { hasOutline, type Misdrawn, misdrawnAs } from './glyph-shapes.ts';
import { pageFrame, pixelsPerPoint } from './page-frame.ts';
import { plainCharacter, wingdingsCode } from './plain-character.ts';

/** Left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** How the text of one text object is drawn. */
export interface TextStyle {
  /** PDFium's handle of the object. */
  readonly object: number;
  readonly font: number;
  /** Height of an em in pixels. */
  readonly size: number;
  /** Whether a person can see it: neither invisible, nor transparent, nor as good as white. */
  readonly seen: boolean;
  /** Length of an em along the page's own y, in points; undefined where the letters stand aslant. */
  readonly em: number | undefined;
  /** Whether the font draws the signs of Wingdings. */
  readonly wingdings: boolean;
}

/** A character that the file says stands on the page; places in pixels of the page as it is drawn. */
export interface Character {
  readonly text: string;
  /** Upright, as high as its font is. */
  readonly box: Box;
  /** On the baseline, where the character begins. */
  readonly origin: Point;
  /** Direction of its baseline, degrees clockwise on screen. */
  readonly angle: number;
  readonly style: TextStyle;
  /** False where the font does not say, or hardly can mean, which character it is. */
  readonly known: boolean;
  /** What speaks against its being such a character; undefined where that can't be said. */
  readonly misdrawn: Misdrawn | false | undefined;
  /** As PDFium tells it; with its font it names a glyph. */
  readonly code: number;
}

/** A character while it is looked at. */
interface Seen extends Omit<Character, 'misdrawn'> {
  misdrawn: Character['misdrawn'];
  /** Which one it is for PDFium; none for a ligature, whose ink is that of all its letters. */
  readonly index: number;
  /** Height of its baseline in the page's points. */
  readonly base: number;
}
const ligature = -1;

/** What stands between two characters: a space of the file's own, or what PDFium makes of their places, a gap or another line. */
export type Break = 'space' | 'gap' | 'line';

/** Text rendering modes that leave no ink: invisible, and clipping alone. */
export const inkless: ReadonlySet<number> = new Set([3, 7]);
/** Colours lighter than this, of 255, are as good as white. */
const nearWhite = 235;
/** Letters of a font whose outlines are looked at, beside its figures: opening all takes a tenth of a page's time, and a font that lies does so in most. */
const mostOutlines = 16;
/** FPDF_SEGMENT_MOVETO. */
const moveTo = 2;
/** Any size: it scales the outline. */
const outlineSize = 100;
/** Letters that climb more than this, along their line, stand aslant. */
const aslant = 0.01;
/** Print smaller than this, in pixels, is not for reading. */
const leastSize = 3;

/** What the file says about the characters of a page. */
export interface PageCharacters {
  /** In the order of the page's content, with the breaks between them. */
  readonly characters: readonly (Character | Break)[];
  /** The text objects of which something is said, by PDFium's handles. */
  readonly told: ReadonlySet<number>;
}

/** The characters of a page. */
export function readCharacters(pdfium: Pdfium, page: PdfPage, size: Size): PageCharacters {
  const { api, scratch } = pdfium;
  const frame = pageFrame(pdfium, page, size);
  const textPage = api.FPDFText_LoadPage(page.page);
  if (textPage === 0) return { characters: [], told: new Set() };
  const told = new Set<number>();
  const styles = new Map<number, TextStyle>();
  const plain = new Map<number, string | undefined>();
  const outlined = new Map<number, number>();
  const dingbats = new Map<number, boolean>();
  const misdrawn = new Map<number, Map<number, Character['misdrawn']>>();
  const found: (Seen | Break)[] = [];
  try {
    const count = api.FPDFText_CountChars(textPage);
    for (let i = 0; i < count; i++) {
      const code = codeAt(i);
      const made = api.FPDFText_IsGenerated(textPage, i) !== 0;
      if (isNewline(code) && (made || !hasInk(i))) found.push('line');
      else if (made) found.push('gap');
      else if (isSpace(code)) {
        found.push('space');
        told.add(api.FPDFText_GetTextObject(textPage, i));
      } else {
        const character = readCharacter(i);
        const last = found.at(-1);
        if (!character) continue;
        told.add(character.style.object);
        if (isLigature(last, character)) found[found.length - 1] = ligatureOf(last, character);
        else found.push(character);
      }
    }
    for (const entry of found) if (typeof entry !== 'string') entry.misdrawn = isNoSuch(entry);
    return { characters: found, told };
  } finally {
    api.FPDFText_ClosePage(textPage);
  }

  /** A font without a table of meaning may keep a letter or a ligature under any code. */
  function hasInk(index: number): boolean {
    api.FPDFText_GetCharBox(textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24);
    const [left = 0, right = 0, bottom = 0, top = 0] = pdfium.doubles(scratch, 4);
    return right > left && top > bottom;
  }

  /** PDFium tells characters beyond the first plane in two halves; the second alone stands for nothing. */
  function codeAt(index: number): number {
    const code = api.FPDFText_GetUnicode(textPage, index);
    if (code >= 0xdc00 && code < 0xe000 && isLead(api.FPDFText_GetUnicode(textPage, index - 1))) return emptyCode;
    if (!isLead(code)) return code;
    const trail = api.FPDFText_GetUnicode(textPage, index + 1);
    return trail >= 0xdc00 && trail < 0xe000 ? 0x10000 + ((code - 0xd800) << 10) + (trail - 0xdc00) : code;
  }

  function readCharacter(index: number): Seen | undefined {
    const object = api.FPDFText_GetTextObject(textPage, index);
    const style = styles.get(object) ?? readStyle(index, object);
    const code = style.wingdings ? wingdingsCode(codeAt(index)) : codeAt(index);
    if (style.size < leastSize) return undefined;
    if (!api.FPDFText_GetLooseCharBox(textPage, index, scratch)) return undefined;
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats(scratch, 4);
    const box = boxOf([left, top, right, bottom], frame);
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    if (!(x >= 0 && y >= 0 && x <= size.width && y <= size.height)) return undefined;
    api.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
    const [ox = 0, oy = 0] = pdfium.doubles(scratch, 2);
    const text = plainOf(code);
    if (text === '') return undefined;
    return {
      text: text ?? '\ufffd',
      box,
      origin: apply(frame, [ox, oy]),
      angle: angleOf(api.FPDFText_GetCharAngle(textPage, index), frame),
      style,
      known: text !== undefined && !api.FPDFText_HasUnicodeMapError(textPage, index),
      misdrawn: undefined,
      code,
      index,
      base: oy,
    };
  }

  /** Looked at once for each glyph. */
  function isNoSuch({ text, code, style: { font, em }, index, base }: Seen): Character['misdrawn'] {
    if (em === undefined || index === ligature) return undefined;
    const glyphs = misdrawn.get(font) ?? new Map<number, Character['misdrawn']>();
    misdrawn.set(font, glyphs);
    if (!glyphs.has(code)) {
      api.FPDFText_GetCharBox(textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24);
      const [left = 0, right = 0, bottom = 0, top = 0] = pdfium.doubles(scratch, 4);
      // Without ink, or of a font that does not say.
      const drawn = right > left && top > bottom;
      const reach = { top: (top - base) / em, bottom: (bottom - base) / em };
      glyphs.set(code, drawn ? misdrawnAs(text, reach, outlineOf(font, code, text)) : undefined);
    }
    return glyphs.get(code);
  }

  /** Closed lines of a glyph's outline. */
  function outlineOf(font: number, code: number, text: string): number | undefined {
    if (!hasOutline(text)) return undefined;
    const letter = text > '9';
    const seen = outlined.get(font) ?? 0;
    if (letter && seen >= mostOutlines) return undefined;
    if (letter) outlined.set(font, seen + 1);
    const path = api.FPDFFont_GetGlyphPath(font, code, outlineSize);
    if (path === 0) return undefined;
    let closed = 0;
    for (let i = api.FPDFGlyphPath_CountGlyphSegments(path) - 1; i >= 0; i--) {
      if (api.FPDFPathSegment_GetType(api.FPDFGlyphPath_GetGlyphPathSegment(path, i)) === moveTo) closed++;
    }
    return closed === 0 ? undefined : closed;
  }

  /** Most characters of a page are the same few dozen. */
  function plainOf(code: number): string | undefined {
    if (!plain.has(code)) plain.set(code, plainCharacter(code));
    return plain.get(code);
  }

  function readStyle(index: number, object: number): TextStyle {
    const mode = object === 0 ? 0 : api.FPDFTextObj_GetTextRenderMode(object);
    const colour = [0, 4, 8, 12].map((offset) => scratch + offset) as [number, number, number, number];
    const coloured = api.FPDFText_GetFillColor(textPage, index, ...colour) !== 0;
    const [red = 0, green = 0, blue = 0, alpha = 255] = coloured ? pdfium.integers(scratch, 4) : [];
    const light = Math.min(red, green, blue) >= nearWhite;
    api.FPDFText_GetMatrix(textPage, index, scratch);
    const [a = 1, b = 0, c = 0, d = 1] = pdfium.floats(scratch, 4);
    // The upright of the letters: across, they may be stretched.
    const scale = (Math.abs(a * d - b * c) / Math.max(Math.hypot(a, b), 1e-6)) * pixelsPerPoint(frame);
    const font = object === 0 ? 0 : api.FPDFTextObj_GetFont(object);
    const wingdings = dingbats.get(font) ?? /wingdings(?!.?[23])/i.test(fontName(pdfium, font));
    dingbats.set(font, wingdings);
    const fontSize = api.FPDFText_GetFontSize(textPage, index);
    const style: TextStyle = {
      object,
      font,
      wingdings,
      size: fontSize * scale,
      em: Math.abs(b) < aslant * Math.abs(d) && d * fontSize > 0 ? d * fontSize : undefined,
      seen: !inkless.has(mode) && alpha > 0 && !light,
    };
    styles.set(object, style);
    return style;
  }
}

const isLead = (code: number) => code >= 0xd800 && code < 0xdc00;
/** A code that stands for nothing: word joiner. */
const emptyCode = 0x2060;

/** PDFium tells the letters of a ligature one by one, each where the whole begins. */
function isLigature(last: Seen | Break | undefined, next: Seen): last is Seen {
  if (last === undefined || typeof last === 'string' || last.style.object !== next.style.object) return false;
  return last.box[0] === next.box[0] && last.box[1] === next.box[1] && last.origin[0] === next.origin[0];
}

/** The letters as one. Each has the width of the whole, or that of its own letter. */
function ligatureOf(first: Seen, second: Seen): Seen {
  const [left, top, right, bottom] = first.box;
  const end = right === second.box[2] ? right : right + second.box[2] - left;
  return { ...first, text: joined(first.text, second.text), box: [left, top, end, bottom], index: ligature };
}

/** PDFium turns text that runs from the right round, with the letters of each ligature. */
function joined(first: string, second: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? second + first : first + second;
}

const isNewline = (code: number) => code === 0x0a || code === 0x0d;
const isSpace = (code: number) => code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x09;

function boxOf([left, top, right, bottom]: Box, frame: Affine): Box {
  const [ax, ay] = apply(frame, [left, top]);
  const [bx, by] = apply(frame, [right, bottom]);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** @param angle of the baseline in the page's points: radians, clockwise */
function angleOf(angle: number, [a, b, c, d]: Affine): number {
  const [x, y] = [Math.cos(angle), -Math.sin(angle)];
  const degrees = (Math.atan2(b * x + d * y, a * x + c * y) * 180) / Math.PI;
  return Math.round(degrees * 10) / 10 + 0;
}
