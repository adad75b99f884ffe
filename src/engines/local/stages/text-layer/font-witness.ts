import type { TextLayer } from '../../../../image/pdf/read-text-layer.ts';

/** What the pictures of a file's pages have said so far: a font and a glyph are looked at once. */
export interface FontWitness {
  /** Whether a font draws what the file says. */
  readonly fonts: Map<string, boolean>;
  /** What a glyph is drawn as; empty where that could not be read. */
  readonly glyphs: Map<string, string>;
}

export const fontWitness = (): FontWitness => ({ fonts: new Map(), glyphs: new Map() });

/** Whether the page's picture has to be asked: about a font that is doubted, a glyph that is odd, or lines of a font that is known to lie. */
export function asksPicture({ lines, doubted = [] }: TextLayer, { fonts, glyphs }: FontWitness): boolean {
  return (
    doubted.some(({ font }) => fonts.get(font ?? '') !== true) ||
    lines.some(({ font }) => fonts.get(font ?? '') === false) ||
    [...lines, ...doubted].some(({ odd = [] }) => odd.some(({ glyph }) => !glyphs.has(glyph)))
  );
}
