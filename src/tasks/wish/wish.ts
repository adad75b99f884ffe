import type { SchemaObject } from '../../extract/schema/schema.ts';
import type { TaskName } from '../../types/request.ts';
import type { Beyond } from './words/words.ts';

/** What is to be read. */
export const readings = ['text', 'boxes', 'table', 'formula', 'document', 'fields', 'all_fields'] as const;
export type Reading = (typeof readings)[number];

/** In which form. */
export const wishForms = ['plain', 'markdown', 'html', 'csv', 'json', 'latex'] as const;
export type WishForm = (typeof wishForms)[number];

/** Something in a prompt that is not done. */
export interface Unmet {
  readonly what: Beyond | 'question' | 'form' | 'unknown';
  /** The words that ask for it. */
  readonly words: string;
}

/** What a prompt asks for, and why it was understood so. */
export interface Wish {
  readonly reading: Reading;
  /** Undefined: the usual form of the reading. */
  readonly form?: WishForm | undefined;
  /** Which values, where the reading is `fields`. */
  readonly asked?: SchemaObject | undefined;
  /** A template or a schema says so, and not words. */
  readonly template?: true | undefined;
  /** The key of the one list that is the whole answer, where a JSON array is wanted. */
  readonly bareList?: string | undefined;
  /** The task whose fixed prompt of the guide it is. */
  readonly task?: TaskName | undefined;
  readonly unmet: readonly Unmet[];
  /** Whether it asks for anything: a page's number or an empty text does not. */
  readonly asks: boolean;
  /** Sentences, for people. */
  readonly why: readonly string[];
}
