import { postJson } from '../api/call.ts';
import type { Entry } from '../history/history.ts';
import { remember } from '../history/history.ts';
import { t } from '../i18n/t.ts';
import { closePdf } from '../pdf/pdf.ts';
import { toReading } from '../reading/to-reading.ts';
import { currentId, type Document, documents, newDocument } from '../store/documents.ts';
import { openPages } from '../store/pictures.ts';
import { cancel, run } from '../store/run.ts';
import { notice, route, selected, side, wish } from '../store/view.ts';
import type { Wish } from '../wish/wish.ts';

const kindOf = (file: Blob, name: string): Document['kind'] => {
  if (file.type === 'application/pdf' || /\.pdf$/i.test(name)) return 'pdf';
  return /^image\/(png|jpe?g|webp|bmp|gif|avif|svg)/.test(file.type) ? 'image' : 'other';
};

/** The first bytes of a file say what it is; a server that was asked for one by its address does not. */
async function typed(blob: Blob): Promise<Blob> {
  const head = new Uint8Array(await blob.slice(0, 12).arrayBuffer());
  const text = String.fromCharCode(...head);
  const type = text.startsWith('%PDF')
    ? 'application/pdf'
    : text.startsWith('\x89PNG')
      ? 'image/png'
      : text.startsWith('\xff\xd8')
        ? 'image/jpeg'
        : text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP'
          ? 'image/webp'
          : text.startsWith('GIF8')
            ? 'image/gif'
            : text.startsWith('BM')
              ? 'image/bmp'
              : blob.type;
  return new Blob([blob], { type });
}

/** Opens files beside those that are open, shows the first and reads all of them. */
export function openFiles(files: readonly File[], asked: Wish = wish.value): void {
  const opened = files.map((file) => newDocument(file, file.name || t('file.pasted'), kindOf(file, file.name)));
  show(opened);
  for (const document of opened) {
    // Fields without names would be every labelled value: that is a wish as good as any.
    run(document, asked);
  }
}

/** A file by its address; the server fetches it. @throws ApiError */
export async function openAddress(url: string): Promise<void> {
  const response = await postJson('/playground/fetch', { url });
  const blob = await typed(await response.blob());
  const name = decodeURIComponent(new URL(url).pathname.split('/').pop() || 'image');
  openFiles([new File([blob], name, { type: blob.type })]);
}

/** A document as the history has it. */
export function openEntry(entry: Entry): void {
  const known = documents.value.find(({ id }) => id === entry.id);
  if (known) {
    choose(known);
    return;
  }
  const document = { ...newDocument(entry.file, entry.name, entry.kind), id: entry.id, opened: entry.opened };
  const only = Math.max(0, (Number.parseInt(entry.wish.pages, 10) || 1) - 1);
  document.raw.value = toReading(entry.answer.text, entry.answer.ocrResult, only);
  document.edits.value = entry.edits;
  document.wish.value = entry.wish;
  document.job.value = { state: 'done', ms: entry.ms, answer: entry.answer };
  wish.value = entry.wish;
  show([document]);
}

function show(opened: readonly Document[]): void {
  const [first] = opened;
  if (!first) return;
  documents.value = [...documents.value, ...opened];
  for (const document of opened) void openPages(document);
  choose(first);
}

export function choose(document: Document): void {
  route.value = 'read';
  selected.value = undefined;
  side.value = 'picture';
  currentId.value = document.id;
}

export function close(document: Document): void {
  cancel(document);
  if (document.job.value.state === 'done') void remember(document);
  if (document.kind === 'pdf') closePdf(document.id);
  const rest = documents.value.filter((each) => each !== document);
  documents.value = rest;
  if (currentId.value === document.id) currentId.value = rest.at(-1)?.id;
  notice.value = t('notice.closed', { name: document.name });
}
