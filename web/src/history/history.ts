import { signal } from '@preact/signals';
import type { Answer } from '../api/ask.ts';
import type { Edits } from '../reading/corrected.ts';
import type { Document } from '../store/documents.ts';
import type { Wish } from '../wish/wish.ts';
import { all, clear, put, remove } from './database.ts';

/** What the browser keeps of a document that was read. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly file: Blob;
  readonly kind: Document['kind'];
  readonly opened: number;
  readonly wish: Wish;
  readonly answer: Answer;
  readonly ms: number;
  readonly edits: Edits;
}

/** Newest first. */
export const entries = signal<readonly Entry[]>([]);
/** Oldest entries go when there are more. */
const most = 100;
/** Larger files are not kept. */
const largest = 25_000_000;

export async function loadHistory(): Promise<void> {
  const kept = await all<Entry>();
  entries.value = kept.sort((a, b) => b.opened - a.opened);
}

/** Keeps a document that was read. A browser that refuses, for want of room or of permission, keeps none. */
export async function remember(document: Document): Promise<void> {
  const job = document.job.value;
  const wish = document.wish.value;
  if (job.state !== 'done' || !wish || document.file.size > largest) return;
  const { id, name, file, kind, opened } = document;
  const entry: Entry = {
    id,
    name,
    file,
    kind,
    opened,
    wish,
    answer: job.answer,
    ms: job.ms,
    edits: document.edits.value,
  };
  if (!(await put(entry))) return;
  const others = entries.value.filter((each) => each.id !== id);
  for (const old of others.slice(most - 1)) await remove(old.id);
  entries.value = [entry, ...others].slice(0, most);
}

export async function forget(id: string): Promise<void> {
  await remove(id);
  entries.value = entries.value.filter((each) => each.id !== id);
}

export async function forgetAll(): Promise<void> {
  await clear();
  entries.value = [];
}

/** Entries that hold every word of a search, in their name or their text, with corrections. */
export function search(found: readonly Entry[], query: string): readonly Entry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return found;
  return found.filter(({ name, answer, edits }) => {
    const text = `${name}\n${answer.text}\n${Object.values(edits).join('\n')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
