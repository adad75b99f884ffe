import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openFiles } from '../../files/open-files.ts';
import { openJobs } from '../../jobs/open-jobs.ts';
import { readSettings } from '../../settings/settings.ts';
import type { Answer, Delta } from '../../types/answer.ts';
import type { Question } from '../../types/question.ts';
import { countTokens } from '../../usage/tokenizer.ts';
import { createApp } from '../app.ts';
import type { Ask, ServerDeps } from '../deps.ts';
import { openKeys } from '../keys/keys.ts';
import { createLifecycle } from '../lifecycle.ts';
import { openModelNames } from '../model-names.ts';
import { createLogger } from '../observe/logger.ts';
import { createMetrics } from '../observe/metrics.ts';
import { createQuotas } from '../quota/quotas.ts';
import { createUploadStore } from '../uploads/upload-store.ts';
import { createUploads } from '../uploads/uploads.ts';

/** A data URL of a few bytes; no test of the edge decodes it. */
export const image = 'data:image/png;base64,iVBORw0KGgo=';

const usageOf = (text: string) => ({
  inputTokens: 40,
  outputTokens: countTokens(text),
  imageTokens: 30,
  textTokens: 10,
});

/** Answers every question with the same pieces of text. */
export function asks(pieces: readonly string[], more: Partial<Answer> = {}): Ask & { readonly questions: Question[] } {
  const questions: Question[] = [];
  async function* ask(question: Question): AsyncGenerator<Delta, Answer> {
    questions.push(question);
    let text = '';
    for (const piece of pieces) {
      text += piece;
      yield { text: piece, usage: usageOf(text) };
    }
    return { text, usage: usageOf(text), pages: [], warnings: [], task: question.task, ...more };
  }
  return Object.assign(ask, { questions });
}

/** Fails after it has given its pieces. */
export function failsAfter(pieces: readonly string[], error: unknown): Ask {
  return async function* ask() {
    for (const piece of pieces) yield { text: piece, usage: usageOf(piece) };
    throw error;
  };
}

/** An edge with the given answers, its own upload folder and its log lines in a list. */
export async function edge(ask: Ask, env: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'inkstone-edge-'));
  const settings = readSettings({ INKSTONE_DATA_DIR: folder, INKSTONE_DRAIN_MS: '0', ...env });
  const log: string[] = [];
  const logger = createLogger('info', { write: (line) => log.push(line) });
  const files = await openFiles(settings);
  const jobs = await openJobs(settings);
  const secret = Buffer.from('a secret of the tests');
  const store = createUploadStore(files, {
    capacityBytes: settings.INKSTONE_UPLOAD_CAPACITY_BYTES,
    ttlSeconds: settings.INKSTONE_UPLOAD_TTL_SECONDS,
  });
  const load = () => ({ waiting: 0, running: 0, workers: 1 });
  const deps: ServerDeps = {
    settings,
    ask,
    files,
    jobs,
    secret,
    uploads: createUploads(store, secret, {
      maxBytes: { image: settings.INKSTONE_MAX_IMAGE_BYTES, pdf: settings.INKSTONE_MAX_PDF_BYTES },
      maxVersions: 3,
    }),
    keys: openKeys(settings, logger),
    quotas: createQuotas(),
    models: openModelNames(settings.INKSTONE_MODEL_ALIASES),
    engines: ['embedded', 'vlm'],
    logger,
    metrics: createMetrics(load),
    lifecycle: createLifecycle(),
    load,
    reads: async () => true,
  };
  onTestFinished(() => {
    files.close();
    void jobs.close();
    return rm(folder, { recursive: true, force: true });
  });
  const app = createApp(deps);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  return { app, deps, log, post };
}

export const generationPath = '/api/v1/services/aigc/multimodal-generation/generation';
export const textGenerationPath = '/api/v1/services/aigc/text-generation/generation';
export const chatPath = '/compatible-mode/v1/chat/completions';
export const responsesPath = '/compatible-mode/v1/responses';

/** A body of the DashScope dialect with one image. */
export function generation(parameters: object = {}, content: object[] = [{ image }]) {
  return { model: 'qwen-vl-ocr', input: { messages: [{ role: 'user', content }] }, parameters };
}

/** A body of the OpenAI dialect with one image. */
export function chat(more: object = {}, content: object[] = [{ type: 'image_url', image_url: { url: image } }]) {
  return { model: 'qwen-vl-ocr', messages: [{ role: 'user', content }], ...more };
}

/** The text of an answer, with its request id replaced. */
export async function textOf(response: Response): Promise<string> {
  return (await response.text()).replaceAll(response.headers.get('x-request-id') ?? '', 'ID');
}

/** The JSON of an answer, with its request id replaced. */
export async function jsonOf(response: Response | Promise<Response>): Promise<unknown> {
  return JSON.parse(await textOf(await response));
}

/** A promise and the function that keeps it. */
export function promised<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let keep: ((value: T) => void) | undefined;
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, resolve: (value) => keep?.(value) };
}
