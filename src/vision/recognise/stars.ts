import type { Reading } from './ctc.ts';

/** Stars as a dot-matrix printer draws them, and what they are read as. */
const run = /[*＊本水木米承冰中:：]{4,}/u;
const ideographs = /\p{Script=Han}/u;
/** Places from one to the next in a line of one width differ by less than this share of the usual one; more is a space. */
const space = 1.6;

/**
 * A line of Latin letters and digits in which stars stand for what is masked, where they were read as ideographs: their number and the space before them
 * are told by the places of the characters around them, since such lines are set in one width.
 */
export function withStars(reading: Reading): Reading {
  const { text, positions } = reading;
  const found = run.exec(text);
  if (!found || Array.from(text).length !== text.length || text.length !== positions.length) return reading;
  const [from, to] = [found.index, found.index + found[0].length];
  const rest = text.slice(0, from) + text.slice(to);
  if (!ideographs.test(found[0]) || ideographs.test(rest) || rest.length < 4 || to === text.length) return reading;
  const steps = positions.slice(1).flatMap((place, i) => (i + 1 < from || i + 1 > to ? [place - positions[i]!] : []));
  const pitch = steps.sort((a, b) => a - b)[steps.length >> 1]!;
  const count = Math.round((positions[to]! - positions[from]!) / pitch);
  if (pitch <= 0 || count < 4) return reading;
  const spaced = from > 0 && text[from - 1] !== ' ' && positions[from]! - positions[from - 1]! > space * pitch;
  const { probabilities: _, ...others } = reading;
  return {
    ...others,
    text: `${text.slice(0, from)}${spaced ? ' ' : ''}${'*'.repeat(count)}${text.slice(to)}`,
    positions: [
      ...positions.slice(0, from),
      ...(spaced ? [positions[from]! - pitch] : []),
      ...Array.from({ length: count }, (_, i) => positions[from]! + i * pitch),
      ...positions.slice(to),
    ],
  };
}
