// Does memory stay in its bound whatever comes, and is another caller served meanwhile? Whole, cut, bent and forged files of all tasks, and
// what the fuzzers make, several at a time. Interrupted, it says what came of it until then.
//   node bench/soak/ugly.mjs [FILE|DIR …] [--requests 2000] [--parallel 4] [--url URL] [--bound BYTES]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { kinds } from '../../fuzz/inputs.mjs';
import { createRandom } from '../../fuzz/random.mjs';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { defaultBound } from '../lib/bound.mjs';
import { send } from '../lib/call.mjs';
import { startCanary } from '../lib/canary.mjs';
import { residentMiB } from '../lib/metrics.mjs';
import { pagesFrom } from '../lib/pages.mjs';
import { slope } from '../lib/slope.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: 'string', default: '2000' },
    parallel: { type: 'string', default: '4' },
    url: { type: 'string' },
    bound: { type: 'string' },
  },
});
const bound = Number(options.bound ?? defaultBound());
/** Wanted of the slope, in bytes a request. */
const mostBytes = 1000;
const mostRatio = 3;

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
const random = createRandom(18);
const { below, pick } = random;

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
  const task = pick(tasks);
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

function fuzzed() {
  const { path, headers, body } = pick(Object.values(kinds))(random);
  return { route: path, headers, body };
}

/** One request in two is a fuzzer's; most pages are the smallest two, so that a run of 10,000 ends on the same day. */
const next = (files) => (below(2) === 0 ? fuzzed() : request(files[below(16) > 0 ? below(2) : below(files.length)]));

if (!options.url) prepare();
const server = options.url ? undefined : await startServer();
const url = options.url ?? server.url;
try {
  const files = (await pagesFrom(positionals)).map((path) => readFileSync(path)).sort((a, b) => a.length - b.length);
  const canary = await startCanary(url);
  let total = Number(options.requests);
  const points = [];
  const statuses = {};
  let sent = 0;
  process.once('SIGINT', () => {
    total = sent;
  });
  const worker = async () => {
    for (let i = sent++; i < total; i = sent++) {
      const { status } = await send(url, next(files));
      statuses[status] = (statuses[status] ?? 0) + 1;
      points.push([i, await residentMiB(url)]);
      if (i % Math.ceil(Number(options.requests) / 20) === 0)
        console.log(`${String(i).padStart(6)} requests: ${points.at(-1)[1].toFixed(0)} MiB`);
    }
  };
  await Promise.all(Array.from({ length: Number(options.parallel) }, worker));
  const { failed, ratio, text } = await canary.stop();
  // The first third fills caches, arenas and the heap.
  const warm = points.filter(([i]) => i >= total / 3).sort((a, b) => a[0] - b[0]);
  const { value, margin } = slope(warm);
  const bytes = (mebibytes) => (mebibytes * 2 ** 20).toFixed(0);
  const most = points.reduce((most, [, mebibytes]) => Math.max(most, mebibytes), 0);
  const ok =
    most * 2 ** 20 <= bound && value * 2 ** 20 - margin * 2 ** 20 < mostBytes && failed === 0 && ratio <= mostRatio;
  console.log(`${total} requests: ${JSON.stringify(statuses)}`);
  console.log(`most memory after a request ${most.toFixed(0)} MiB of ${(bound / 2 ** 20).toFixed(0)}`);
  console.log(`after warm-up ${bytes(value)} ± ${bytes(margin)} bytes a request (95 %), wanted under ${mostBytes}`);
  console.log(`${text}, wanted ${mostRatio}`);
  console.log(ok ? 'PASS' : 'FAIL');
  if (!ok) process.exitCode = 1;
} finally {
  await server?.stop();
}
