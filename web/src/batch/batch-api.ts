import { addressOf } from '../api/address.ts';
import { bodyOf } from '../api/body.ts';
import { call, postJson } from '../api/call.ts';
import type { Wish } from '../wish/wish.ts';

/** A batch as the server spells it (docs/batch.md), as far as this page looks at it. */
export interface Batch {
  readonly id: string;
  readonly status:
    | 'validating'
    | 'in_progress'
    | 'finalizing'
    | 'completed'
    | 'failed'
    | 'expired'
    | 'cancelling'
    | 'cancelled';
  readonly endpoint: string;
  readonly errors: { readonly data: readonly { readonly message: string; readonly line: number | null }[] } | null;
  readonly input_file_id: string;
  readonly output_file_id: string | null;
  readonly error_file_id: string | null;
  readonly created_at: number;
  readonly request_counts: { readonly total: number; readonly completed: number; readonly failed: number };
  readonly metadata: Readonly<Record<string, string>> | null;
  readonly eta_seconds: number | null;
}

/** One line of what a batch answered. */
export interface OutputLine {
  readonly custom_id: string;
  readonly response: {
    readonly status_code: number;
    readonly body: { readonly choices?: readonly { readonly message: { readonly content: string } }[] };
  } | null;
  readonly error: { readonly message: string } | null;
}

const endpoint = '/v1/chat/completions';
/** The server takes lines of 6 MiB: larger files are uploaded beside them. */
const largestInLine = 4_000_000;

export const ended = ({ status }: Batch) => ['completed', 'failed', 'expired', 'cancelled'].includes(status);

export async function listBatches(): Promise<readonly Batch[]> {
  const { data } = (await (await call('/v1/batches?limit=100')).json()) as { readonly data: readonly Batch[] };
  return data;
}

/** Lines that ask the same of every file. */
export async function linesOf(files: readonly File[], wish: Wish, signal: AbortSignal): Promise<Blob> {
  const lines: string[] = [];
  const seen = new Map<string, number>();
  for (const file of files) {
    const path = file.webkitRelativePath || file.name;
    const times = seen.get(path) ?? 0;
    seen.set(path, times + 1);
    const { ocr_options: { words: _, ...options } = {}, ...body } = bodyOf(
      wish,
      await addressOf(file, file.name, wish.model, signal, largestInLine),
      false,
    );
    const line = {
      custom_id: times > 0 ? `${path} (${times + 1})` : path,
      method: 'POST',
      url: endpoint,
      body: { ...body, ocr_options: options },
    };
    lines.push(`${JSON.stringify(line)}\n`);
  }
  return new Blob(lines, { type: 'application/jsonl' });
}

/** Uploads lines and starts a batch of them. */
export async function createBatch(lines: Blob, name: string): Promise<Batch> {
  const form = new FormData();
  form.set('purpose', 'batch');
  form.set('file', lines, `${name.replace(/[/\\]/g, '_')}.jsonl`);
  const { id } = (await (await call('/v1/files', { method: 'POST', body: form })).json()) as { readonly id: string };
  const asked = {
    input_file_id: id,
    endpoint: (await endpointOf(lines)) ?? endpoint,
    completion_window: '24h',
    metadata: { ds_name: name.slice(0, 100) },
  };
  return (await postJson('/v1/batches', asked)).json();
}

/** Where the first line of a file wants to go. */
async function endpointOf(lines: Blob): Promise<string | undefined> {
  const [first = ''] = (await lines.slice(0, 8_000_000).text()).split('\n', 1);
  try {
    const { url } = JSON.parse(first);
    return typeof url === 'string' ? url : undefined;
  } catch {
    // The server says which line is wrong, and why.
    return undefined;
  }
}

export const cancelBatch = async ({ id }: Batch): Promise<void> => {
  await call(`/v1/batches/${id}/cancel`, { method: 'POST' });
};

/** What is there of the answers, also while the batch runs. */
export const outputOf = async ({ id }: Batch): Promise<Blob> =>
  (await call(`/v1/batches/${id}/output?partial=true`)).blob();

export const contentOf = async (file: string): Promise<Blob> => (await call(`/v1/files/${file}/content`)).blob();

const parseLines = (text: string) => text.split('\n').filter((line) => line !== '');

export async function firstAnswers(batch: Batch, most: number): Promise<readonly OutputLine[]> {
  const text = await (await outputOf(batch)).text();
  return parseLines(text)
    .slice(0, most)
    .map((line) => JSON.parse(line) as OutputLine);
}

/** The lines of a batch that failed, once more, as a batch of their own. */
export async function retryFailed(batch: Batch): Promise<Batch> {
  if (batch.error_file_id === null) return batch;
  const failed = new Set(
    parseLines(await (await contentOf(batch.error_file_id)).text()).map(
      (line) => (JSON.parse(line) as OutputLine).custom_id,
    ),
  );
  const input = parseLines(await (await contentOf(batch.input_file_id)).text());
  const again = input.filter((line) => failed.has(JSON.parse(line).custom_id));
  return createBatch(new Blob(again.map((line) => `${line}\n`)), nameOf(batch));
}

export const nameOf = (batch: Batch): string => batch.metadata?.ds_name ?? batch.id;
