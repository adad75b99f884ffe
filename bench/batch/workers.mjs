// Simulated pages on one, two and three workers: node bench/batch/workers.mjs [--lines N] [--page-ms N] [--stores shared|local]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inputLines } from '../chaos/check-output.mjs';
import { patientClient } from '../chaos/client.mjs';
import { startReplica } from '../chaos/replicas.mjs';
import { localStores, sharedStores } from '../chaos/stores.mjs';
import { processMs } from './process-time.mjs';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '300' },
    'page-ms': { type: 'string', default: '200' },
    stores: { type: 'string', default: 'shared' },
  },
});
/** Wanted of so many workers beside one. */
const wanted = [1, 1.95, 2.9];
const threads = 4;

const folder = await mkdtemp(join(tmpdir(), 'inkstone-workers-'));
const stores = await (values.stores === 'shared' ? sharedStores : localStores)(folder);
const env = () => ({ INKSTONE_THREADS: String(threads), PAGE_MS: values['page-ms'], ...stores.envOf() });
const server = await startReplica({ env: { ...env(), INKSTONE_BATCH_CONCURRENCY: '0' } });
const client = patientClient(() => server.url);
const workers = [];
const rates = [];
let fine = true;
try {
  for (let count = 1; count <= 3; count++) {
    workers.push(await startReplica({ env: env(), kind: 'worker' }));
    const { rate, ownMs } = await measured(Number(values.lines) * count);
    rates.push(rate);
    const times = rate / rates[0];
    console.log(
      `${count} worker(s): ${rate.toFixed(1)} pages a second, × ${times.toFixed(2)}; ${ownMs.toFixed(2)} ms of a worker's processor a page, all but the reading`,
    );
    fine &&= times >= wanted[count - 1];
  }
  console.log(fine ? 'PASS' : 'FAIL');
  process.exitCode = fine ? 0 : 1;
} finally {
  await Promise.all([...workers, server].map((each) => each.kill()));
  await stores.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Pages a second from the first tenth of a batch to the last, and the workers' processor time a page. */
async function measured(lines) {
  const { id } = await client.create(await client.upload(inputLines(lines)));
  const spent = async () => (await Promise.all(workers.map(({ pid }) => processMs(pid)))).reduce((a, b) => a + b, 0);
  const reached = async (share) => {
    for (;;) {
      const { request_counts: counts } = await client.json(`/v1/batches/${id}`);
      if (counts.total > 0 && counts.completed >= share * lines) {
        return { at: performance.now(), done: counts.completed, ms: await spent() };
      }
      await sleep(20);
    }
  };
  const [from, to] = [await reached(0.1), await reached(0.9)];
  const done = to.done - from.done;
  await client.ended(id, 60);
  return { rate: (done / (to.at - from.at)) * 1000, ownMs: (to.ms - from.ms) / done };
}
