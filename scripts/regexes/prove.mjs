// Whether a regular expression takes time in proportion to its text: recheck looks for an attack, and an attack that it finds is tried.
import { check } from 'recheck';

/** Milliseconds that recheck may think about one. */
const thinking = 10_000;
/** Longest an attack may take, in milliseconds. A quadratic one takes seconds on a text of the default length. */
const allowedMs = 50;
/** The same for a line of a page, of which there are up to 3000. */
const allowedForLine = 0.5;
const lineLength = 400;
/** Characters of the longest text that expressions are run over in places that cut it; the default is for all others. */
const cutAt = [
  ['src/extract/schema/from-prompt.ts', 4000],
  ['src/extract/schema/', 20_000],
  ['src/extract/', lineLength],
  ['src/tasks/match-prompt.ts', 1000],
];
const defaultLength = 20_000;

/** Characters of the longest text that the expressions of a source are run over. */
export const longestText = (path) =>
  cutAt.find(([place]) => path.replaceAll('\\', '/').includes(place))?.[1] ?? defaultLength;

/** Undefined when it is linear, else what is wrong with it. */
export async function faultOf({ path, source, flags }) {
  let verdict = await check(source, flags, { timeout: thinking });
  if (verdict.status === 'unknown') verdict = await check(source, flags, { timeout: thinking, checker: 'fuzz' });
  if (verdict.status === 'safe') return undefined;
  if (verdict.complexity?.type === 'exponential') return `exponential: ${verdict.attack.pattern}`;
  const length = longestText(path);
  const allowed = length <= lineLength ? allowedForLine : allowedMs;
  const regex = new RegExp(source, flags);
  const attacks = verdict.status === 'vulnerable' ? [verdict.attack] : guessed(source);
  for (const attack of attacks) {
    const ms = slowest(regex, attack, length, allowed);
    if (ms > allowed) return `${length} characters of ${JSON.stringify(attack.pumps)} take ${ms.toFixed(1)} ms`;
  }
  return undefined;
}

/** Attacks on an expression that is too large for recheck: its words and signs, each repeated behind each other. */
function guessed(source) {
  const pieces = [...new Set([...(source.match(/[\p{L}]+|[^\p{L}\\]/gu) ?? []), ' ', '\t', '0', 'a', 'A', '中'])];
  return pieces.flatMap((pump) =>
    ['', ...pieces.slice(0, 20)].map((prefix) => ({ pumps: [{ prefix, pump }], suffix: '\u0000' })),
  );
}

/** Milliseconds the attack takes as it grows to `length`; it grows no more once that is too long. */
function slowest(regex, { pumps, suffix }, length, allowed) {
  let ms = 0;
  for (let repeats = 8; ms <= allowed; repeats *= 4) {
    const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(repeats)).join('') + suffix;
    const cut = text.slice(0, length - suffix.length) + suffix;
    ms = Math.min(...[0, 1, 2].map(() => timeOf(regex, cut)));
    if (text.length >= length) break;
  }
  return ms;
}

function timeOf(regex, text) {
  regex.lastIndex = 0;
  const start = performance.now();
  regex.test(text);
  return performance.now() - start;
}
