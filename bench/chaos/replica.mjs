// A server, or with `worker` as argument a worker, whose pages are simulated: each takes PAGE_MS and answers with its prompt.
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../../dist/server/app.js';
import { linesAtOnce, startBatches } from '../../dist/server/batches/start-batches.js';
import { health } from '../../dist/server/health.js';
import { openKeys } from '../../dist/server/keys/keys.js';
import { createLifecycle } from '../../dist/server/lifecycle.js';
import { listen } from '../../dist/server/listen.js';
import { openModelNames } from '../../dist/server/model-names.js';
import { createLogger } from '../../dist/server/observe/logger.js';
import { createMetrics } from '../../dist/server/observe/metrics.js';
import { openStores } from '../../dist/server/open-stores.js';
import { readSettings } from '../../dist/settings/settings.js';

// The clock of this process jumps by CLOCK_JUMP_MS, and at the next signal back.
const trueNow = Date.now;
let jumped = 0;
Date.now = () => trueNow() + jumped;
process.on('SIGUSR2', () => {
  jumped = jumped === 0 ? Number(process.env.CLOCK_JUMP_MS) : 0;
});

const pageMs = Number(process.env.PAGE_MS ?? 20);
const settings = readSettings(process.env);
const places = settings.INKSTONE_THREADS + 1;
const waiting = [];
let running = 0;

/** As many pages at a time as there are threads, the others in the order they came. */
async function turn(work) {
  if (running >= places) await new Promise((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

async function* ask({ prompt = '', task }) {
  const text = await turn(() => sleep(pageMs, prompt));
  const usage = { inputTokens: 3, outputTokens: 2, imageTokens: 2, textTokens: 1 };
  yield { text, usage };
  return { text, usage, pages: [], warnings: [], task };
}

const logger = createLogger(settings.LOG_LEVEL);
const load = () => ({ waiting: waiting.length, running, workers: settings.INKSTONE_THREADS });
const stores = await openStores(settings, logger);
const lifecycle = createLifecycle();
const reads = async () => true;
const keys = openKeys(settings, logger);
const models = openModelNames(settings.INKSTONE_MODEL_ALIASES);
const deps = { settings, ask, ...stores, keys, models, logger, metrics: createMetrics(load), lifecycle, load, reads };
const app = createApp(deps);
const worker = linesAtOnce(settings) === 0 ? undefined : startBatches(app, deps);
const server = await listen(process.argv[2] === 'worker' ? health(deps) : app, settings, lifecycle);
process.stdout.write(`ready ${server.url}\n`);
process.once('SIGTERM', async () => {
  await Promise.all([worker?.close(8000), server.close()]);
  await stores.close();
  process.exit(0);
});
