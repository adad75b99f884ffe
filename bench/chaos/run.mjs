// Batches on replicas that are killed: node bench/chaos/run.mjs [--lines N] [--kills N] [--replicas N] [--page-ms N]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chaos } from './chaos.mjs';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
    replicas: { type: 'string', default: '1' },
    'page-ms': { type: 'string', default: '80' },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'inkstone-chaos-'));
try {
  const { faults, seconds, killed } = await chaos({
    lines: Number(values.lines),
    kills: Number(values.kills),
    replicas: Number(values.replicas),
    pageMs: Number(values['page-ms']),
    env: { INKSTONE_DATA_DIR: folder },
    seconds: 1200,
  });
  const what = `${values.lines} lines, ${values.replicas} replica(s), ${killed} times SIGKILL, ${seconds.toFixed(0)} s`;
  console.log(`${what}: ${faults.length === 0 ? 'every line once, in order, counts right' : faults.join('; ')}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
