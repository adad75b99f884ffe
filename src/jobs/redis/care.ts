import { type Connection, prefix } from './connect.ts';
import { addLines, type Queues } from './queues.ts';
import { toBatch } from './record.ts';

/**
 * Finds what fell between two commands because a process ended there: lines that were chosen and never came into the queue,
 * batches whose next step nobody asked for. Doing it once too often does no harm.
 * @param everyMs one of all workers does it in this time, and looks at what is older
 */
export async function takeCare({ redis }: Connection, queues: Queues, everyMs: number): Promise<void> {
  if (!(await redis.set(`${prefix}care`, '1', 'PX', everyMs - 100, 'NX'))) return;
  const ready = await redis.zrangebyscore(`${prefix}ready`, 0, Date.now() - everyMs);
  await addLines(
    queues.lines,
    ready.map((entry) => {
      const [id = '', line] = entry.split(' ');
      return { id, line: Number(line) };
    }),
  );
  for (const id of await redis.smembers(`${prefix}alive`)) {
    const batch = toBatch(await redis.hgetall(`${prefix}batch:${id}`));
    if (!batch || (await redis.exists(`${prefix}stepping:${id}`))) continue;
    const { state, total, completed, failed, expiresAt } = batch;
    const waits = state === 'in_progress' && completed + failed < total && Date.now() < expiresAt;
    if (!waits) await queues.steps.add('step', { id }, { jobId: `care-${id}-${state}` });
  }
}
