import { InkstoneError } from '../../types/error.ts';
import type { Account } from '../http/account.ts';
import { type Bucket, createBucket } from './bucket.ts';
import type { Limits } from './key-limits.ts';

/** What is counted by the minute, of a key's own limits. */
export type Unit = 'requests' | 'pages' | 'bytes';

/** What a request is to its key: it brings work, looks something up, or lists. */
export type Kind = 'work' | 'lookup' | 'list';

/** How much is left of one limit. */
export interface Left {
  readonly unit: Unit;
  readonly limit: number;
  readonly left: number;
  /** Milliseconds until all of it is there again. */
  readonly resetMs: number;
}

/** A request that was let in. */
export interface Admitted {
  /** The request is over. */
  settle(used: { readonly pages: number; readonly bytes: number }): void;
}

export interface Quotas {
  /** @throws InkstoneError `rate_limited`, `overloaded` for too many in hand */
  admit(account: Account, limits: Limits, kind: Kind): Admitted;
  /** Of the limits that are set. */
  left(account: Account, limits: Limits): readonly Left[];
}

/** Upstream's pace for batches: queries, and lists. */
const perMinute = { lookup: 1000, list: 100 } as const;
const units = ['requests', 'pages', 'bytes'] as const;
/** Seconds after which a request that was in hand may be over. */
const inHandRetry = 1;

interface Used {
  readonly buckets: Map<Unit | Kind, Bucket>;
  inHand: number;
}

/** Nothing is used yet. @param now milliseconds */
export function createQuotas(now: () => number = () => performance.now()): Quotas {
  const byAccount = new Map<Account, Used>();

  function usedBy(account: Account): Used {
    const used = byAccount.get(account) ?? { buckets: new Map(), inHand: 0 };
    byAccount.set(account, used);
    return used;
  }

  /** Undefined where there is no limit. A limit that has changed begins anew. */
  function bucketOf({ buckets }: Used, name: Unit | Kind, limit: number): Bucket | undefined {
    if (limit === 0) return undefined;
    const known = buckets.get(name);
    if (known?.perMinute === limit) return known;
    const bucket = createBucket(limit, now);
    buckets.set(name, bucket);
    return bucket;
  }

  const bucketsOf = (used: Used, limits: Limits) =>
    units.flatMap((unit) => {
      const bucket = bucketOf(used, unit, limits[`${unit}PerMinute`]);
      return bucket ? [{ unit, bucket }] : [];
    });

  return {
    admit(account, limits, kind) {
      const used = usedBy(account);
      if (kind !== 'work') {
        const bucket = bucketOf(used, kind, perMinute[kind])!;
        if (bucket.left() < 1) throw spent(`${perMinute[kind]} ${kind}s`, bucket);
        bucket.take(1);
        return { settle() {} };
      }
      if (limits.concurrent > 0 && used.inHand >= limits.concurrent) {
        const message = `This key may have ${limits.concurrent} requests in hand at a time.`;
        throw new InkstoneError('overloaded', message, { retryAfter: inHandRetry });
      }
      const buckets = bucketsOf(used, limits);
      for (const { unit, bucket } of buckets) {
        if (bucket.left() < 1) throw spent(`${bucket.perMinute} ${unit}`, bucket);
      }
      for (const { unit, bucket } of buckets) if (unit === 'requests') bucket.take(1);
      used.inHand++;
      return {
        settle(spentOn) {
          used.inHand--;
          for (const { unit, bucket } of buckets) if (unit !== 'requests') bucket.take(spentOn[unit]);
        },
      };
    },
    left: (account, limits) =>
      bucketsOf(usedBy(account), limits).map(({ unit, bucket }) => ({
        unit,
        limit: bucket.perMinute,
        left: bucket.left(),
        resetMs: bucket.msUntil(bucket.perMinute),
      })),
  };
}

function spent(allowed: string, bucket: Bucket): InkstoneError {
  const message = `Requests rate limit exceeded, please try again later. [this key may use ${allowed} a minute]`;
  return new InkstoneError('rate_limited', message, { retryAfter: bucket.msUntil(1) / 1000 });
}
