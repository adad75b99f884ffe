import { type Name, nameIn, weakNameIn } from './names.ts';
import type { Segment } from './segments.ts';
import { has, type Item, type Sentence, type Separator } from './sentences.ts';
import type { Token } from './tokens.ts';

/** Names that stand in one list. */
export interface NameList {
  readonly names: readonly Name[];
  /** Whether the prompt says that these are fields: "with keys", "the following fields:". */
  readonly announced: boolean;
  /** Whether a verb asks for them. */
  readonly asked: boolean;
  /** Whether the text as a whole stands in the same list. */
  readonly withText: boolean;
  /** The word for rows of goods whose columns these are: "items (name, price)". */
  readonly rowsOf: string | undefined;
  /** Whether they follow a word such as "keys". */
  readonly keyed: boolean;
}

export const asks = (tokens: readonly Token[]) => tokens.some((token) => has(token, 'take') || has(token, 'turn'));
const announces = (tokens: readonly Token[]) =>
  tokens.some((token) => has(token, 'names') || has(token, 'fields') || has(token, 'pairs'));
const rowsWord = (tokens: readonly Token[]) => tokens.findLast((token) => has(token, 'items'));
/** The word for rows in the items before. */
const rowsWordOf = (items: readonly Item[]) => rowsWord(items.flatMap(({ tokens }) => tokens));
const isWord = ({ kind, tags }: Token) => kind === 'word' || kind === 'run' || tags.has('known');

/** The lists of names in a prompt: within sentences, and as entries of their own below one. */
export function listsOf(text: string, sentences: readonly Sentence[], segments: readonly Segment[]): NameList[] {
  const lists: NameList[] = [];
  for (let i = 0; i < sentences.length; i++) {
    if (!sentences[i]!.bullet) {
      lists.push(...listsIn(sentences[i]!, text));
      continue;
    }
    const lead = sentences[i - 1];
    const entries: Sentence[] = [];
    while (sentences[i]?.bullet) {
      entries.push(sentences[i]!);
      // What follows in the same entry explains it.
      const { segment } = sentences[i]!;
      while (sentences[i]?.segment === segment) i++;
    }
    i--;
    lists.push(...listsOfEntries(entries, lead, text, segments));
  }
  return lists;
}

/** A list that is being read. */
interface Open {
  names: Name[];
  withText: boolean;
  readonly rowsOf: string | undefined;
  readonly keyed: boolean;
}

/** Lists of one sentence: what people write has a few. */
const mostLists = 50;

/** Lists within a sentence. */
function listsIn({ items: whole }: Sentence, text: string): NameList[] {
  const items = whole.flatMap(partedAtKeys);
  const all = whole.flatMap(({ tokens }) => tokens);
  const [announced, asked] = [announces(all), asks(all)];
  const lists: Open[] = [];
  let open: Open = { names: [], withText: false, rowsOf: undefined, keyed: false };
  items.forEach((item, i) => {
    const { before, tokens } = item;
    // A name before the first colon says what the list is.
    if (before === 'colon' && i === 1 && open.names.length === 1 && !asks(items[0]!.tokens)) open.names = [];
    const columns = columnsIn(tokens);
    const next = columns ? beginning(columns.of, text) : beginningAt(items, i, open, text);
    if (next && lists.length < mostLists) {
      lists.push(open);
      open = next;
    }
    if (before === 'open' && !open.rowsOf && open.names.length > 0 && tokens[0]?.kind !== 'quoted') {
      const description = text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
      open.names.push({ ...open.names.pop()!, description });
    } else addName(open, columns?.tokens ?? tokens, text, items[i + 1]?.before, i);
  });
  return [...lists, open]
    .filter(({ names }) => names.length > 0)
    .map(({ names, withText, rowsOf, keyed }) => ({ names, announced, asked, withText, rowsOf, keyed }));
}

function beginning(rows: Token | undefined, text: string, keyed = false): Open {
  return { names: [], withText: false, rowsOf: rows && rowsName(text.slice(rows.start, rows.end)), keyed };
}

/** The list that begins with an item: with the columns of rows, after "keys", at a colon, at a verb. */
function beginningAt(items: readonly KeyedItem[], i: number, open: Open, text: string): Open | undefined {
  const { before, tokens, keyed } = items[i]!;
  const rowsBefore = i > 0 ? rowsWord(items[i - 1]!.tokens) : undefined;
  if (rowsBefore && (before === 'open' || before === 'colon')) return beginning(rowsBefore, text);
  if (keyed) return beginning(rowsWordOf(items.slice(0, i)), text, true);
  const ends = before === 'colon' || (before === 'close' && open.rowsOf !== undefined);
  // In languages whose verbs come last, one behind a name ends its list.
  const verb = tokens.findIndex((token) => has(token, 'take'));
  const begins = i > 0 && verb >= 0 && !tokens.slice(0, verb).some(isWord);
  return ends || begins ? beginning(undefined, text) : undefined;
}

function addName(open: Open, tokens: readonly Token[], text: string, after: Separator | undefined, i: number): void {
  const listed = open.names.length > 0 || open.rowsOf !== undefined;
  const name = nameIn(tokens, text) ?? weakNameIn(tokens, text, listed);
  const rows = rowsWord(tokens);
  const paper = listed && open.names.length > 0 ? paperIn(tokens) : undefined;
  if (name) open.names.push(name);
  else if (paper) open.names.push(asName(paper, text));
  else if (tokens.some((token) => has(token, 'text'))) open.withText = true;
  else if (rows && i > 0 && after !== 'open' && after !== 'colon') open.names.push(asName(rows, text));
}

/** The word for a document where an item holds nothing else: among names it means its number, as in "nombre, apellidos y DNI". */
function paperIn(tokens: readonly Token[]): Token | undefined {
  const [only, ...more] = tokens.filter((token) => !has(token, 'filler'));
  return more.length === 0 && only && has(only, 'kind') ? only : undefined;
}

type KeyedItem = Item & { readonly keyed?: boolean };

/** "JSON with the keys a and b": what follows the word is an item of its own. */
function partedAtKeys(item: Item): KeyedItem[] {
  const at = item.tokens.findIndex((token) => has(token, 'names'));
  if (at < 0) return [item];
  const rest = item.tokens.slice(at + 1);
  const parts = [
    { ...item, tokens: item.tokens.slice(0, at + 1), keyed: rest.length === 0 },
    { ...item, tokens: rest, before: 'comma' as const, keyed: true },
  ];
  return rest.length === 0 ? parts.slice(0, 1) : parts;
}

function asName(token: Token, text: string): Name {
  return {
    name: text.slice(token.start, token.end),
    description: '',
    sure: 'known',
    start: token.start,
    end: token.end,
    preposed: false,
  };
}

/** The key for rows that are called "each item". */
const rowsName = (words: string) => (/\b(?:each|every|per)\b/iu.test(words) ? 'items' : words);

/** "line items with name, price": the word for the rows, and what follows the preposition. */
function columnsIn(tokens: readonly Token[]): { readonly of: Token; readonly tokens: readonly Token[] } | undefined {
  const at = tokens.findIndex((token) => has(token, 'items'));
  const next = tokens[at + 1];
  if (at < 0 || !next || !(has(next, 'prep') || has(next, 'keep'))) return undefined;
  const after = tokens.slice(at + 2);
  return after.some(isWord) ? { of: tokens[at]!, tokens: after } : undefined;
}

/** The list that entries under a sentence make, and a list of columns for each entry that has some. */
function listsOfEntries(
  entries: readonly Sentence[],
  lead: Sentence | undefined,
  text: string,
  segments: readonly Segment[],
): NameList[] {
  const leading = lead?.items.flatMap(({ tokens }) => tokens) ?? [];
  if (lead?.role || leading.some((token) => has(token, 'keep') && !asks(leading))) return [];
  const first = entries.map(({ items }) => items[0]?.tokens ?? []);
  const context = {
    announced: announces(leading) || (lead?.opens === true && asks(leading)),
    asked: asks(leading) || first.some(asks),
    keyed: false,
  };
  const names: Name[] = [];
  const columns: NameList[] = [];
  let instructions = 0;
  entries.forEach((entry, i) => {
    const tokens = first[i]!;
    const rows = rowsWord(tokens);
    const name = nameIn(tokens, text) ?? weakNameIn(tokens, text, true);
    if (startsInstruction(tokens)) instructions++;
    else if (rows && entry.items.length > 1) {
      const own = entry.items
        .slice(1)
        .flatMap((item) => nameIn(item.tokens, text) ?? weakNameIn(item.tokens, text, true) ?? []);
      columns.push({ ...context, names: own, withText: false, rowsOf: text.slice(rows.start, rows.end) });
    } else if (name) names.push({ ...name, description: descriptionOf(entry, name, text, segments) });
    else if (rows) names.push(asName(rows, text));
    else instructions++;
  });
  if (instructions > entries.length / 2) return [];
  const withText = first.some((tokens) => tokens.some((token) => has(token, 'text')));
  return names.length > 0 ? [{ ...context, names, withText, rowsOf: undefined }, ...columns] : columns;
}

/** What an entry says after its name: behind a colon, a dash or in brackets. */
function descriptionOf(
  { items, segment }: Sentence,
  { end }: Name,
  text: string,
  segments: readonly Segment[],
): string {
  const second = items[1]?.tokens[0];
  if (!second || second.start < end) return '';
  const description = text
    .slice(second.start, Math.min(segments[segment]!.to, second.start + 300))
    .replace(/(?<![)）\]】。.])[)）\]】。.]+\s*$/u, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(description) ? description : '';
}

/** Whether an entry of a list tells what to do rather than what to find. */
function startsInstruction(tokens: readonly Token[]): boolean {
  const first = tokens[0];
  return first === undefined || has(first, 'keep') || has(first, 'turn') || has(first, 'only') || has(first, 'if');
}
