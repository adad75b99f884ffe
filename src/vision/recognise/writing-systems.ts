import type { Language } from '../../types/language.ts';
import type { Wants } from '../../types/wants.ts';
import type { Writing } from '../../types/writing.ts';

/** A writing system that the second recogniser alone reads well, and how its letters are told. */
export interface WritingSystem {
  /** Letters that hardly any other language has. */
  readonly letters: RegExp;
  /** Their share of the letters of an ordinary line. */
  readonly density: number;
  readonly languages: readonly Language[];
  readonly writing: Writing;
}

/** Vietnamese is Latin with vowels of its own: u and o with a horn, and two marks on one letter. */
export const writingSystems: readonly WritingSystem[] = [
  { letters: /[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/gu, density: 0.15, languages: ['vi'], writing: 'latin' },
  { letters: /\p{Script=Hangul}/gu, density: 1, languages: ['ko'], writing: 'hangul' },
  {
    letters: /\p{Script=Cyrillic}/gu,
    density: 1,
    languages: ['be', 'bg', 'mk', 'ru', 'sr', 'uk'],
    writing: 'cyrillic',
  },
  { letters: /\p{Script=Arabic}/gu, density: 1, languages: ['ar', 'fa'], writing: 'arabic' },
  { letters: /\p{Script=Hebrew}/gu, density: 1, languages: ['he'], writing: 'hebrew' },
];

/** Which recognisers read a page's lines. */
export interface Readers {
  readonly main: boolean;
  /** The writing systems for which the second recogniser is asked; none, it is not. */
  readonly systems: readonly WritingSystem[];
}

/** Greek is read by the second recogniser too, but told from Latin lines by name only: too many of its capitals are alike. */
const greek: WritingSystem = { letters: /\p{Script=Greek}/gu, density: 1, languages: ['el'], writing: 'greek' };

/** Which recognisers a page needs; where its languages are named, the one that knows them all is enough. */
export function readersFor({ features, languages: scripts }: Wants): Readers {
  if (!features.has('scripts')) return { main: true, systems: [] };
  if (!scripts) return { main: true, systems: writingSystems };
  const systems = [...writingSystems, greek].filter((system) => system.languages.some((one) => scripts.includes(one)));
  const known = new Set(systems.flatMap((system) => system.languages));
  return { main: systems.length === 0 || scripts.some((one) => !known.has(one)), systems };
}

export function countLetters(text: string, { letters }: WritingSystem): number {
  return text.match(letters)?.length ?? 0;
}

export function countLettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Share of a writing system's own letters among a text's. */
export function share(text: string, system: WritingSystem): number {
  return countLetters(text, system) / Math.max(1, countLettersOf(text));
}

/** A page or a line with this share of a writing system's letters, taken by its density, is written in it. */
const written = 0.4;

export function isWrittenIn(text: string, system: WritingSystem): boolean {
  return share(text, system) >= written * system.density;
}
