import type { Raster } from '../../types/raster.ts';
import type { Region } from '../detect/input.ts';
import { confidenceOf, likelihoodOf } from './confidence.ts';
import { type Decoded, decode } from './decode.ts';
import { toLatex } from './latex.ts';
import { encode, type FormulaNetwork } from './network.ts';
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
const doubtful = 0.84;
const otherGlyphs = [14, 18.5];

/**
 * Reads a region as one formula.
 * @param stopped asked before every token; true ends the reading early
 * @returns undefined where the region shows no ink
 */
export async function readFormula(
  network: FormulaNetwork,
  raster: Raster,
  region: Region,
  stopped: () => boolean,
): Promise<SeenFormula | undefined> {
  const ink = findInk(raster, region);
  if (!ink) return undefined;
  const { vocabulary } = network;
  const readAt = async (glyph: number): Promise<Decoded> => {
    const write = await encode(network, prepareFormula(ink, glyph));
    return decode(write(), vocabulary, 1, stopped);
  };
  let reading = await readAt(usualGlyph);
  if (!reading.complete || likelihoodOf(reading) < doubtful) {
    for (const glyph of otherGlyphs) reading = likelier(reading, await readAt(glyph));
  }
  return {
    latex: toLatex(reading.tokens.map((token) => vocabulary.tokens[token]!)),
    confidence: confidenceOf(reading),
    likelihood: likelihoodOf(reading),
    box: ink.box,
  };
}

/** A whole reading before one that was broken off, then the likelier one. */
function likelier(one: Decoded, other: Decoded): Decoded {
  if (one.complete !== other.complete) return one.complete ? one : other;
  return likelihoodOf(other) > likelihoodOf(one) ? other : one;
}
