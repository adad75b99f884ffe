import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import { emptyTrueType } from './empty-truetype.ts';

/** Widths in thousandths of an em: of letters, and of characters that fill a square. */
export const narrow = 500;
export const wide = 1000;
/** How far the font reaches above and below its baseline: an em together. */
const ascent = 800;
export const descent = 200;
const square =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** A font for text that is not drawn, of any writing system: every character that is used gets a code of its own. */
export interface InvisibleFont {
  readonly ref: PDFRef;
  /** The text's codes as a hexadecimal string of PDF, and its width in thousandths of an em. */
  encode(text: string): { readonly codes: string; readonly width: number };
  /** Writes the font's objects; call it once, when all text is encoded. */
  finish(): void;
}

const hex = (value: number) => value.toString(16).padStart(4, '0');

/** A composite font whose glyphs are all empty and whose ToUnicode table names each character (ISO 32000-1, 9.7 and 9.10.3). */
export function invisibleFont(context: PDFContext): InvisibleFont {
  const ref = context.nextRef();
  const codes = new Map<string, number>();

  const widthOf = (character: string) => (square.test(character) ? wide : narrow);

  function codeOf(character: string): number {
    const code = codes.get(character) ?? codes.size + 1;
    codes.set(character, code);
    return code;
  }

  function finish(): void {
    const outlines = emptyTrueType(narrow, ascent, descent);
    const file = context.register(context.flateStream(outlines, { Length1: outlines.length }));
    const descriptor = context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: 'Invisible',
        // Symbolic: its characters are none of the standard set.
        Flags: 4,
        FontBBox: [0, -descent, wide, ascent],
        ItalicAngle: 0,
        Ascent: ascent,
        Descent: -descent,
        CapHeight: ascent,
        StemV: 80,
        FontFile2: file,
      }),
    );
    // All codes are drawn as the glyph 1.
    const glyphs = new Uint8Array((codes.size + 1) * 2).map((_, i) => i % 2);
    const wideCodes = [...codes].filter(([character]) => widthOf(character) === wide).map(([, code]) => code);
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: 'Invisible',
        CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        FontDescriptor: descriptor,
        DW: narrow,
        W: wideCodes.flatMap((code) => [code, code, wide]),
        CIDToGIDMap: context.register(context.flateStream(glyphs)),
      }),
    );
    context.assign(
      ref,
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: 'Invisible',
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: context.register(context.flateStream(toUnicode(codes))),
      }),
    );
  }

  return {
    ref,
    encode(text) {
      const characters = Array.from(text);
      return {
        codes: characters.map((character) => hex(codeOf(character))).join(''),
        width: characters.reduce((sum, character) => sum + widthOf(character), 0),
      };
    },
    finish,
  };
}

/** Entries of one `beginbfchar` at most. */
const mostEntries = 100;

/** The CMap from codes to characters, in UTF-16. */
function toUnicode(codes: ReadonlyMap<string, number>): string {
  const entries = [...codes].map(([character, code]) => {
    const units = Array.from({ length: character.length }, (_, i) => hex(character.charCodeAt(i))).join('');
    return `<${hex(code)}> <${units}>`;
  });
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += mostEntries) {
    const block = entries.slice(i, i + mostEntries);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
