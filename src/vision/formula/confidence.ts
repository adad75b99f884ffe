import type { Decoded } from './decode.ts';

/** Tokens likelier than this are beyond doubt: trained with smoothed labels, the network never says 1. */
const certain = Math.log(0.8);

/**
 * Fitted by `training/formula/calibrate.py` on 900 drawn formulas that training had not seen, two thirds of them damaged: at what the
 * sum of all doubts and the greatest one say, how often was every token right?
 */
const [offset, perDoubt, perGreatest] = [1.857, 1.829, -0.463];

/** How likely a reading is right in every token, 0 to 1. */
export function confidenceOf({ logs, complete }: Decoded): number {
  if (!complete) return 0;
  const doubt = logs.reduce((sum, log) => sum + Math.min(0, log - certain), 0);
  return 1 / (1 + Math.exp(-(offset + perDoubt * doubt + perGreatest * Math.min(...logs))));
}

/** How much a reading is what the network knows as formulas: the geometric mean of its tokens' probabilities, 0 to 1. */
export function likelihoodOf({ logs }: Decoded): number {
  return logs.length === 0 ? 0 : Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}
