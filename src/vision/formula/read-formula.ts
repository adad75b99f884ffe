import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { confidenceOf, likelihoodOf } from './confidence.ts';
import { type Decoded, decode } from './decode.ts';
import { toLatex } from './latex.ts';
import { encode, type FormulaNetwork, type Writer } from './network.ts';
import { findInk, prepareFormula, usualGlyph } from './prepare.ts';

/** A formula as it was read in a region of a raster. */
export interface SeenFormula {
  /** Valid LaTeX without delimiters; empty where nothing was read. */
  readonly latex: string;
  /** 0 to 1: how likely all of it is right. */
  readonly confidence: number;
  /** 0 to 1: how much it is what the network knows as formulas; low for handwriting, lower for what is no formula. */
  readonly likelihood: number;
  /** Around its ink, in raster pixels. */
  readonly box: Region;
}

/**
 * Less likely readings than this are held against readings of the formula drawn smaller and larger, whose glyphs are so many pixels high:
 * where a stroke falls between the pixels is chance, and another size has other luck.
 */
const doubtful = 0.82;
const otherGlyphs = [13, 18.5];
/** What is still less likely than this is looked for again with a beam. */
const veryDoubtful = 0.77;
const beam = 3;
/** Small strokes look bold: bold letters are believed where most sizes show them, and no less likely than this. */
const bold = '\\boldsymbol';
const surelyBold = 0.8;

/**
 * Reads a region as one formula.
 * @param stopped asked before every token; true ends the reading early
 * @param glyph median height of its glyphs in raster pixels, where it is known from what the region is part of: a letter alone does not tell
 *   whether it is a capital
 * @returns undefined where the region shows no ink
 */
export async function readFormula(
  network: FormulaNetwork,
  raster: Raster,
  { region, glyph: known }: { readonly region: Region; readonly glyph?: number },
  stopped: () => boolean,
): Promise<SeenFormula | undefined> {
  const found = findInk(raster, region);
  if (!found) return undefined;
  const ink = known ? { ...found, glyph: known } : found;
  const { vocabulary } = network;
  const readAt = async (glyph: number): Promise<Attempt> => {
    const write = await encode(network, prepareFormula(ink, glyph));
    return { write, reading: await decode(write(), vocabulary, 1, stopped) };
  };
  const tried = [await readAt(usualGlyph)];
  if (isBelow(doubtful, tried[0]!)) for (const glyph of otherGlyphs) tried.push(await readAt(glyph));
  let best = tried.reduce(likelier);
  if (isBelow(veryDoubtful, best)) {
    best = likelier(best, { ...best, reading: await decode(best.write(), vocabulary, beam, stopped) });
  }
  const { reading } = best;
  const isBold = (token: number) => vocabulary.tokens[token] === bold;
  const boldAnyway = tried.filter((attempt) => attempt.reading.tokens.some(isBold)).length * 2 > tried.length;
  const tokens = reading.tokens.filter(
    (token, i) => !isBold(token) || (boldAnyway && reading.logs[i]! >= Math.log(surelyBold)),
  );
  return {
    latex: toLatex(tokens.map((token) => vocabulary.tokens[token]!)),
    confidence: confidenceOf(reading),
    likelihood: likelihoodOf(reading),
    box: ink.box,
  };
}

/** A reading of a formula at one size, and what writes others of it. */
interface Attempt {
  readonly write: () => Writer;
  readonly reading: Decoded;
}

function isBelow(least: number, { reading }: Attempt): boolean {
  return !reading.complete || likelihoodOf(reading) < least;
}

/** A whole reading before one that was broken off, then the likelier one. */
function likelier(one: Attempt, other: Attempt): Attempt {
  if (one.reading.complete !== other.reading.complete) return one.reading.complete ? one : other;
  return likelihoodOf(other.reading) > likelihoodOf(one.reading) ? other : one;
}
