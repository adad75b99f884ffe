import { type Name, nameIn, weakNameIn } from './names.ts';
import type { Segment } from './segments.ts';
import { has, type Item, type Sentence } from './sentences.ts';
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

/** Lists within a sentence. A new one begins at a colon, at a verb, after "keys", and with the columns of rows. */
function listsIn({ items: whole }: Sentence, text: string): NameList[] {
  const items = whole.flatMap(partedAtKeys);
  const all = whole.flatMap(({ tokens }) => tokens);
  const context = { announced: announces(all), asked: asks(all) };
  const lists: NameList[] = [];
  const open = { names: [] as Name[], withText: false, rowsOf: undefined as string | undefined, keyed: false };
  const begin = (rows?: Token, keyed = false) => {
    if (open.names.length > 0) lists.push({ ...context, ...open });
    const rowsOf = rows && text.slice(rows.start, rows.end);
    Object.assign(open, { names: [], withText: false, rowsOf, keyed });
  };
  items.forEach((item, i) => {
    const { before, tokens } = item;
    const rowsBefore = i > 0 ? rowsWord(items[i - 1]!.tokens) : undefined;
    // A name before the first colon says what the list is.
    if (before === 'colon' && i === 1 && open.names.length === 1 && !asks(items[0]!.tokens)) open.names = [];
    if (rowsBefore && (before === 'open' || before === 'colon')) begin(rowsBefore);
    else if (item.keyed) begin(undefined, true);
    else if (
      before === 'colon' ||
      (before === 'close' && open.rowsOf) ||
      (i > 0 && tokens.some((token) => has(token, 'take')))
    )
      begin();
    if (before === 'open' && !open.rowsOf && open.names.length > 0 && tokens[0]?.kind !== 'quoted') {
      const description = text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
      open.names.push({ ...open.names.pop()!, description });
      return;
    }
    const columns = columnsIn(tokens);
    if (columns) begin(columns.of);
    const name =
      nameIn(columns ? columns.tokens : tokens, text) ??
      weakNameIn(tokens, text, open.names.length > 0 || open.rowsOf !== undefined);
    const rows = rowsWord(tokens);
    const after = items[i + 1]?.before;
    if (name) open.names.push(name);
    else if (tokens.some((token) => has(token, 'text'))) open.withText = true;
    else if (rows && i > 0 && after !== 'open' && after !== 'colon') open.names.push(asName(rows, text));
  });
  begin();
  return lists;
}

/** "JSON with the keys a and b": what follows the word is an item of its own. */
function partedAtKeys(item: Item): (Item & { readonly keyed: boolean })[] {
  const at = item.tokens.findIndex((token) => has(token, 'names'));
  if (at < 0) return [{ ...item, keyed: false }];
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
  return text
    .slice(second.start, Math.min(segments[segment]!.to, second.start + 300))
    .replace(/(?<![)）\]】。.])[)）\]】。.]+\s*$/u, '')
    .trim();
}

/** Whether an entry of a list tells what to do rather than what to find. */
function startsInstruction(tokens: readonly Token[]): boolean {
  const first = tokens[0];
  return first === undefined || has(first, 'keep') || has(first, 'turn') || has(first, 'only') || has(first, 'if');
}
