// A large batch of small images on the real engine: node bench/batch/real.mjs [--lines N]
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { openAi } from '../lib/call.mjs';
import { residentMiB } from '../lib/metrics.mjs';
import { pagesFrom } from '../lib/pages.mjs';
import { processMs } from './process-time.mjs';

const { values } = parseArgs({ options: { lines: { type: 'string', default: '2000' } } });
const lines = Number(values.lines);

prepare();
const server = await startServer();
const [word] = await pagesFrom([], ['word']);
const body = JSON.parse(openAi({ path: word }).body);

async function json(path, options) {
  const response = await fetch(server.url + path, options);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

try {
  const line = (i) => JSON.stringify({ custom_id: `line-${i}`, method: 'POST', url: '/v1/chat/completions', body });
  const form = new FormData();
  form.set('purpose', 'batch');
  form.set('file', new Blob([Array.from({ length: lines }, (_, i) => line(i)).join('\n')]), 'in.jsonl');
  const file = await json('/v1/files', { method: 'POST', body: form });
  const wish = { input_file_id: file.id, endpoint: '/v1/chat/completions', completion_window: '24h' };
  const headers = { 'content-type': 'application/json' };
  const start = performance.now();
  const { id } = await json('/v1/batches', { method: 'POST', headers, body: JSON.stringify(wish) });
  let batch;
  do {
    await new Promise((resolve) => setTimeout(resolve, 500));
    batch = await json(`/v1/batches/${id}`);
  } while (!['completed', 'failed', 'expired'].includes(batch.status));
  const seconds = (performance.now() - start) / 1000;
  const output = await (await fetch(`${server.url}/v1/files/${batch.output_file_id}/content`)).text();
  const answers = output
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text));
  const texts = new Set(answers.map(({ response }) => response.body.choices[0].message.content));
  const ordered = answers.every(({ custom_id: id }, i) => id === `line-${i}`);
  const { completed, failed } = batch.request_counts;
  const perLine = (await processMs(server.pid)) / lines;
  console.log(
    `${completed} of ${lines} done, ${failed} failed, ${batch.status}, in order: ${ordered}, ${texts.size} different answer(s)`,
  );
  console.log(
    `${seconds.toFixed(0)} s, ${(lines / seconds).toFixed(1)} pages a second, ${perLine.toFixed(0)} ms of processor time a page, ${(await residentMiB(server.url)).toFixed(0)} MiB`,
  );
  process.exitCode = completed === lines && ordered && texts.size === 1 ? 0 : 1;
} finally {
  await server.stop();
}
