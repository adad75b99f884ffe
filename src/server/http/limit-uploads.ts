import { createMiddleware } from 'hono/factory';
import { InkstoneError } from '../../types/error.ts';
import type { WatchBound } from '../observe/watch-bounds.ts';
import { callerOf } from './caller.ts';
import type { Env } from './env.ts';

/** One caller may hold this share of the uploads: the others always have room. */
const largestShare = 0.5;
/** Seconds an upload takes that is neither small nor slow. */
const retryAfter = 5;

/**
 * Bounds the uploads under way, all together and of each caller: each holds a descriptor and an unfinished file.
 * @param most at a time; one more is answered 429
 */
export function limitUploads(most: number, watchBound: WatchBound) {
  const byCaller = new Map<string, number>();
  let underWay = 0;
  watchBound('uploads', most, () => underWay);
  return createMiddleware<Env>(async (c, next) => {
    if (c.req.method !== 'POST') return next();
    const caller = callerOf(c);
    const mine = byCaller.get(caller) ?? 0;
    if (underWay >= most || mine >= Math.max(1, most * largestShare)) {
      throw new InkstoneError('overloaded', 'Too many uploads are under way.', { retryAfter });
    }
    underWay++;
    byCaller.set(caller, mine + 1);
    try {
      await next();
    } finally {
      underWay--;
      const left = (byCaller.get(caller) ?? 1) - 1;
      if (left === 0) byCaller.delete(caller);
      else byCaller.set(caller, left);
    }
  });
}
