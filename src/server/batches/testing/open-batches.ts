import { expect, onTestFinished, vi } from 'vitest';
import type { Ask } from '../../deps.ts';
import { asks, chat, edge } from '../../testing/fake.ts';
import { startBatches } from '../start-batches.ts';

export const chatUrl = '/v1/chat/completions';
export type Json = Record<string, never>;

/** A line of an input file. */
export const line = (id: string, body: object = chat(), url = chatUrl) =>
  JSON.stringify({ custom_id: id, method: 'POST', url, body });

/** An edge, and what a client of the Batch API does with it. */
export async function openBatches(ask: Ask = asks(['Hello']), env: Record<string, string> = {}) {
  const { app, deps, log } = await edge(ask, { INKSTONE_THREADS: '2', INKSTONE_ALLOW_PRIVATE_URLS: '1', ...env });
  const work = () => {
    const working = startBatches(app, deps);
    onTestFinished(() => working.close(0));
    return working;
  };
  const json = async (method: string, path: string, body?: object, headers: object = {}) => {
    const isForm = body instanceof FormData;
    const response = await app.request(path, {
      method,
      headers: { ...(!isForm && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    return { http: response.status, ...((await response.json()) as object) } as unknown as Json;
  };
  const upload = async (content: string | Blob, headers: object = {}): Promise<string> => {
    const form = new FormData();
    form.set('purpose', 'batch');
    form.set('file', new Blob([content]), 'in.jsonl');
    return (await json('POST', '/v1/files', form, headers)).id ?? '';
  };
  const create = (fileId: string, more: object = {}, headers: object = {}) =>
    json(
      'POST',
      '/v1/batches',
      { input_file_id: fileId, endpoint: chatUrl, completion_window: '24h', ...more },
      headers,
    );
  const get = (id: string) => json('GET', `/v1/batches/${id}`);
  const ended = (id: string) =>
    vi.waitFor(
      async () => {
        const batch = await get(id);
        expect(['completed', 'failed', 'expired', 'cancelled']).toContain(batch.status);
        return batch;
      },
      { timeout: 20_000, interval: 20 },
    );
  const lines = async (fileId: unknown): Promise<Json[]> => {
    const response = await app.request(`/v1/files/${fileId}/content`);
    return (await response.text())
      .split('\n')
      .filter(Boolean)
      .map((text) => JSON.parse(text));
  };
  /** Uploads, creates, waits for the end. */
  const run = async (content: string[], more: object = {}) => {
    const created = await create(await upload(content.join('\n')), more);
    return ended(String(created.id));
  };
  return { app, deps, log, work, json, upload, create, get, ended, lines, run };
}
