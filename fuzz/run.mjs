// Sends seeded inputs to a server that runs, with a canary each second; prints what came back, also when it is interrupted.
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { startCanary } from '../bench/lib/canary.mjs';
import { residentMiB } from '../bench/lib/metrics.mjs';
import { kinds } from './inputs.mjs';
import { createRandom } from './random.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8000' },
    inputs: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    connections: { type: 'string', default: '8' },
    'no-canary': { type: 'boolean', default: false },
  },
});
const agent = new Agent({ keepAlive: true, maxSockets: Number(values.connections) });
const hangMs = 5000;
/** A step on a file ends after so long by itself (INKSTONE_DECODE_TIMEOUT_MS). */
const decodeMs = 20_000;
const progressEvery = 1000;

function send({ method, path, headers, body }) {
  return new Promise((resolve) => {
    const start = performance.now();
    const done = (status) => resolve({ status, ms: performance.now() - start });
    const length = { 'content-length': Buffer.byteLength(body) };
    const call = request(values.url + path, { method, headers: { ...headers, ...length }, agent }, (response) => {
      response
        .resume()
        .once('end', () => done(response.statusCode))
        .once('error', () => done('cut'));
    });
    call.once('error', ({ code }) => done(code)).end(body);
  });
}

const nobody = { stop: async () => ({ failed: 0, text: 'no canary' }) };
const canary = values['no-canary'] ? nobody : await startCanary(values.url);
const names = Object.keys(kinds);
const first = Number(values.from);
let end = first + Number(values.inputs);
const statuses = {};
const bad = [];
const slow = [];
let next = first;
let mostMiB = 0;
process.once('SIGINT', () => {
  end = next;
});
const { stdout } = process;
const start = performance.now();
const seconds = () => Math.round((performance.now() - start) / 1000);

const kindOf = (i) => names[i % names.length];
const inputOf = (i) => kinds[kindOf(i)](createRandom(Number(values.seed) + i));

async function work() {
  while (next < end) {
    const i = next++;
    const kind = kindOf(i);
    const { status, ms } = await send(inputOf(i));
    statuses[status] = (statuses[status] ?? 0) + 1;
    // A document that is read may take its time.
    if (ms > hangMs && status !== 200) slow.push({ i, kind, status, ms: Math.round(ms) });
    if (typeof status !== 'number' || (status >= 500 && status !== 503)) bad.push({ i, kind, status });
    if ((i + 1) % progressEvery === 0) {
      const memory = await residentMiB(values.url).catch(() => 0);
      mostMiB = Math.max(mostMiB, memory);
      stdout.write(
        `${i + 1} after ${seconds()} s: ${JSON.stringify(statuses)}, ${bad.length} faults, ${slow.length} slow, ${memory.toFixed(0)} MiB\n`,
      );
    }
  }
}
await Promise.all(Array.from({ length: Number(values.connections) }, work));
const { failed, text } = await canary.stop();
// Slow in a crowd may have been its turn that it waited for: asked alone it is as slow as it is.
for (const each of slow) each.alone = Math.round((await send(inputOf(each.i))).ms);
const hung = slow.filter(({ ms, alone }) => ms > decodeMs || alone > hangMs);
agent.destroy();

stdout.write(
  `${end - first} inputs in ${seconds()} s, seed ${values.seed}, from ${first}: ${JSON.stringify(statuses)}\n`,
);
stdout.write(
  `over ${hangMs} ms and not read: ${slow.length}, alone too: ${hung.length} ${JSON.stringify(hung.slice(0, 10))}\n`,
);
stdout.write(
  `faults: ${bad.length} ${JSON.stringify(bad.slice(0, 10))}\nmost memory ${mostMiB.toFixed(0)} MiB\n${text}\n`,
);
process.exitCode = bad.length + failed + hung.length > 0 ? 1 : 0;
