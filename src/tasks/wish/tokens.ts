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

/**
 * Cuts a text into tokens. Every phrase is the longest that stands there.
 * @param languages the codes of the languages whose words count; where two of them share a phrase, the first one's meaning does
 */
export function tokensOf(text: string, languages: readonly string[]): Token[] {
  const plain = folded(text);
  const allowed = new Set(languages);
  const tokens: Token[] = [];
  const push = (kind: Token['kind'], start: number, end: number, tags: Token['tags'] = none) =>
    void tokens.push({ start, end, kind, tags, mark: kind === 'mark' ? plain[start]! : '' });
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(plain, at);
    const char = plain[at]!;
    if (char === ' ' || (kind === 'other' && char !== '\n' && char.trim() === '')) {
      at++;
      continue;
    }
    const quotedEnd = closing.has(text[at]!) ? endOfQuote(text, at) : undefined;
    if (quotedEnd !== undefined) {
      push('quoted', at + 1, quotedEnd);
      at = quotedEnd + 1;
      continue;
    }
    const match = kind === 'other' && char !== '.' ? undefined : longestMatch(plain, at, allowed);
    if (match) {
      push('phrase', at, match.end, tagsOf(match.entries, languages));
      at = match.end;
      continue;
    }
    if (kind === 'spaced') {
      const end = endOfWord(plain, at);
      const particle = particleLength(text.slice(at, end));
      if (particle > 0) {
        const label = longestMatch(plain.slice(at, end - particle), 0, allowed);
        const whole = label !== undefined && at + label.end === end - particle;
        push(whole ? 'phrase' : 'word', at, end - particle, whole ? tagsOf(label.entries, languages) : none);
        if (/[와과]/u.test(text[end - 1]!)) push('phrase', end - 1, end, new Set(['and']));
        at = end;
        continue;
      }
      const word = text.slice(at, end);
      const prefix = arabicPrefix.test(word) ? longestMatch(plain, at + 1, allowed) : undefined;
      if (/^وال/u.test(word)) {
        push('phrase', at, at + 1, new Set(['and']));
        at++;
        continue;
      }
      if (prefix && prefix.end >= end) push('phrase', at, prefix.end, tagsOf(prefix.entries, languages));
      else push(/^\p{N}+$/u.test(word) ? 'number' : isIdentifier(word) ? 'identifier' : 'word', at, end);
      at = Math.max(end, prefix?.end ?? end);
    } else if (kind === 'unspaced') {
      const last = tokens.at(-1);
      if (last?.kind === 'run' && last.end === at) tokens[tokens.length - 1] = { ...last, end: at + 1 };
      else push('run', at, at + 1);
      at++;
    } else {
      push('mark', at, at + 1);
      at++;
    }
  }
  return joinedRuns(tokens);
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
