import { signal } from '@preact/signals';
import { addressOf } from '../api/address.ts';
import { ask } from '../api/ask.ts';
import { bodyOf } from '../api/body.ts';
import { ApiError } from '../api/call.ts';
import { remember } from '../history/history.ts';
import { t } from '../i18n/t.ts';
import { toReading } from '../reading/to-reading.ts';
import type { Wish } from '../wish/wish.ts';
import type { Document } from './documents.ts';
import { notice, selected } from './view.ts';

/** Documents read at a time: the server shares its threads among the pages of all. */
const atOnce = 2;

interface Task {
  readonly document: Document;
  readonly wish: Wish;
  readonly controller: AbortController;
}

const waiting: Task[] = [];
const running = new Set<Task>();
/** How many are read or wait. */
export const busy = signal(0);

const count = () => {
  busy.value = waiting.length + running.size;
};

/** Reads a document, as soon as those before it are read. */
export function run(document: Document, wish: Wish): void {
  cancel(document);
  document.job.value = { state: 'waiting' };
  document.wish.value = wish;
  waiting.push({ document, wish, controller: new AbortController() });
  next();
}

/** Ends the reading of a document; what waits is not begun. */
export function cancel(document: Document): void {
  const at = waiting.findIndex((task) => task.document === document);
  if (at >= 0) waiting.splice(at, 1);
  for (const task of running) if (task.document === document) task.controller.abort();
  const { state } = document.job.value;
  if (state === 'waiting' || state === 'reading') document.job.value = { state: 'cancelled' };
  count();
}

function next(): void {
  while (running.size < atOnce) {
    const task = waiting.shift();
    if (!task) break;
    running.add(task);
    work(task).finally(() => {
      running.delete(task);
      next();
    });
  }
  count();
}

async function work({ document, wish, controller: { signal: aborted } }: Task): Promise<void> {
  const { job, raw, edits, body } = document;
  const began = performance.now();
  job.value = { state: 'reading', text: '', pages: 0 };
  try {
    const address = await addressOf(document.file, document.name, wish.model, aborted);
    body.value = bodyOf(wish, address);
    const answer = await ask(body.value, aborted, ({ text, pieces }) => {
      job.value = { state: 'reading', text, pages: pieces };
    });
    edits.value = {};
    selected.value = undefined;
    raw.value = toReading(answer.text, answer.ocrResult, firstPage(wish));
    job.value = { state: 'done', ms: performance.now() - began, answer };
    notice.value = t('notice.read', { name: document.name });
    await remember(document);
  } catch (error) {
    if (aborted.aborted) return;
    const known = error instanceof ApiError ? error : undefined;
    job.value = { state: 'failed', message: known?.message ?? t('error.network'), code: known?.code ?? 'network' };
    notice.value = t('notice.failed', { name: document.name });
  }
}

/** The page an answer about one page speaks of. */
const firstPage = ({ pages }: Wish) => Math.max(0, (Number.parseInt(pages, 10) || 1) - 1);
