import { setTimeout as sleep } from 'node:timers/promises';
import { faultsOf, inputLines } from './check-output.mjs';
import { patientClient } from './client.mjs';
import { startReplica } from './replicas.mjs';

/**
 * One batch on replicas that are killed at random moments and started again.
 * @param {{lines: number, kills: number, replicas: number, pageMs: number, env: object, seconds: number, trouble?: (random: () => number) => Promise<void>}} options
 *   `trouble` happens once in the middle, beside the kills
 * @returns {Promise<{faults: string[], seconds: number, killed: number}>}
 */
export async function chaos({ lines, kills, replicas: count, pageMs, env, seconds, trouble }) {
  const options = { env: { INKSTONE_THREADS: '4', ...env, PAGE_MS: String(pageMs) } };
  const replicas = await Promise.all(Array.from({ length: count }, () => startReplica(options)));
  const client = patientClient(() => replicas[Math.floor(Math.random() * count)].url);
  const start = performance.now();
  let killed = 0;
  try {
    const { id } = await client.create(await client.upload(inputLines(lines)));
    let over = false;
    const ended = client.ended(id, seconds).finally(() => {
      over = true;
    });
    // The kills are spread over the time that the lines take when nobody is killed, which is the shortest there is.
    const meanMs = (lines * pageMs) / (4 * count) / kills;
    const killing = (async () => {
      while (killed < kills && !over) {
        await sleep(Math.random() * 2 * meanMs);
        if (over) break;
        const victim = Math.floor(Math.random() * count);
        await replicas[victim].kill();
        replicas[victim] = await startReplica(options);
        killed++;
        if (killed === Math.ceil(kills / 2)) await trouble?.();
      }
    })();
    const [batch] = await Promise.all([ended, killing]);
    const output = await client.call(`/v1/files/${batch.output_file_id}/content`);
    return { faults: faultsOf(batch, output, lines), seconds: (performance.now() - start) / 1000, killed };
  } finally {
    await Promise.all(replicas.map((replica) => replica.stop()));
  }
}
