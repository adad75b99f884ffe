import { setTimeout as sleep } from 'node:timers/promises';
import { faultsOf, inputLines } from './check-output.mjs';
import { patientClient } from './client.mjs';
import { startReplica } from './replicas.mjs';

/** A clock that jumps jumps so far: it is an hour off, and then right again. */
const jumpMs = 3_600_000;
/** A replica has to be there after this time, in whatever trouble. */
const startSeconds = 90;

/**
 * One batch on replicas that are killed at random moments and started again.
 * @param {{lines: number, kills: number, replicas: number, workers?: number, pageMs: number, seconds: number, envOf: () => object,
 *   trouble?: () => Promise<void>, jumps?: boolean, gently?: boolean, scale?: boolean}} options
 *   `envOf` gives the environment of one more replica; of `replicas` the last `workers` only work; `trouble` happens once in the
 *   middle, beside the kills; with `jumps` the clocks of some jump there; `gently` they are asked to stop instead of killed; with `scale`
 *   two more workers come and go again
 * @returns {Promise<{faults: string[], seconds: number, killed: number}>}
 */
export async function chaos(options) {
  const { lines, kills, replicas: count, workers = 0, pageMs, seconds, envOf, trouble, jumps, gently, scale } = options;
  /** As a supervisor does: one that can't start, because what it stands on is away, is started again. */
  async function start(at) {
    const env = { INKSTONE_THREADS: '4', CLOCK_JUMP_MS: String(jumpMs), PAGE_MS: String(pageMs), ...envOf() };
    const end = Date.now() + startSeconds * 1000;
    for (;;) {
      try {
        return await startReplica({ env, kind: at >= count - workers ? 'worker' : 'server' });
      } catch (error) {
        if (Date.now() > end) throw error;
        await sleep(1000);
      }
    }
  }
  const replicas = await Promise.all(Array.from({ length: count }, (_, at) => start(at)));
  const client = patientClient(() => replicas[Math.floor(Math.random() * (count - workers))].url);
  const began = performance.now();
  let killed = 0;
  try {
    const { id } = await client.create(await client.upload(inputLines(lines)));
    let over = false;
    const ended = client.ended(id, seconds).finally(() => {
      over = true;
    });
    // The kills are spread over the time that the lines take when nobody is killed, which is the shortest there is.
    const spanMs = (lines * pageMs) / (4 * count);
    const killing = (async () => {
      while (killed < kills && !over) {
        await sleep((Math.random() * 2 * spanMs) / kills);
        if (over) break;
        const victim = Math.floor(Math.random() * count);
        await (gently ? replicas[victim].stop() : replicas[victim].kill());
        replicas[victim] = await start(victim);
        killed++;
      }
    })();
    const troubling = sleep(spanMs / 3).then(() => trouble?.());
    const jumping = jumps ? jump(replicas, spanMs) : undefined;
    const scaling = scale ? comeAndGo(() => start(count), spanMs) : undefined;
    const [batch] = await Promise.all([ended, killing, troubling, jumping, scaling]);
    const output = await client.call(`/v1/files/${batch.output_file_id}/content`);
    return { faults: faultsOf(batch, output, lines), seconds: (performance.now() - began) / 1000, killed };
  } finally {
    await Promise.all(replicas.map((replica) => replica.stop()));
  }
}

/** Some clocks jump forward, and later back. */
async function jump(replicas, spanMs) {
  const some = replicas.filter((_, at) => at % 2 === 0);
  for (let i = 0; i < 2; i++) {
    await sleep(spanMs / 4);
    for (const replica of some) replica.jump();
  }
}

/** Two more workers come, and go again before the end. */
async function comeAndGo(start, spanMs) {
  await sleep(spanMs / 5);
  const more = await Promise.all([start(), start()]);
  await sleep(spanMs / 3);
  await Promise.all(more.map((worker) => worker.stop()));
}
