import { ideographs } from '../../text/scripts.ts';
import type { Reading } from './ctc.ts';
import { countLetters, countLettersOf, isWrittenIn, share, type WritingSystem } from './writing-systems.ts';

/**
 * A reading of Chinese or Japanese at least this sure is right: the other recogniser was taught to see nothing there. So is a less sure
 * one with more characters than the other found letters.
 */
const surelyMain = 0.9;
/**
 * How much less sure the other recogniser may be: the main one leaves out marks and letters that it does not know, and stays sure of the
 * rest. On drawn Latin, Chinese and Japanese lines nothing is lost by it.
 */
const leeway = 0.2;
/** How much less sure on a page that is written in its writing system: handwriting looks like Latin to the main one. */
const leewayAtHome = 0.3;
/** A line with a smaller share of a writing system's letters, taken by its density, is not in it: a Latin a may look Cyrillic. */
const leastOwn = 0.12;
/** A writing system with a smaller share of a page's letters is a misreading: a speck over an o is no Vietnamese. */
const leastShare = 0.03;
/** How sure it must be of a letter that stands alone: many a sign looks like one. */
const surelyLetter = 0.9;
/** So many letters in a surely read line written in it are enough all the same: one greeting among many. */
const fewLetters = 4;
const surelyOther = 0.85;

/** A line's reading, with both it was chosen from where it was read twice. */
export interface ChosenReading extends Reading {
  readonly both?: { readonly main: Reading; readonly other: Reading };
}

/**
 * Which of two readings of one line is to be believed: the second recogniser's where it saw letters that only it knows and is about as
 * sure as the main one.
 */
export function chooseReading(main: Reading, other: Reading, systems: readonly WritingSystem[]): ChosenReading {
  return { ...(isPlausible(other) && believed(main, other, systems, leeway) ? other : main), both: { main, other } };
}

/**
 * The readings of a page, chosen anew now that the page is known: a writing system that turned up in a letter here and there was
 * misread; one that the page is written in needs less to be believed.
 */
export function settleReadings(readings: readonly ChosenReading[], systems: readonly WritingSystem[]): Reading[] {
  const whole = readings.map(({ text }) => text).join('\n');
  const present = systems.filter(
    (system) => share(whole, system) >= leastShare || readings.some((reading) => isPlainly(reading, system)),
  );
  const second = readings.map(({ text, both }) => both?.other.text ?? text).join('\n');
  const home = present.filter((system) => isWrittenIn(second, system));
  const strewn = new Set(present.filter((system) => !home.includes(system) && isStrewn(readings, system)));
  return readings.map(({ both, ...reading }) => {
    if (!both) return reading;
    const { main, other } = both;
    const atHome = home.filter((system) => isWrittenIn(other.text, system));
    const likely = present.filter((system) => !strewn.has(system) || isPlainly(other, system));
    const plainly = isPlausible(other) && believed(main, other, likely, leeway);
    return plainly || believed(main, other, atHome, leewayAtHome) ? other : main;
  });
}

/** Whether letters that only differ from Latin by their marks are strewn over lines that are not written with them: specks of a scan. */
function isStrewn(readings: readonly ChosenReading[], system: WritingSystem): boolean {
  if (system.density === 1) return false;
  const own = readings.filter(({ both }) => both && countLetters(both.other.text, system) > 0);
  return 2 * own.filter(({ both }) => isWrittenIn(both!.other.text, system)).length < own.length;
}

function isPlainly({ text, confidence }: Reading, system: WritingSystem): boolean {
  return confidence >= surelyOther && countLetters(text, system) >= fewLetters && isWrittenIn(text, system);
}

function isPlausible({ text, confidence }: Reading): boolean {
  return countLettersOf(text) > 1 || confidence >= surelyLetter;
}

function believed(main: Reading, other: Reading, systems: readonly WritingSystem[], less: number): boolean {
  if (!systems.some((system) => share(other.text, system) >= leastOwn * system.density)) return false;
  if (other.confidence < main.confidence - less) return false;
  const chinese = main.text.match(ideographs)?.length ?? 0;
  if (chinese === 0) return true;
  const own = systems.reduce((sum, system) => sum + countLetters(other.text, system), 0);
  return main.confidence < surelyMain && own > 1 && own >= chinese;
}
