// 200 mixed requests, 20 at a time, twice: is every answer the one it gives alone, and does memory stay where it is? Then the figures of
// a server under load, each beside what is wanted of it, unless the server runs already.
//   node bench/load/run.mjs [FILE|DIR …] [--requests 200] [--parallel 20] [--url URL] [--only figures|answers]
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { dashScope, lasting, openAi, send } from '../lib/call.mjs';
import { residentMiB } from '../lib/metrics.mjs';
import { pagesFrom } from '../lib/pages.mjs';
import { peakOfPage, report, startToReady, steadyLoad, steadyMemory, throughput } from './figures.mjs';

/** Memory after the second pass may differ from that after the first by this share. */
const tolerance = 0.05;
/** Time for buffers of answered requests to be given back. */
const settleMs = 5000;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: 'string', default: '200' },
    parallel: { type: 'string', default: '20' },
    url: { type: 'string' },
    only: { type: 'string' },
  },
});

/** Every form in turn, for one page. */
const forms = (path) => [
  dashScope({ path }),
  dashScope({ path, task: 'text_recognition', rotate: true }),
  dashScope({ path, task: 'advanced_recognition' }),
  dashScope({ path, task: 'multi_lan', stream: true }),
  openAi({ path }),
  openAi({ path, stream: true }),
];

/** A request that must fail, the same way each time. */
const broken = () => dashScope({ path: fileURLToPath(import.meta.url) });

/** Asks all of them, so many at a time; the answers in their order. */
async function askAll(url, requests, parallel) {
  const answers = new Array(requests.length);
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < requests.length; i = next++) answers[i] = lasting(await send(url, requests[i]));
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return answers;
}

async function compareAnswers(url) {
  const kinds = [...(await pagesFrom(positionals, ['word', 'receipt', 'screen'])).flatMap(forms), broken()];
  const count = Number(options.requests);
  // A step that shares no factor with the number of kinds: neighbours differ in page and form.
  const order = Array.from({ length: count }, (_, i) => (i * 17) % kinds.length);
  const requests = order.map((kind) => kinds[kind]);
  const alone = await askAll(url, kinds, 1);
  console.log(
    `${kinds.length} kinds of request, each alone: ${alone.filter((a) => a.startsWith('200 ')).length} answered with 200`,
  );
  let wrong = 0;
  const memory = [];
  for (const pass of [1, 2]) {
    const began = performance.now();
    const answers = await askAll(url, requests, Number(options.parallel));
    const seconds = (performance.now() - began) / 1000;
    const different = answers.filter((answer, i) => answer !== alone[order[i]]);
    wrong += different.length;
    await wait(settleMs);
    memory.push(await residentMiB(url));
    console.log(
      `pass ${pass}: ${count} requests, ${options.parallel} at a time, ${seconds.toFixed(1)} s, ` +
        `${different.length} differ from alone, ${memory.at(-1).toFixed(1)} MiB resident`,
    );
    for (const answer of different.slice(0, 3)) console.log(`  differs: ${answer.slice(0, 300)}`);
  }
  const growth = memory[1] / memory[0] - 1;
  const ok = wrong === 0 && Math.abs(growth) <= tolerance;
  console.log(
    `${ok ? 'PASS' : 'FAIL'}: ${wrong} different answers, memory ${(100 * growth).toFixed(2)} % after the second pass`,
  );
  if (!ok) process.exitCode = 1;
  return memory[1];
}

if (!options.url) prepare();
const figures = [];
if (options.only !== 'figures') {
  const server = options.url ? undefined : await startServer();
  try {
    figures.push(...steadyMemory(await compareAnswers(options.url ?? server.url)));
  } finally {
    await server?.stop();
  }
}
if (!options.url && options.only !== 'answers') {
  for (const measure of [startToReady, throughput, steadyLoad, peakOfPage]) figures.push(...(await measure()));
}
console.log(report(figures));
