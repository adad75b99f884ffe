import type { Quad } from '../../types/quad.ts';
import { chooseReading } from './choose-reading.ts';
import type { Reading } from './ctc.ts';
import { isWrittenIn, type WritingSystem } from './writing-systems.ts';

/** Fewer lines than this are always read twice. */
const few = 8;
/** So many lines tell what a page is written in. */
const sampleSize = 6;
/** So many tell it where it is rarely in another: six cost receipts and forms a third of their time, three a sixth. */
const smallSample = 3;
/** Share of the sample that must be in one writing system for the page to be. */
const mostly = 0.8;
/** A line read less surely than this is shown to the other recogniser as well. */
const sure = 0.9;
/** So is this share of a page's lines, the least sure ones: Vietnamese is read surely without its marks. */
const leastSureShare = 0.2;
/** On a page in letters of its own a line of them is shown to it only below this: nothing else looks like them. */
const sureOfOwn = 0.6;

/** A page with this share of the other recogniser's lines among the doubtful ones is in both; a few have been read twice already. */
const mixed = 0.25;

/** Reads lines with one recogniser. `home`: the writing system that the page is known to be written in. */
export type ReadWith = (quads: readonly Quad[], home?: WritingSystem) => Promise<readonly Reading[]>;

/**
 * A reader of one page's lines by two recognisers that spares most lines the second reading: a sample is read by both, then the rest by the
 * one whose page it is, then the doubtful lines by the other one. Where both have many lines on the page, both read
 * them all.
 * @param sampled whether the second counts only where a line of the sample is in a writing of its own
 */
export function createReadBoth(main: ReadWith, second: ReadWith, systems: readonly WritingSystem[], sampled = false) {
  const sample: { readonly text: string; readonly second: boolean }[] = [];
  return async (quads: readonly Quad[]): Promise<Reading[]> => {
    const all = [...quads.keys()];
    const first: Reading[] = [];
    const other: Reading[] = [];
    const ask = async (read: ReadWith, known: Reading[], which: readonly number[], home?: WritingSystem) => {
      const fresh = which.filter((i) => !known[i]);
      const readings = await read(
        fresh.map((i) => quads[i]!),
        home,
      );
      fresh.forEach((i, k) => {
        known[i] = readings[k]!;
      });
    };
    const chosen = (i: number): Reading =>
      first[i] && other[i] ? chooseReading(first[i], other[i], systems) : (first[i] ?? other[i])!;
    const isSecond = (i: number) => other[i] !== undefined && chosen(i).text !== first[i]?.text;

    const size = sampled ? smallSample : sampleSize;
    const whole = quads.length < (sampled ? smallSample : few);
    const shown = whole ? all : sample.length < size ? spread(quads.length, size) : [];
    await ask(main, first, shown);
    await ask(second, other, shown);
    sample.push(...shown.map((i) => ({ text: chosen(i).text, second: isSecond(i) })));

    const own = sample.filter((line) => line.second);
    const isAt = (system: WritingSystem) =>
      own.filter(({ text }) => isWrittenIn(text, system)).length >= mostly * sample.length;
    const home = systems.find(isAt);
    if (home) {
      await ask(second, other, all, home);
      const least = home.density === 1 ? sureOfOwn : sure;
      const doubtful = (i: number) => other[i]!.confidence < least || !isWrittenIn(other[i]!.text, home);
      await ask(main, first, all.filter(doubtful));
    } else {
      await ask(main, first, all);
      if (sampled && !own.some(({ text }) => systems.some((system) => isWrittenIn(text, system))))
        return all.map((i) => first[i]!);
      const leastSure = [...all].sort((a, b) => first[a]!.confidence - first[b]!.confidence);
      const doubtful = leastSure.filter((i, rank) => rank < leastSureShare * all.length || first[i]!.confidence < sure);
      await ask(second, other, doubtful);
      const many = doubtful.filter(isSecond).length > doubtful.length * mixed;
      if (own.length > 0 || many) await ask(second, other, all);
    }
    return all.map(chosen);
  };
}

/** Indices of `size` lines all over a page of `count`. */
function spread(count: number, size: number): number[] {
  return Array.from({ length: size }, (_, k) => Math.floor(((k + 0.5) * count) / size));
}
