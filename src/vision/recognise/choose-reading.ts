import type { Reading } from './ctc.ts';

/** Letters that the recogniser for more writing systems knows and the main one does not, Vietnamese vowels with two marks among them. */
const ownSystems = [
  /[\u1ea0-\u1ef9]/gu,
  /\p{Script=Hangul}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Hebrew}/gu,
];
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A reading of Chinese or Japanese at least this sure is right: the other recogniser was taught to see nothing there. */
const surelyMain = 0.9;
/** How much less sure the other recogniser may be: Latin letters without their marks are read with confidence too. */
const leeway = 0.05;
/** A writing system with a smaller share of a page's letters is a misreading: a speck over an o is no Vietnamese. */
const leastShare = 0.03;

/** A line's reading, and the main recogniser's where the other one was believed. */
export interface ChosenReading extends Reading {
  readonly main?: Reading;
}

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

/**
 * Which of two readings of one line is to be believed: the second recogniser's where it saw letters that only it knows and is about as
 * sure as the main one.
 */
export function chooseReading(main: Reading, other: Reading): ChosenReading {
  const own = ownSystems.some((letters) => count(other.text, letters) > 0);
  if (!own || other.confidence < main.confidence - leeway) return main;
  return ideographs.test(main.text) && main.confidence >= surelyMain ? main : { ...other, main };
}

/** The readings of a page, taken back to the main recogniser's where a writing system turned up in a letter here and there only. */
export function settleReadings(readings: readonly ChosenReading[]): Reading[] {
  const whole = readings.map(({ text }) => text).join('\n');
  const letters = count(whole, /\p{L}/gu);
  const present = ownSystems.filter((system) => count(whole, system) >= leastShare * letters);
  return readings.map(({ main, ...reading }) =>
    main && !present.some((system) => count(reading.text, system) > 0) ? main : reading,
  );
}
