// Does memory stay in its bound whatever comes? Whole, cut, bent and forged files of all tasks, several at a time.
//   node bench/soak/ugly.mjs [FILE|DIR …] [--requests 2000] [--parallel 4] [--url URL]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { send } from '../lib/call.mjs';
import { residentMiB } from '../lib/metrics.mjs';
import { pagesFrom } from '../lib/pages.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: 'string', default: '2000' },
    parallel: { type: 'string', default: '4' },
    url: { type: 'string' },
  },
});

const tasks = [
  undefined,
  'text_recognition',
  'multi_lan',
  'advanced_recognition',
  'table_parsing',
  'key_information_extraction',
  'formula_recognition',
  'document_parsing',
];

/** Numbers that are the same in every run (mulberry32). */
function randoms(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = randoms(18);
const below = (count) => Math.floor(random() * count);

/** Half of the files come whole; the others are cut, have bytes changed, or a number in their header forged. */
function bent(file) {
  const bytes = Buffer.from(file);
  const kind = below(6);
  if (kind === 0) return bytes.subarray(0, 1 + below(bytes.length));
  if (kind === 1) for (let i = 0; i < 20; i++) bytes[below(bytes.length)] = below(256);
  if (kind === 2) bytes.writeUInt32BE(below(2 ** 32), Math.min(bytes.length - 4, 8 + below(64)));
  return bytes;
}

function request(file) {
  const content = [{ image: `data:;base64,${bent(file).toString('base64')}`, enable_rotate: below(4) === 0 }];
  const task = tasks[below(tasks.length)];
  return {
    route: '/api/v1/services/aigc/multimodal-generation/generation',
    headers: {},
    body: JSON.stringify({
      model: 'qwen-vl-ocr',
      input: { messages: [{ role: 'user', content }] },
      parameters: task ? { ocr_options: { task } } : {},
    }),
  };
}

if (!options.url) prepare();
const server = options.url ? undefined : await startServer();
const url = options.url ?? server.url;
try {
  const files = (await pagesFrom(positionals)).map((path) => readFileSync(path));
  const total = Number(options.requests);
  const seen = [];
  const statuses = {};
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < total; i = next++) {
      const { status } = await send(url, request(files[below(files.length)]));
      statuses[status] = (statuses[status] ?? 0) + 1;
      seen.push(await residentMiB(url));
      if (i % Math.ceil(total / 10) === 0)
        console.log(`${String(i).padStart(6)} requests: ${seen.at(-1).toFixed(0)} MiB`);
    }
  };
  await Promise.all(Array.from({ length: Number(options.parallel) }, worker));
  const half = seen.slice(seen.length / 2);
  const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
  const [third, fourth] = [half.slice(0, half.length / 2), half.slice(half.length / 2)].map(mean);
  console.log(
    `answers ${JSON.stringify(statuses)}; most memory after a request ${Math.max(...seen).toFixed(0)} MiB; ` +
      `mean of the third quarter ${third.toFixed(0)}, of the last ${fourth.toFixed(0)} MiB`,
  );
} finally {
  await server?.stop();
}
