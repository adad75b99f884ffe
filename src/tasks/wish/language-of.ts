import { folded, kindAt } from './text.ts';
import { longestMatch } from './vocabulary.ts';
import { languages } from './words/languages.ts';

const latin = ['de', 'es', 'fr', 'it', 'pt', 'vi'] as const;
const everyLanguage: ReadonlySet<string> = new Set(languages.map(({ code }) => code));
/** A prompt's language shows in its first words. */
const looked = 600;

/**
 * The languages a prompt is written in, the likeliest first: by its script, and for Latin letters by whose words are most of them. English
 * and Chinese always count, since prompts mix them with every other.
 */
export function languagesOf(text: string): string[] {
  const sample = folded(text.slice(0, looked));
  const scores = new Map<string, number>();
  for (let at = 0; at < sample.length; ) {
    const match = kindAt(sample, at) === 'spaced' ? longestMatch(sample, at, everyLanguage) : undefined;
    const whose = new Set(match?.entries.map(({ language }) => language).filter((code) => code !== '*'));
    // A longer phrase says more, and one that many languages share says little.
    for (const code of whose) scores.set(code, (scores.get(code) ?? 0) + (match!.end - at) / whose.size);
    at = match?.end ?? at + 1;
    if (!match)
      while (at < sample.length && kindAt(sample, at) === 'spaced' && kindAt(sample, at - 1) === 'spaced') at++;
  }
  const best = ['en', ...latin].reduce((a, b) => ((scores.get(b) ?? 0) > (scores.get(a) ?? 0) ? b : a));
  const cyrillic =
    /[іїєґ]/u.test(sample) || (scores.get('uk') ?? 0) > (scores.get('ru') ?? 0) ? ['uk', 'ru'] : ['ru', 'uk'];
  const east = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample) ? ['ja'] : ['zh'];
  return [...new Set([best, ...east, 'ko', ...cyrillic, 'ar', 'en'])];
}
