import { setTimeout as sleep } from 'node:timers/promises';

const endStates = ['completed', 'failed', 'expired', 'cancelled'];
/** A replica may be dead or only starting: requests to it are repeated so often. */
const tries = 200;

/**
 * The calls of a client that never gives up.
 * @param url called for each try: the address of a replica that may answer
 */
export function patientClient(url) {
  async function call(path, options = {}) {
    for (let i = 0; ; i++) {
      try {
        const response = await fetch(`${url()}${path}`, { ...options, signal: AbortSignal.timeout(30_000) });
        if (response.ok) return await response.text();
        if (response.status < 500 && response.status !== 429) {
          throw Object.assign(new Error(`${path}: ${response.status} ${await response.text()}`), { final: true });
        }
      } catch (error) {
        if (error.final || i === tries) throw error;
      }
      await sleep(200);
    }
  }
  const json = async (path, options) => JSON.parse(await call(path, options));
  return {
    call,
    json,
    async upload(content) {
      const form = new FormData();
      form.set('purpose', 'batch');
      form.set('file', new Blob([content]), 'in.jsonl');
      return (await json('/v1/files', { method: 'POST', body: form })).id;
    },
    create: (fileId) =>
      json('/v1/batches', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': fileId },
        body: JSON.stringify({ input_file_id: fileId, endpoint: '/v1/chat/completions', completion_window: '24h' }),
      }),
    async ended(id, seconds) {
      const end = Date.now() + seconds * 1000;
      while (true) {
        const batch = await json(`/v1/batches/${id}`);
        if (endStates.includes(batch.status)) return batch;
        if (Date.now() > end) throw new Error(`not done after ${seconds} s: ${JSON.stringify(batch.request_counts)}`);
        await sleep(200);
      }
    },
  };
}
