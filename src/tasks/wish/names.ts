import { has } from './sentences.ts';
import type { Token } from './tokens.ts';

/** A name that may be a field's, with what a list says about it. */
export interface Name {
  readonly name: string;
  readonly description: string;
  /** Whether documents are known to print it, or it is written as names in programs are, or quoted. */
  readonly sure: 'known' | 'literal' | 'no';
  readonly start: number;
  readonly end: number;
  /** Whether a preposition stands right before it: "with rowspan". */
  readonly preposed: boolean;
}

/** A longer stretch is a sentence, not a name. */
const longestName = 60;
const mostWords = 6;

/** What else a known label may mean and still make a name: `from` and `invoice` are labels too, but mostly other words. */
const harmless: ReadonlySet<string> = new Set(['known', 'soft', 'all', 'textish', 'items', 'count']);

/** Whether a token makes a name by itself. */
function names({ kind, tags }: Token): boolean {
  if (kind === 'word' || kind === 'run' || kind === 'identifier' || kind === 'quoted') return true;
  return tags.has('known') && [...tags].every((tag) => harmless.has(tag));
}

function has_(tags: Token['tags'], any: readonly string[]): boolean {
  return any.some((tag) => (tags as ReadonlySet<string>).has(tag));
}

/** What only belongs to a name beside other words of it: "invoice status", "item code", "account details". */
const joining = ['kind', 'page', 'soft', 'fields', 'part', 'items', 'table', 'count', 'classify', 'textish'] as const;
const joins = ({ kind, tags }: Token) => kind === 'number' || has_(tags, joining);
/** Words after which no name begins. */
const instructing = ['keep', 'translate', 'summarise', 'describe', 'answer', 'rewrite', 'box'] as const;

/**
 * The name in an item, if it holds one: unknown words and known labels with the words that join them, after verbs and articles, up to a
 * preposition. "the total amount from this invoice" → total amount.
 */
export function nameIn(tokens: readonly Token[], text: string): Name | undefined {
  const first = beginning(tokens, text);
  if (first === undefined) return undefined;
  const used = tokens.slice(first, ending(tokens, first, text) + 1);
  const { start, kind } = used[0]!;
  const { end } = used.at(-1)!;
  const name = text.slice(start, end).trim();
  if (name.length > longestName || used.length > mostWords || !/\p{L}/u.test(name)) return undefined;
  const literal = used.length === 1 && (kind === 'quoted' || kind === 'identifier');
  const preposed = first > 0 && has(tokens[first - 1]!, 'prep');
  const known = used.some((token) => has(token, 'known'));
  return { name, description: '', sure: literal ? 'literal' : known ? 'known' : 'no', start, end, preposed };
}

/** The first token of the name in an item. */
function beginning(tokens: readonly Token[], text: string): number | undefined {
  for (const [i, token] of tokens.entries()) {
    if (instructing.some((tag) => has(token, tag))) return undefined;
    if (names(token) || (joins(token) && beginsName(tokens, i, text))) return i;
  }
  // "from" and "to" alone are columns of a ticket.
  return tokens.length === 1 && has(tokens[0]!, 'known') && has(tokens[0]!, 'prep') ? 0 : undefined;
}

/** The last token of a name. */
function ending(tokens: readonly Token[], first: number, text: string): number {
  let last = first;
  for (let i = first + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (names(token) || (joins(token) && nextTo(tokens[i - 1]!, token, text))) last = i;
    else if (!((has(token, 'of') || isArticle(token)) && continues(tokens, i))) break;
  }
  return last;
}

const particle = /\p{Script=Hangul}(?:[을를은는의에로]|에서)$/u;

/** Whether a word that only joins names stands right before the rest of one. */
function beginsName(tokens: readonly Token[], at: number, text: string): boolean {
  for (let i = at; i < at + mostWords; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    // In Korean a particle at its end already says that it is no name.
    if (!next || !nextTo(token, next, text) || particle.test(text.slice(token.start, token.end))) return false;
    if (names(next)) return !has(token, 'page') || !/\p{Script=Han}/u.test(text[token.start]!);
    if (!joins(next) || has(next, 'fields') || (has(next, 'soft') && has(token, 'soft'))) return false;
  }
  return false;
}

function nextTo(a: Token, b: Token, text: string): boolean {
  return text.slice(a.end, b.start).trim() === '' && b.start - a.end <= 1;
}

function isArticle(token: Token): boolean {
  return has(token, 'filler') && token.end - token.start <= 3;
}

/** Whether "of" or an article inside a name is followed by more of it: "date of birth", "nombre de la empresa". */
function continues(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next) return false;
  if (isArticle(tokens[at]!)) return names(next) && has(tokens[at - 1]!, 'of');
  if (isArticle(next)) return continues(tokens, at + 1);
  return names(next) || has(next, 'kind') || has(next, 'soft');
}

/**
 * The name in an item that holds nothing else: words that make none by themselves, as "status" or "document type".
 * @param listed whether names stand before it; else one such word alone is something else
 */
export function weakNameIn(tokens: readonly Token[], text: string, listed: boolean): Name | undefined {
  const used = tokens.filter((token) => !isArticle(token) && !has(token, 'take') && !has(token, 'polite'));
  const [first] = used;
  const last = used.at(-1);
  if (!first || !last || used.length > mostWords || (!listed && used.length < 2)) return undefined;
  const joined = used.every((token, i) => joins(token) && (i === 0 || nextTo(used[i - 1]!, token, text)));
  if (!joined || !used.some((token) => has(token, 'soft') || has(token, 'textish'))) return undefined;
  if (!listed && !used.some((token) => has(token, 'kind'))) return undefined;
  return {
    name: text.slice(first.start, last.end),
    description: '',
    sure: 'no',
    start: first.start,
    end: last.end,
    preposed: false,
  };
}
