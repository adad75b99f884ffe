import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Hono } from 'hono';
import type { Files } from '../../files/files.ts';
import type { Line, Outcome } from '../../jobs/jobs.ts';
import { InkstoneError } from '../../types/error.ts';
import type { Env } from '../http/env.ts';

/** A line that came to no end so often ends the processes that work on it: it is answered with an error instead. */
const mostAttempts = 5;
/** A line whose answer failed for no reason of its own is tried so often. */
const mostFailures = 3;
/** Wait before another try when the answer does not say how long. */
const retryMs = 2000;

/** What lines are answered with. */
export interface LineDeps {
  readonly files: Files;
  readonly app: Hono<Env>;
}

/** A line as its file spells it, once it has been validated. */
interface Spelled {
  readonly custom_id: string;
  readonly body: unknown;
}

/**
 * The line of its input file.
 * @throws InkstoneError `not_found`, `overloaded` of the store
 */
async function readLine(
  files: Files,
  inputFileId: string,
  { offset, bytes }: Pick<Line, 'offset' | 'bytes'>,
): Promise<Spelled> {
  const content = await text(files.read(inputFileId, { start: offset, end: offset + bytes - 1 }));
  return JSON.parse(content.replace(/^\uFEFF/, ''));
}

/** An id that is the same however often the line is worked on. */
export function lineId(batchId: string, line: number): string {
  return `batch_req_${createHash('sha256').update(`${batchId} ${line}`).digest('hex').slice(0, 24)}`;
}

/** A line of the error file for a line that got no answer. */
export function unanswered(
  batchId: string,
  line: number,
  customId: string | null,
  code: string,
  message: string,
): string {
  return JSON.stringify({
    id: lineId(batchId, line),
    custom_id: customId,
    response: null,
    error: { code, message },
  });
}

/**
 * Answers a line: it is the request that a client would have made, with the same result. An answer that says to come
 * back later, and one that was cut off, is no answer.
 */
export async function runLine(line: Line, signal: AbortSignal, { files, app }: LineDeps): Promise<Outcome> {
  const { batch, attempt } = line;
  let spelled: Spelled;
  try {
    spelled = await readLine(files, batch.inputFileId, line);
  } catch (error) {
    if (!(error instanceof InkstoneError)) throw error;
    // A store that does not answer is not the line's fault, however often.
    if (error.code !== 'not_found') return { done: false, retryMs, blamed: false };
    const message = `The input file ${batch.inputFileId} is not there any more.`;
    return failed(unanswered(batch.id, line.line, null, 'file_not_found', message));
  }
  const { custom_id: customId, body } = spelled;
  if (attempt > mostAttempts) {
    const message = `The line was begun ${attempt - 1} times, and each time its worker ended before the answer was there.`;
    return failed(unanswered(batch.id, line.line, customId, 'internal_error', message));
  }
  const request = new Request(`http://in-process${batch.endpoint}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-dashscope-ossresourceresolve': 'enable' },
    body: JSON.stringify(body),
    signal,
  });
  const response = await app.fetch(request, { inProcess: { account: batch.account } });
  const answer: unknown = await response.json();
  const { status } = response;
  if (signal.aborted) return { done: false, retryMs: 0, blamed: false };
  if (status === 429 || status === 503) {
    const seconds = Number(response.headers.get('retry-after'));
    return { done: false, retryMs: seconds > 0 ? seconds * 1000 : retryMs, blamed: false };
  }
  if (status >= 500 && attempt < mostFailures) return { done: false, retryMs: retryMs * attempt, blamed: true };
  const told = {
    id: lineId(batch.id, line.line),
    custom_id: customId,
    response: { status_code: status, request_id: response.headers.get('x-request-id'), body: answer },
  };
  if (status !== 200) return failed(JSON.stringify({ ...told, error: errorOf(answer) }));
  return { done: true, ok: true, text: JSON.stringify({ ...told, error: null }), ...tokensOf(answer) };
}

const failed = (text: string): Outcome => ({ done: true, ok: false, text, inputTokens: 0, outputTokens: 0 });

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** DashScope's users read `error`, OpenAI's `response.body.error`: both are there. */
function errorOf(answer: unknown) {
  const body = fieldsOf(answer);
  const { code, message } = fieldsOf(body.error ?? body);
  return { code: String(code ?? 'unknown'), message: String(message ?? '') };
}

/** Each dialect has names of its own for its counts. */
function tokensOf(answer: unknown) {
  const usage = fieldsOf(fieldsOf(answer).usage);
  return {
    inputTokens: Number(usage.input_tokens ?? usage.prompt_tokens ?? 0),
    outputTokens: Number(usage.output_tokens ?? usage.completion_tokens ?? 0),
  };
}
