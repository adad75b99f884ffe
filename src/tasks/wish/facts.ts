import { asks, listsOf, type NameList } from './lists.ts';
import type { Segment } from './segments.ts';
import { has, type Item, type Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { type Beyond, beyond, type Tag } from './words/words.ts';

export const forms = ['markdown', 'html', 'csv', 'json', 'latex', 'plain', 'otherForm'] as const;
export type FormWord = (typeof forms)[number];

/** A form that is named, and what it is meant for. */
interface FormFound {
  readonly form: FormWord;
  readonly of: 'page' | 'table' | 'formula';
  readonly words: string;
}

/** What the words of a prompt say, before it is decided what that means. */
export interface Facts {
  /** The first word of each tag that stands for something wanted. */
  readonly found: ReadonlyMap<Tag, string>;
  readonly forms: readonly FormFound[];
  readonly beyond: readonly { readonly what: Beyond; readonly words: string }[];
  readonly lists: readonly NameList[];
  /** Whether the picture as a whole is asked for, not only named as the place of something. */
  readonly wholePage: boolean;
  /** The parts of a page that are named. */
  readonly parts: readonly string[];
  /** A sentence that is a question, as it was put. */
  readonly question: string | undefined;
  /** Words whose meaning is not known, outside of lists. */
  readonly unknown: number;
  readonly sentences: number;
}

/** Collects what the sentences of a prompt say. */
export function factsOf(text: string, sentences: readonly Sentence[], segments: readonly Segment[]): Facts {
  const words = ({ start, end }: Token) => text.slice(start, end);
  const found = new Map<Tag, string>();
  const parts: string[] = [];
  const formsFound: FormFound[] = [];
  const beyondFound: { what: Beyond; words: string }[] = [];
  let wholePage = false;
  let unknown = 0;
  const note = (token: Token, item: Item, at: number, begins: boolean) => {
    for (const tag of token.tags) {
      if (tag !== 'known' && !found.has(tag) && !isKept(item.tokens, at)) found.set(tag, words(token));
      if (tag === 'part') parts.push(words(token));
      if (isForm(tag)) formsFound.push({ form: tag, of: scopeOf(item), words: words(token) });
      // Of counting only the verb at the beginning is a request; elsewhere it may be a value's name.
      if (isBeyond(tag) && (tag !== 'count' || begins)) beyondFound.push({ what: tag, words: words(token) });
    }
    if (token.kind === 'word' || token.kind === 'run') unknown++;
    wholePage ||= has(token, 'page') && !isPlace(item.tokens, at);
  };
  for (const { items, asked } of sentences) {
    items.forEach((item, i) => {
      item.tokens.forEach((token, at) => {
        note(token, item, at, asked || (i === 0 && at === 0));
      });
    });
  }
  return {
    found,
    forms: formsFound,
    beyond: beyondFound,
    lists: listsOf(text, sentences, segments),
    wholePage,
    parts,
    question: questionIn(text, sentences),
    unknown,
    sentences: sentences.length,
  };
}

const isForm = (tag: Tag | 'known'): tag is FormWord => (forms as readonly string[]).includes(tag);
const isBeyond = (tag: Tag | 'known'): tag is Beyond => (beyond as readonly string[]).includes(tag);

/** A question is shown up to here. */
const longestShown = 80;

function questionIn(text: string, sentences: readonly Sentence[]): string | undefined {
  for (const sentence of sentences) {
    const tokens = sentence.items.flatMap((item) => item.tokens);
    if (isQuestion(sentence, tokens)) return text.slice(tokens[0]!.start, tokens.at(-1)!.end).slice(0, longestShown);
  }
  return undefined;
}

/** Whether a sentence asks something that an answer in words would need; "could you read it?" is a request. */
function isQuestion(sentence: Sentence, tokens: readonly Token[]): boolean {
  const asking = (token: Token) => has(token, 'question') || has(token, 'say');
  const first = tokens.find((token) => !has(token, 'filler') || has(token, 'question'));
  if (!first) return false;
  if (has(first, 'polite'))
    return !asks(tokens) && sentence.asked && tokens.some((token) => has(token, 'question') && token !== first);
  if (has(first, 'take') || has(first, 'turn')) return sentence.asked && tokens.some((token) => has(token, 'count'));
  if (!has(first, 'question')) return sentence.asked && tokens.some(asking);
  return sentence.asked || (tokens.length > 2 && !sentence.items.some(({ before }) => before === 'colon'));
}

/** Whether a word only says how: "wrap tables in …" asks for no table. */
function isKept(tokens: readonly Token[], at: number): boolean {
  const tags = tokens[at]!.tags;
  if (!tags.has('table') && !tags.has('formula')) return false;
  const verb = tokens.slice(0, at).findLast((token) => has(token, 'keep') || has(token, 'take') || has(token, 'turn'));
  return verb !== undefined && has(verb, 'keep');
}

/** Whether a picture is named only as the place of something: "from the image", 图片中的. */
function isPlace(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (
    next &&
    next.start === tokens[at]!.end &&
    (has(next, 'inside') || has(next, 'of') || has(next, 'text') || has(next, 'table') || has(next, 'formula'))
  )
    return true;
  for (let i = at - 1; i >= 0; i--) {
    if (has(tokens[i]!, 'prep') || has(tokens[i]!, 'of')) return true;
    if (!has(tokens[i]!, 'filler') && !has(tokens[i]!, 'all') && !has(tokens[i]!, 'soft')) return false;
  }
  return false;
}

/** What a form is wanted for: "tables as HTML" says nothing about the rest. */
function scopeOf({ tokens }: Item): 'page' | 'table' | 'formula' {
  const any = (...tags: Tag[]) => tokens.some((token) => tags.some((tag) => has(token, tag)));
  if (any('text') || any('layout') || tokens.some((token, i) => has(token, 'page') && !isPlace(tokens, i)))
    return 'page';
  return any('table') ? 'table' : any('formula') ? 'formula' : 'page';
}
