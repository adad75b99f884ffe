import { computed, type Signal, signal } from '@preact/signals';
import type { Answer } from '../api/ask.ts';
import type { ChatBody } from '../api/body.ts';
import { corrected, type Edits } from '../reading/corrected.ts';
import { emptyReading, type Reading } from '../reading/reading.ts';
import type { Wish } from '../wish/wish.ts';

/** How far the reading of a document is. */
export type Job =
  | { readonly state: 'idle' | 'waiting' | 'cancelled' }
  | { readonly state: 'reading'; readonly text: string; readonly pages: number }
  | { readonly state: 'failed'; readonly message: string; readonly code: string }
  | { readonly state: 'done'; readonly ms: number; readonly answer: Answer };

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What is known of a file's pages. */
export type Pages =
  | { readonly state: 'opening' }
  /** The browser can't show this kind of file; it is read all the same. */
  | { readonly state: 'hidden' }
  | { readonly state: 'shown'; readonly sizes: readonly PageSize[] };

/** A file that was opened, and what became of it. */
export interface Document {
  readonly id: string;
  readonly name: string;
  readonly file: Blob;
  readonly kind: 'image' | 'pdf' | 'other';
  readonly opened: number;
  readonly pages: Signal<Pages>;
  /** The page that is looked at, from 0. */
  readonly page: Signal<number>;
  readonly job: Signal<Job>;
  /** What was asked last, and the call it became. */
  readonly wish: Signal<Wish | undefined>;
  readonly body: Signal<ChatBody | undefined>;
  /** As it was read. */
  readonly raw: Signal<Reading>;
  readonly edits: Signal<Edits>;
}

export const documents = signal<readonly Document[]>([]);
export const currentId = signal<string | undefined>(undefined);
export const current = computed(() => documents.value.find(({ id }) => id === currentId.value));

/** What was read of the current document, with the person's corrections. */
export const reading = computed<Reading>(() => {
  const document = current.value;
  return document ? corrected(document.raw.value, document.edits.value) : emptyReading;
});

/** Unlike any other in this browser; `crypto.randomUUID` is there under HTTPS only. */
const newId = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, '0')).join('');

export function newDocument(file: Blob, name: string, kind: Document['kind']): Document {
  return {
    id: newId(),
    name,
    file,
    kind,
    opened: Date.now(),
    pages: signal<Pages>({ state: 'opening' }),
    page: signal(0),
    job: signal<Job>({ state: 'idle' }),
    wish: signal<Wish | undefined>(undefined),
    body: signal<ChatBody | undefined>(undefined),
    raw: signal(emptyReading),
    edits: signal<Edits>({}),
  };
}

/** A correction; an empty one, or one that changes nothing, takes an earlier one back. */
export function correct(document: Document, id: string, text: string, original: string): void {
  const { [id]: _, ...others } = document.edits.value;
  document.edits.value = text === original ? others : { ...others, [id]: text };
}
