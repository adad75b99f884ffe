import type { Pdfium } from '../pdfium.ts';
import type { Character } from './characters.ts';
import { fontName } from './font-name.ts';
import type { LayerLine } from './lines.ts';
import { hasOddWords } from './plausible.ts';

/** What the file alone says for and against a font. */
export interface FontWord {
  /** The same for the font on every page of its file. */
  readonly key: string;
  /**
   * `no`: its characters are unknown; `unmapped`: its codes may be characters, `doubtful`: something speaks against it; the picture has to say
   * whether they are what is drawn.
   */
  readonly believed: 'yes' | 'unmapped' | 'doubtful' | 'no';
}

/** A font says nothing when more than this share of its characters is unknown. */
const mostUnknown = 0.1;
/** A font is doubted when so many of its kinds of glyphs are drawn as others, and more than this share; of figures, which all designs draw alike, when two are. */
const leastMisdrawn = 3;
const mostMisdrawn = 0.05;
const leastFigures = 2;
/** The fonts of a page by PDFium's handle.
 * @param index which page of its file it is */
export function fontsOf(pdfium: Pdfium, index: number, lines: readonly LayerLine[]): ReadonlyMap<number, FontWord> {
  const odd = hasOddWords(lines);
  return new Map(
    [...countsOf(lines)].map(([font, count]) => [
      font,
      {
        key: keyOf(pdfium, font, index),
        believed: wordOn(count, odd.has(font)),
      },
    ]),
  );
}

function wordOn(count: Count, oddWords: boolean): FontWord['believed'] {
  if (saysNothing(count)) return 'no';
  if (oddWords || isDoubted(count)) return 'doubtful';
  return isUnmapped(count) ? 'unmapped' : 'yes';
}

const isUnmapped = ({ all, unmapped }: Count) => unmapped > mostUnknown * all;
const saysNothing = ({ all, untold }: Count) => untold > mostUnknown * all;

const isFigure = (code: number) => code >= 0x30 && code <= 0x39;

function isDoubted({ glyphs }: Count): boolean {
  const misdrawn = [...glyphs].flatMap(([code, against]) => (against ? [code] : []));
  return (
    misdrawn.filter(isFigure).length >= leastFigures ||
    (misdrawn.length >= leastMisdrawn && misdrawn.length > mostMisdrawn * glyphs.size)
  );
}

/** What is counted of a font's characters. */
interface Count {
  all: number;
  /** Nothing is known of them. */
  untold: number;
  /** Their codes are taken for characters: the font does not say. */
  unmapped: number;
  /** By code, whether it is drawn as another character. */
  readonly glyphs: Map<number, Character['misdrawn']>;
}

function countsOf(lines: readonly LayerLine[]): ReadonlyMap<number, Count> {
  const counts = new Map<number, Count>();
  for (const { style, text, known, misdrawn, code } of lines.flatMap(({ characters }) => characters)) {
    const count = counts.get(style.font) ?? {
      all: 0,
      untold: 0,
      unmapped: 0,
      letters: 0,
      marked: 0,
      glyphs: new Map(),
    };
    counts.set(style.font, count);
    count.all++;
    if (text === '\ufffd') count.untold++;
    else if (!known) count.unmapped++;
    if (misdrawn !== undefined) count.glyphs.set(code, misdrawn);
  }
  return counts;
}

/** Its name, which is the subset's own, and the length of its program; one without a name is the page's own. */
function keyOf(pdfium: Pdfium, font: number, page: number): string {
  const { api, scratch, integers } = pdfium;
  const name = fontName(pdfium, font);
  if (name === '') return `page ${page}, font ${font}`;
  const program = api.FPDFFont_GetFontData(font, 0, 0, scratch) ? integers(scratch, 1)[0] : 0;
  return `${name}/${program}`;
}
