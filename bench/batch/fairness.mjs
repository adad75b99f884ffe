// Does a batch, or another caller's load, delay somebody who waits? With the real engine: node bench/batch/fairness.mjs [--rounds N] [--requests N]
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { openAi, send } from '../lib/call.mjs';
import { pagesFrom } from '../lib/pages.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '4' }, requests: { type: 'string', default: '25' } },
});
/** Wanted: how much p95 may rise while a batch runs; how many pages somebody waits for another caller at most. */
const mostRise = 1.25;
const mostPages = 1;
/** Requests of another caller that wait, and lines of a batch: more than are done in a round. */
const crowd = 60;
const lines = 2000;

prepare();
const server = await startServer({ INKSTONE_API_KEYS: 'a,b', INKSTONE_QUEUE: '200' });
const [word, receipt] = await pagesFrom([], ['word', 'receipt']);
const single = openAi({ path: receipt });
const small = openAi({ path: word });
const as = (key, request) => ({ ...request, headers: { ...request.headers, authorization: `Bearer ${key}` } });

/** Milliseconds of a request that has to succeed. */
async function timed(request) {
  const start = performance.now();
  const { status, text } = await send(server.url, request);
  if (status !== 200) throw new Error(`${status} ${text.slice(0, 300)}`);
  return performance.now() - start;
}

async function times(request, count) {
  const all = [];
  for (let i = 0; i < count; i++) all.push(await timed(request));
  return all;
}

const quantile = (all, share) =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(share * all.length))];

async function json(path, options) {
  const headers = { authorization: 'Bearer b', ...options?.headers };
  const response = await fetch(server.url + path, { ...options, headers });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function startBatch() {
  const body = JSON.parse(openAi({ path: receipt }).body);
  const line = (i) => JSON.stringify({ custom_id: `${i}`, method: 'POST', url: '/v1/chat/completions', body });
  const form = new FormData();
  form.set('purpose', 'batch');
  form.set('file', new Blob([Array.from({ length: lines }, (_, i) => line(i)).join('\n')]), 'in.jsonl');
  const file = await json('/v1/files', { method: 'POST', body: form });
  const wish = { input_file_id: file.id, endpoint: '/v1/chat/completions', completion_window: '24h' };
  const headers = { 'content-type': 'application/json' };
  const { id } = await json('/v1/batches', { method: 'POST', headers, body: JSON.stringify(wish) });
  await reaches(id, (batch) => batch.request_counts.completed > 2);
  return id;
}

async function reaches(id, enough) {
  while (!enough(await json(`/v1/batches/${id}`))) await new Promise((resolve) => setTimeout(resolve, 100));
}

try {
  await times(as('a', single), 10);
  const [alone, during] = [[], []];
  for (let i = 0; i < Number(values.rounds); i++) {
    alone.push(...(await times(as('a', single), Number(values.requests))));
    const id = await startBatch();
    during.push(...(await times(as('a', single), Number(values.requests))));
    await json(`/v1/batches/${id}/cancel`, { method: 'POST' });
    await reaches(id, ({ status }) => status === 'cancelled');
  }
  const rise = quantile(during, 0.95) / quantile(alone, 0.95);
  const [before, beside] = [quantile(alone, 0.95), quantile(during, 0.95)].map((ms) => ms.toFixed(0));
  console.log(
    `p95 of single requests: ${before} ms alone, ${beside} ms while a batch runs: × ${rise.toFixed(2)} (× ${mostRise} wanted)`,
  );

  const page = quantile(await times(as('b', single), 15), 0.5);
  const quick = quantile(await times(as('a', small), 15), 0.5);
  const waits = [];
  for (let i = 0; i < Number(values.rounds); i++) {
    const others = Array.from({ length: crowd }, () => timed(as('b', single)));
    await Promise.race(others);
    waits.push(...(await times(as('a', small), 5)));
    await Promise.all(others);
  }
  const pages = (quantile(waits, 0.5) - quick) / page;
  const worst = (quantile(waits, 0.95) - quick) / page;
  console.log(
    `a line beside ${crowd} waiting requests of another key: ${quick.toFixed(0)} ms alone, then ${pages.toFixed(2)} pages later in the middle, ${worst.toFixed(2)} at the 95th percentile (a page: ${page.toFixed(0)} ms; at most ${mostPages} wanted)`,
  );
  const fine = rise <= mostRise && worst <= mostPages;
  console.log(fine ? 'PASS' : 'FAIL');
  process.exitCode = fine ? 0 : 1;
} finally {
  await server.stop();
}
