// Sends seeded inputs to a server that runs, with a canary each second; prints what came back.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { kinds } from './inputs.mjs';
import { createRandom } from './random.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8000' },
    inputs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    connections: { type: 'string', default: '8' },
    canary: { type: 'string', default: 'examples/receipt.png' },
  },
});
const agent = new Agent({ keepAlive: true, maxSockets: Number(values.connections) });
const hangMs = 5000;

function send({ method, path, headers, body }, options = {}) {
  return new Promise((resolve) => {
    const start = performance.now();
    const done = (status) => resolve({ status, ms: performance.now() - start });
    const length = { 'content-length': Buffer.byteLength(body) };
    const call = request(
      values.url + path,
      { method, headers: { ...headers, ...length }, agent, ...options },
      (response) => {
        response
          .resume()
          .once('end', () => done(response.statusCode))
          .once('error', () => done('cut'));
      },
    );
    call.once('error', ({ code }) => done(code)).end(body);
  });
}

const image = `data:image/png;base64,${readFileSync(values.canary).toString('base64')}`;
const messages = [{ role: 'user', content: [{ type: 'image_url', image_url: { url: image } }] }];
const body = JSON.stringify({ model: 'qwen-vl-ocr', messages });
const canary = { method: 'POST', path: '/v1/chat/completions', headers: { 'content-type': 'application/json' }, body };
const askCanary = () => send(canary, { agent: undefined });
const p99 = (times) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? 0;

const alone = [];
for (let i = 0; i < 20; i++) alone.push((await askCanary()).ms);

let running = true;
const [times, failed] = [[], []];
const watching = (async () => {
  while (running) {
    const [{ status, ms }] = await Promise.all([askCanary(), wait(1000)]);
    times.push(ms);
    if (status !== 200) failed.push(status);
  }
})();

const count = Number(values.inputs);
const statuses = {};
const bad = [];
let next = 0;
const slow = [];
async function work() {
  while (next < count) {
    const i = next++;
    const names = Object.keys(kinds);
    const kind = names[i % names.length];
    const { status, ms } = await send(kinds[kind](createRandom(Number(values.seed) + i)));
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (ms > hangMs) slow.push({ i, kind, status, ms: Math.round(ms) });
    if (typeof status !== 'number' || (status >= 500 && status !== 503)) bad.push({ i, kind, status });
  }
}
const start = performance.now();
await Promise.all(Array.from({ length: Number(values.connections) }, work));
running = false;
await watching;
agent.destroy();

const { stdout } = process;
stdout.write(
  `${count} inputs in ${Math.round((performance.now() - start) / 1000)} s, seed ${values.seed}: ${JSON.stringify(statuses)}\n`,
);
stdout.write(
  `over ${hangMs} ms: ${slow.length} ${JSON.stringify(slow.slice(0, 10))}\nfaults: ${bad.length} ${JSON.stringify(bad.slice(0, 10))}\n`,
);
const ratio = p99(times) / p99(alone);
stdout.write(
  `canary: ${times.length} asked, ${failed.length} failed; p99 ${Math.round(p99(times))} ms, alone ${Math.round(p99(alone))} ms, ratio ${ratio.toFixed(1)}\n`,
);
process.exitCode = bad.length + failed.length + slow.length > 0 ? 1 : 0;
