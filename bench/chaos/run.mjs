// Batches on replicas that are killed, and what they stand on with them: see README.md
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chaos } from './chaos.mjs';
import { localStores, sharedStores, smallDisk } from './stores.mjs';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
    replicas: { type: 'string', default: '1' },
    workers: { type: 'string', default: '0' },
    'page-ms': { type: 'string', default: '80' },
    trouble: { type: 'string' },
  },
});
const { trouble } = values;
const storesFor = {
  valkey: sharedStores,
  s3: sharedStores,
  shared: sharedStores,
  rolling: sharedStores,
  disk: smallDisk,
};

const folder = await mkdtemp(join(tmpdir(), 'inkstone-chaos-'));
const stores = await (storesFor[trouble] ?? localStores)(folder);
try {
  const { faults, seconds, killed } = await chaos({
    lines: Number(values.lines),
    kills: Number(values.kills),
    replicas: Number(values.replicas),
    workers: Number(values.workers),
    pageMs: Number(values['page-ms']),
    envOf: stores.envOf,
    trouble: stores.troubles[trouble],
    jumps: trouble === 'clock',
    gently: trouble === 'rolling',
    scale: trouble === 'rolling',
    seconds: 1200,
  });
  const processes = `${values.replicas} replica(s), ${values.workers} of them workers`;
  const what = `${values.lines} lines, ${processes}, ${killed} times ${trouble === 'rolling' ? 'SIGTERM' : 'SIGKILL'}, trouble: ${trouble ?? 'none'}, ${seconds.toFixed(0)} s`;
  console.log(`${what}: ${faults.length === 0 ? 'every line once, in order, counts right' : faults.join('; ')}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await stores.stop();
  await rm(folder, { recursive: true, force: true });
}
