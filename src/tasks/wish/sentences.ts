import type { Segment } from './segments.ts';
import { kindAt } from './text.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What parts an item from the one before it. */
export type Separator = 'start' | 'break' | 'comma' | 'enumeration' | 'colon' | 'and' | 'open' | 'close';

/** A stretch between commas, colons, brackets and words such as "and". */
export interface Item {
  readonly before: Separator;
  /** Without what is negated, conditional or an example. */
  readonly tokens: readonly Token[];
}

/** A sentence of a prompt. */
export interface Sentence {
  readonly items: readonly Item[];
  readonly bullet: boolean;
  readonly indent: number;
  /** Whether it ends with a question mark. */
  readonly asked: boolean;
  /** Whether it ends with a colon: what follows belongs to it. */
  readonly opens: boolean;
  /** Says who answers or what the picture is, rather than what is wanted. */
  readonly role: boolean;
  /** Which segment it is of, from 0, and whether it begins that segment. */
  readonly segment: number;
}

const separators: ReadonlyMap<string, Separator> = new Map([
  [',', 'comma'],
  ['，', 'comma'],
  ['、', 'enumeration'],
  ['،', 'comma'],
  ['/', 'enumeration'],
  ['|', 'enumeration'],
  ['+', 'enumeration'],
  [':', 'colon'],
  ['：', 'colon'],
  ['→', 'colon'],
  ['(', 'open'],
  ['（', 'open'],
  ['[', 'open'],
  [')', 'close'],
  ['）', 'close'],
  [']', 'close'],
  [';', 'break'],
  ['；', 'break'],
  ['–', 'comma'],
  ['—', 'comma'],
]);
const ends = new Set(['!', '?', '。', '！', '？', '؟', '…']);

/** Words of one sentence that are looked at: nobody writes so many, and each is looked at many times. */
const [firstTokens, lastTokens] = [800, 400];
const shortened = (tokens: readonly Token[]) => [...tokens.slice(0, firstTokens), ...tokens.slice(-lastTokens)];

/** The sentences of a prompt's segments, without what they say is not wanted. */
export function sentencesOf(text: string, segments: readonly Segment[], languages: readonly string[]): Sentence[] {
  return segments.flatMap((segment, number) => {
    const tokens = tokensOf(text.slice(segment.from, segment.to), languages).map((token) => ({
      ...token,
      start: token.start + segment.from,
      end: token.end + segment.from,
    }));
    return sentencesIn(tokens, text).map((whole, i) => {
      const sentence = whole.length > firstTokens + lastTokens ? shortened(whole) : whole;
      const last = sentence.at(-1);
      const first = sentence.find((token) => !has(token, 'polite') && !has(token, 'filler'));
      return {
        items: withoutUnwanted(itemsOf(sentence)),
        bullet: segment.bullet && i === 0,
        indent: segment.indent,
        asked: /[?？؟]/u.test(last?.mark ?? ''),
        opens: /[:：]/u.test(last?.mark ?? ''),
        role: first !== undefined && has(first, 'role'),
        segment: number,
      };
    });
  });
}

export function has(token: Token, tag: Token['tags'] extends ReadonlySet<infer T> ? T : never): boolean {
  return token.tags.has(tag);
}

function sentencesIn(tokens: readonly Token[], text: string): Token[][] {
  const sentences: Token[][] = [[]];
  tokens.forEach((token, i) => {
    sentences.at(-1)!.push(token);
    if ((ends.has(token.mark) || token.mark === '.') && endsSentence(tokens, i, text)) sentences.push([]);
  });
  return sentences.filter((sentence) => sentence.some(({ kind }) => kind !== 'mark'));
}

/** Whether a mark ends a sentence: a full stop is followed by space, and no abbreviation (No., e.g.) or number stands before it. */
function endsSentence(tokens: readonly Token[], i: number, text: string): boolean {
  const { end, mark } = tokens[i]!;
  if (!/[.?!;]/u.test(mark)) return true;
  const before = tokens[i - 1];
  if (end < text.length && !/\s/u.test(text[end]!) && kindAt(text, end) !== 'unspaced') return false;
  if (mark !== '.') return true;
  return (
    !before ||
    before.end - before.start > 2 ||
    end >= text.length ||
    /[\p{Lu}\n]/u.test(tokens[i + 1] ? text[tokens[i + 1]!.start]! : '\n')
  );
}

function itemsOf(sentence: readonly Token[]): { before: Separator; tokens: Token[] }[] {
  const items: { before: Separator; tokens: Token[] }[] = [{ before: 'start', tokens: [] }];
  for (const token of sentence) {
    const separator = has(token, 'and') ? 'and' : separators.get(token.mark);
    if (separator === undefined) items.at(-1)!.tokens.push(token);
    else if (items.at(-1)!.tokens.length > 0 || items.length === 1) items.push({ before: separator, tokens: [] });
    else items[items.length - 1] = { before: separator === 'and' ? items.at(-1)!.before : separator, tokens: [] };
  }
  return items.filter(({ tokens }) => tokens.length > 0);
}

/** What holds while the items of a sentence are gone through. */
interface Reading {
  /** A negation holds on. */
  negated: boolean;
  /** What follows is a case, or an example. */
  aside: 'case' | 'example' | undefined;
}

/** Takes out what is negated, what depends on a condition, and examples. */
function withoutUnwanted(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  const first = items[0]?.tokens.find((token) => !has(token, 'polite') && !has(token, 'filler'));
  const state: Reading = { negated: false, aside: first !== undefined && has(first, 'if') ? 'case' : undefined };
  const stays = negatedLists(items);
  items.forEach((item, i) => {
    state.negated &&= stays[i]!;
    if (item.before === 'break' || (state.aside === 'example' && isRequest(item))) state.aside = undefined;
    const kept = wantedIn(item, state, () => negate(result, item.before));
    result.push({ before: item.before, tokens: kept });
  });
  return result;
}

/** The tokens of an item that are wanted. @param negateBefore takes out what a negation at the end of its clause belongs to */
function wantedIn({ tokens }: Item, state: Reading, negateBefore: () => void): Token[] {
  const kept: Token[] = [];
  let skipping = state.negated;
  for (const token of tokens) {
    if (has(token, 'example') && !has(token, 'take')) state.aside = 'example';
    if (has(token, 'notAround')) {
      kept.length = 0;
      skipping = false;
      negateBefore();
    }
    if (has(token, 'not')) state.negated = skipping = true;
    else if (has(token, 'if')) skipping = true;
    if (!skipping && state.aside === undefined) kept.push(token);
  }
  return kept;
}

/** Takes out the items that are joined to one whose negation stands at its end. */
function negate(items: Item[], before: Separator): void {
  let joined = before;
  for (let j = items.length - 1; j >= 0 && (joined === 'and' || joined === 'enumeration'); j--) {
    joined = items[j]!.before;
    items[j] = { before: joined, tokens: [] };
  }
}

const isRequest = ({ tokens }: Item) => tokens.some((token) => has(token, 'take') || has(token, 'turn'));

/**
 * For each item, whether a negation before it holds for it too: "no text, marks or notes", but not "no notes, only text". Behind a comma it
 * does where the list goes on to an "or".
 */
function negatedLists(items: readonly Item[]): boolean[] {
  const stays: boolean[] = new Array(items.length).fill(false);
  let reachesEnd = false;
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    const free = isRequest(item);
    const next = items[i + 1];
    reachesEnd =
      !free && next !== undefined && (next.before === 'and' ? !isRequest(next) : next.before === 'comma' && reachesEnd);
    const turns = free || item.tokens.some((token) => has(token, 'only') || has(token, 'keep'));
    const joined = item.before === 'enumeration' || item.before === 'and' || item.before === 'open';
    stays[i] = !turns && (joined || (item.before === 'comma' && reachesEnd));
  }
  return stays;
}
