import { folded, kindAt } from './text.ts';
import { type Entry, longestMatch, wordEnd } from './vocabulary.ts';
import type { Tag } from './words/words.ts';

/** A word, a known phrase, a quoted name or a mark of a prompt. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind:
    | 'phrase' // known: see `tags`
    | 'word' // of a script with spaces, unknown
    | 'run' // characters of a script without spaces, unknown
    | 'identifier' // invoice_number, totalAmount
    | 'quoted'
    | 'number'
    | 'mark';
  readonly tags: ReadonlySet<Tag | 'known'>;
  /** A mark's character; '' for everything else. */
  readonly mark: string;
}

const none: ReadonlySet<Tag> = new Set();
const closing: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['”', '”'],
  ['`', '`'],
  ['「', '」'],
  ['『', '』'],
  ['«', '»'],
  ["'", "'"],
  ['‘', '’'],
  ['【', '】'],
]);
/** A quoted text that is longer is no name. */
const longestQuoted = 60;

/** A text that is being cut. */
interface Scan {
  readonly text: string;
  readonly plain: string;
  readonly languages: readonly string[];
  readonly allowed: ReadonlySet<string>;
}

interface Found {
  readonly tokens: readonly Token[];
  readonly end: number;
}

/**
 * Cuts a text into tokens. Every phrase is the longest that stands there.
 * @param languages the codes of the languages whose words count; where two of them share a phrase, the first one's meaning does
 */
export function tokensOf(text: string, languages: readonly string[]): Token[] {
  const scan: Scan = { text, plain: folded(text), languages, allowed: new Set(languages) };
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const found = spaceAt(scan, at) ?? quoteAt(scan, at) ?? phraseAt(scan, at) ?? otherAt(scan, at);
    tokens.push(...found.tokens);
    at = found.end;
  }
  return joinedRuns(tokens);
}

function token(kind: Token['kind'], start: number, end: number, tags: Token['tags'] = none): Token {
  return { start, end, kind, tags, mark: '' };
}

function spaceAt({ plain }: Scan, at: number): Found | undefined {
  const char = plain[at]!;
  return char !== '\n' && char.trim() === '' ? { tokens: [], end: at + 1 } : undefined;
}

function quoteAt({ text }: Scan, at: number): Found | undefined {
  const end = closing.has(text[at]!) ? endOfQuote(text, at) : undefined;
  return end === undefined ? undefined : { tokens: [token('quoted', at + 1, end)], end: end + 1 };
}

function phraseAt({ plain, languages, allowed }: Scan, at: number): Found | undefined {
  if (kindAt(plain, at) === 'other' && plain[at] !== '.') return undefined;
  const match = longestMatch(plain, at, allowed);
  return match && { tokens: [token('phrase', at, match.end, tagsOf(match.entries, languages))], end: match.end };
}

function otherAt(scan: Scan, at: number): Found {
  const kind = kindAt(scan.plain, at);
  if (kind === 'spaced') return wordAt(scan, at);
  const one = token(kind === 'unspaced' ? 'run' : 'mark', at, at + 1);
  return { tokens: [kind === 'unspaced' ? one : { ...one, mark: scan.plain[at]! }], end: at + 1 };
}

/** A word that is no phrase as it stands. */
function wordAt(scan: Scan, at: number): Found {
  const { text, plain, languages, allowed } = scan;
  const end = endOfWord(plain, at);
  const word = text.slice(at, end);
  const particle = particleLength(word);
  if (particle > 0) return nounAt(scan, at, end, particle);
  if (arabicAnd.test(word)) return { tokens: [token('phrase', at, at + 1, conjunction)], end: at + 1 };
  const prefixed = arabicPrefix.test(word) ? longestMatch(plain, at + 1, allowed) : undefined;
  // "and" is written in one word with what it joins.
  if (prefixed && prefixed.end >= end && word.startsWith('و'))
    return { tokens: [token('phrase', at, at + 1, conjunction)], end: at + 1 };
  if (prefixed && prefixed.end >= end)
    return { tokens: [token('phrase', at, prefixed.end, tagsOf(prefixed.entries, languages))], end: prefixed.end };
  const kind = /^\p{N}+$/u.test(word) ? 'number' : isIdentifier(word) ? 'identifier' : 'word';
  return { tokens: [token(kind, at, end)], end };
}

const conjunction: ReadonlySet<Tag> = new Set(['and']);

/** A Korean noun without its particle; 와 and 과 join it to the next. */
function nounAt({ text, plain, languages, allowed }: Scan, at: number, end: number, particle: number): Found {
  const noun = end - particle;
  const label = longestMatch(plain.slice(at, noun), 0, allowed);
  const known = label !== undefined && at + label.end === noun;
  const tokens = [known ? token('phrase', at, noun, tagsOf(label.entries, languages)) : token('word', at, noun)];
  if (/[와과]/u.test(text[end - 1]!)) tokens.push(token('phrase', end - 1, end, conjunction));
  return { tokens, end };
}

/** What a single character may be and still be part of the unknown word beside it. */
const loose: ReadonlySet<string> = new Set([
  'filler',
  'soft',
  'part',
  'text',
  'table',
  'page',
  'fields',
  'textish',
  'all',
  'only',
  'kind',
]);

/** In scripts without spaces a known single character beside unknown ones is mostly a piece of their word: 对 of 对方账号. */
function joinedRuns(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  const isLoose = ({ kind, start, end, tags }: Token) =>
    kind === 'phrase' && end - start === 1 && [...tags].every((tag) => loose.has(tag));
  tokens.forEach((token, i) => {
    const last = result.at(-1);
    const next = tokens[i + 1];
    const joinsLast = last?.kind === 'run' && last.end === token.start;
    if (joinsLast && (token.kind === 'run' || isLoose(token))) result[result.length - 1] = { ...last, end: token.end };
    else if (isLoose(token) && next?.kind === 'run' && next.start === token.end)
      result.push({ ...token, kind: 'run', tags: none });
    else result.push(token);
  });
  return result;
}

/** Korean particles that mark a noun's part in the sentence and belong to no name. */
function particleLength(word: string): number {
  if (!/^\p{Script=Hangul}{2,}$/u.test(word)) return 0;
  return /(?:으로|에서|까지)$/u.test(word) ? 2 : /[을를이가은는과와도만의]$/u.test(word) ? 1 : 0;
}

/** "and" in one word with an article, or with what names of values begin with: number, date, name, address, amount, kind, value, count. */
const arabicAnd = /^و(?:ال|رقم|تاريخ|اسم|عنوان|مبلغ|نوع|قيمة|عدد)/u;

/** Articles and prepositions that Arabic writes in one word with what follows. */
const arabicPrefix = /^[وبلكف]\p{Script=Arabic}{2}/u;

/** The end of a word with the hyphens and apostrophes in it. */
function endOfWord(plain: string, at: number): number {
  let end = wordEnd(plain, at);
  while (/['-]/.test(plain[end] ?? '') && kindAt(plain, end + 1) === 'spaced') end = wordEnd(plain, end + 1);
  return end;
}

function isIdentifier(word: string): boolean {
  return /[\p{L}\p{N}]_[\p{L}\p{N}]/u.test(word) || /\p{Ll}\p{Lu}/u.test(word);
}

/** Where a quoted name ends, if one begins here. */
function endOfQuote(text: string, at: number): number | undefined {
  const single = text[at] === "'" || text[at] === '’';
  if (single && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return undefined;
  const close = closing.get(text[at]!)!;
  const inside = text.slice(at + 1, at + 1 + longestQuoted).split('\n', 1)[0]!;
  const length = inside.indexOf(close);
  return length > 0 ? at + 1 + length : undefined;
}

function tagsOf(entries: readonly Entry[], languages: readonly string[]): Token['tags'] {
  const best = languages.find((code) => entries.some(({ language }) => language === code));
  return new Set(entries.filter(({ language }) => language === best || language === '*').map(({ tag }) => tag));
}
