import type { SchemaField } from '../schema/schema.ts';
import { foldKey, isUnspaced, lettersOf } from '../text/fold.ts';
import type { ValueType } from '../values/value-type.ts';
import { neededWords } from './by-words.ts';
import type { Concept } from './concept.ts';
import { tellingWords, withoutPhrase, withoutSort } from './key-words.ts';
import { conceptById, conceptsByKey } from './label-index.ts';
import { lexicon } from './lexicon/lexicon.ts';

/** A key as it may be printed. */
export interface Alias {
  readonly key: string;
  /** 0 to 1: how surely this label means the key. */
  readonly quality: number;
  /** The key's own words, not those of a concept. */
  readonly own: boolean;
  /** Its characters as bits, for a quick look. */
  readonly letters: number;
}

/** What is looked for on a page for one asked field. */
export interface FieldTerms {
  readonly field: SchemaField;
  readonly concepts: ReadonlyMap<Concept, number>;
  readonly aliases: readonly Alias[];
  /** The words of the key that a label may say in another order. */
  readonly words: readonly string[];
  /** Undefined: any text. */
  readonly type: ValueType | undefined;
}

/** A label of a concept, by its words. */
interface WordedLabel {
  readonly concept: Concept;
  readonly words: number;
}

/** The labels that hold a word. */
const labelsByWord: ReadonlyMap<string, readonly WordedLabel[]> = (() => {
  const index = new Map<string, WordedLabel[]>();
  for (const concept of lexicon) {
    const spaced = concept.labels.filter((label) => /^[\p{Script=Latin}\s.#-]+$/u.test(label));
    for (const label of [...spaced, concept.id]) {
      const words = tellingWords(label);
      const entry = { concept, words: words.length };
      for (const word of words) index.set(word, [...(index.get(word) ?? []), entry]);
    }
  }
  return index;
})();

/**
 * Works out what a field may be called on paper and what its value looks like.
 * @param inList whether it is a column of line items, where a "name" is that of goods
 */
export function fieldTermsOf(field: SchemaField, inList = false): FieldTerms {
  const own = ownForms(field.name);
  const goods =
    inList &&
    /^(?:名称|item_?name|nm|product_?name|name|description|desc|title|product|item|goods|商品)$/iu.test(field.name);
  const concepts = goods ? new Map([[conceptById.get('item_name')!, 1]]) : conceptsOf(field, own);
  const aliases = new Map<string, Alias>();
  const add = (key: string, quality: number, isOwn: boolean) => {
    const known = aliases.get(key);
    if (key !== '' && (!known || known.quality < quality))
      aliases.set(key, { key, quality, own: isOwn || (known?.own ?? false), letters: lettersOf(key) });
  };
  for (const { key, quality } of own) add(key, quality, true);
  for (const [concept, quality] of concepts) {
    concept.labels.forEach((label, i) => {
      add(foldKey(label), quality * (i === 0 ? 0.95 : 0.9), false);
    });
  }
  return {
    field,
    concepts,
    aliases: [...aliases.values()],
    words: neededWords(field.name),
    type: typeOf(field, concepts),
  };
}

/** The key itself, also with umlauts that were written as two letters, and, where it has a colon or a bracket, what stands before that. */
export function ownForms(name: string): { key: string; quality: number }[] {
  const forms = [{ key: foldKey(name), quality: 1 }];
  const umlauts = foldKey(name.replace(/(?<![aeiouq])([aou])e/giu, '$1'));
  if (umlauts !== forms[0]!.key && conceptsByKey.has(umlauts)) forms.push({ key: umlauts, quality: 1 });
  const phrase = foldKey(withoutPhrase(name));
  if (phrase !== forms[0]!.key) forms.push({ key: phrase, quality: 0.85 });
  for (const part of name.split(/[:：(（/]/u).slice(0, 1)) {
    const key = foldKey(part);
    if (key.length >= 3 || /\p{Script=Han}{2}/u.test(part)) forms.push({ key, quality: 0.85 });
  }
  return forms;
}

function conceptsOf(field: SchemaField, own: readonly { key: string; quality: number }[]): Map<Concept, number> {
  const found = new Map<Concept, number>();
  const add = (concepts: readonly Concept[] | undefined, quality: number) => {
    for (const concept of concepts ?? []) found.set(concept, Math.max(found.get(concept) ?? 0, quality));
  };
  const parent = parentOf(field);
  if (parent && parent !== field.path.at(-2)) {
    add(conceptsByKey.get(own[0]!.key), 1);
    add(conceptsByKey.get(foldKey(nameIn(field))), 0.9);
    return found;
  }
  if (parent) add(conceptsByKey.get(foldKey(`${parent} ${field.name}`)), 1);
  if (parent) add(conceptsByKey.get(foldKey(`${parent}${field.name}`)), 1);
  if (found.size > 0) {
    // Under "Sender" a phone number is labelled as any other.
    const part = (conceptsByKey.get(foldKey(field.name)) ?? []).filter(({ id }) =>
      [...found.keys()].some((whole) => whole.id.endsWith(`_${id}`)),
    );
    add(part, 0.9);
    return found;
  }
  for (const { key, quality } of own) add(conceptsByKey.get(key), quality);
  // A hint that is a label itself says which of several rates or dates is meant.
  if (found.size > 0) add(conceptsByKey.get(foldKey(field.description.slice(0, longestLabel))), 1);
  if (found.size > 0) return found;
  add(byWords(field.name), 0.8);
  if (found.size > 0) return found;
  const bare = withoutSort(field.name);
  if (bare)
    add(
      conceptsByKey.get(foldKey(bare.key))?.filter(({ type }) => bare.types.includes(type)),
      0.7,
    );
  if (found.size > 0) return found;
  add(byEnding(withoutPhrase(field.name)), 0.6);
  if (found.size > 0) return found;
  add(mentioned(field.description), 0.6);
  return found;
}

/** Who or what a field belongs to: the object around it, or the party that a flat key begins with, such as `buyer_name`. */
export function parentOf(field: SchemaField): string | undefined {
  const parent = field.path.at(-2);
  if (parent) return parent;
  const [, first, rest] = /^(\p{L}+(?:[_\s-]to)?)(?:[_\s-]+|(?<=\p{Ll})(?=\p{Lu}))(.+)$/u.exec(field.name) ?? [];
  if (!first || !rest || !conceptsByKey.has(foldKey(rest))) return undefined;
  const party = ownForms(first)
    .flatMap(({ key }) => conceptsByKey.get(key) ?? [])
    .find(({ id }) => parties.has(id));
  // A customer's number is on the paper of whoever has the customer.
  const whole = conceptsByKey.get(foldKey(field.name));
  return party && (!whole || whole.some(({ id }) => parties.has(id) || id.startsWith(party.id))) ? first : undefined;
}

/** A field's name within what it belongs to: `name` in `buyer_name`. */
function nameIn(field: SchemaField): string {
  const parent = parentOf(field);
  return field.path.length === 1 && parent ? field.name.slice(parent.length).replace(/^[_\s-]+/u, '') : field.name;
}

/** Concepts whose labels head a block of a party's name, address and numbers. */
export const parties: ReadonlySet<string> = new Set(['seller', 'buyer', 'sender', 'recipient', 'payer', 'payee']);

/** Concepts one of whose labels shares most of its words with the key. */
function byWords(name: string): Concept[] {
  const words = tellingWords(name);
  if (words.length === 0 || words.length > 8) return [];
  const common = new Map<WordedLabel, number>();
  for (const word of words) {
    for (const label of labelsByWord.get(word) ?? []) common.set(label, (common.get(label) ?? 0) + 1);
  }
  let best = 0.75;
  const concepts = new Set<Concept>();
  for (const [label, count] of common) {
    const share = (2 * count) / (words.length + label.words);
    if (share < best || share <= 0.75) continue;
    if (share > best) concepts.clear();
    best = share;
    concepts.add(label.concept);
  }
  return [...concepts];
}

/** A key in a script without spaces says in its last characters what it is: 购票人姓名 is a 姓名. */
function byEnding(name: string): readonly Concept[] | undefined {
  if (!isUnspaced(name.slice(-1))) return undefined;
  const key = foldKey(name);
  for (let start = 1; start <= key.length - 2; start++) {
    const concepts = conceptsByKey.get(key.slice(start));
    if (concepts) return concepts;
  }
  for (let end = key.length - 1; end >= 2; end--) {
    const concepts = conceptsByKey.get(key.slice(0, end));
    if (concepts) return concepts;
  }
  return undefined;
}

const longestDescription = 300;
const longestLabel = 40;

/** The longest label that a description mentions. */
function mentioned(description: string): readonly Concept[] | undefined {
  const words = description
    .slice(0, longestDescription)
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(foldKey);
  for (let length = Math.min(4, words.length); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const key = words.slice(start, start + length).join('');
      if (key.length >= 4 && conceptsByKey.has(key)) return conceptsByKey.get(key);
    }
  }
  const han = foldKey(description.slice(0, longestDescription).replace(/[^\p{Script=Han}]/gu, ''));
  for (let length = 6; length >= 2; length--) {
    for (let start = 0; start + length <= han.length; start++) {
      const concepts = conceptsByKey.get(han.slice(start, start + length));
      if (concepts) return concepts;
    }
  }
  return undefined;
}

const endings: readonly (readonly [RegExp, ValueType])[] = [
  [/(?:日期时间|日期和时间|date ?time|timestamp)$/iu, 'datetime'],
  [/(?:日期|日期?期限|date|datum|fecha)$/iu, 'date'],
  [/(?:时间|time)$/iu, 'time'],
  [/(?:电话|手机|传真|phone|tel|fax|mobile)$/iu, 'phone'],
  [/(?:邮箱|e-?mail)$/iu, 'email'],
  [/(?:地址|住所|address|adresse|anschrift|direcci[oó]n|indirizzo|adres)$/iu, 'address'],
  [/(?:网址|url|website)$/iu, 'url'],
  [/(?:税率|比例|percent|percentage)$/iu, 'percent'],
  [/(?:金额|价|费|款|额|amount|price|fee|total)$/iu, 'amount'],
  [/(?:号码|编号|代码|账号|证号|单号|number|code|\bno\.?|\bid)$/iu, 'code'],
];

function typeOf(field: SchemaField, concepts: ReadonlyMap<Concept, number>): ValueType | undefined {
  if (field.format === 'date') return 'date';
  if (field.format === 'date-time') return 'datetime';
  if (field.format === 'time') return 'time';
  if (field.format === 'email') return 'email';
  if (field.format === 'uri') return 'url';
  const [best] = [...concepts].sort((a, b) => b[1] - a[1]);
  const spaced = field.name.replace(/[_-]+/gu, ' ').replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2');
  const ending = endings.find(([pattern]) => pattern.test(spaced))?.[1];
  if (!best) return ending;
  // Of two meanings that are as likely, the key's last word tells: a service tax number is no tax.
  return [...concepts].some(([{ type }, quality]) => quality === best[1] && type === ending) ? ending : best[0].type;
}
