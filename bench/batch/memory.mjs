// How much memory grows while a batch of many lines is looked at: node bench/batch/memory.mjs [--lines N] [--bytes N] [--rounds N]
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inputLines } from '../chaos/check-output.mjs';
import { patientClient } from '../chaos/client.mjs';
import { startReplica } from '../chaos/replicas.mjs';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '50000' },
    bytes: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '3' },
  },
});
/** What is wanted, in MB. */
const most = 50;

const folder = await mkdtemp(join(tmpdir(), 'inkstone-memory-'));
// Nothing is read: a page takes longer than the whole measurement.
const env = { INKSTONE_DATA_DIR: folder, PAGE_MS: '600000', INKSTONE_THREADS: '1' };
const replica = await startReplica({ env });
const client = patientClient(() => replica.url);
const resident = async () =>
  Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${replica.pid}/status`, 'utf8'))[1]) / 1000;

let worst = 0;
try {
  const content = inputLines(Number(values.lines), Number(values.bytes));
  // A first small one loads what is loaded once.
  await validated(await client.upload(inputLines(100)));
  const file = await client.upload(content);
  for (let i = 0; i < Number(values.rounds); i++) {
    await sleep(2000);
    const before = await resident();
    const peak = await validated(file);
    console.log(
      `${values.lines} lines, ${(content.length / 1e6).toFixed(0)} MB: ${before.toFixed(0)} MB before, +${(peak - before).toFixed(0)} MB`,
    );
    worst = Math.max(worst, peak - before);
  }
  console.log(worst < most ? 'PASS' : 'FAIL');
  process.exitCode = worst < most ? 0 : 1;
} finally {
  await replica.kill();
  await rm(folder, { recursive: true, force: true });
}

/** Creates a batch and waits until it is in progress. @returns the most memory meanwhile, in MB */
async function validated(fileId) {
  let peak = 0;
  const batch = await client.json('/v1/batches', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ input_file_id: fileId, endpoint: '/v1/chat/completions', completion_window: '24h' }),
  });
  for (let state = ''; state !== 'in_progress'; ) {
    peak = Math.max(peak, await resident());
    await sleep(20);
    state = (await client.json(`/v1/batches/${batch.id}`)).status;
  }
  const end = Math.max(peak, await resident());
  await client.json(`/v1/batches/${batch.id}/cancel`, { method: 'POST' });
  return end;
}
