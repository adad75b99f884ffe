import type { Raster } from '../../types/raster.ts';
import type { Region } from '../detect/input.ts';
import { confidenceOf, likelihoodOf } from './confidence.ts';
import { type Decoded, decode } from './decode.ts';
import { toLatex } from './latex.ts';
import { encode, type FormulaNetwork } from './network.ts';
import { prepareFormula } from './prepare.ts';

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

/** Less likely readings than this are looked for again with a beam. */
const doubtful = 0.7;
const beam = 3;

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
  const input = prepareFormula(raster, region);
  if (!input) return undefined;
  const { vocabulary } = network;
  const write = await encode(network, input);
  const reading = await likeliest((width) => decode(write(), vocabulary, width, stopped));
  return {
    latex: toLatex(reading.tokens.map((token) => vocabulary.tokens[token]!)),
    confidence: confidenceOf(reading),
    likelihood: likelihoodOf(reading),
    box: input.box,
  };
}

async function likeliest(read: (width: number) => Promise<Decoded>): Promise<Decoded> {
  const greedy = await read(1);
  if (greedy.complete && likelihoodOf(greedy) >= doubtful) return greedy;
  const wide = await read(beam);
  return wide.complete || !greedy.complete ? wide : greedy;
}
