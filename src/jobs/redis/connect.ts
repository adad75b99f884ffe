import { Redis } from 'ioredis';
import { jobsAway } from '../errors.ts';
import { scripts } from './scripts.ts';

/** What all keys begin with. The braces are a hash tag. */
export const prefix = '{inkstone}:';
/** Longest pause before another try to connect. */
const mostPauseMs = 1000;
/** A command is given up when so many tries to connect failed meanwhile: a second or two. */
const triesToConnect = 5;

type Value = string | number | Buffer;

/** Runs a script; its first argument, what all keys begin with, is given by this. */
export type RunScript = (name: keyof typeof scripts, ...values: Value[]) => Promise<unknown>;

export interface Connection {
  readonly redis: Redis;
  readonly run: RunScript;
  /** Lets go of it at once: what is under way fails. */
  disconnect(): void;
}

/**
 * A connection that comes back by itself.
 * @param forWorker its commands wait for that, however long
 */
export function connect(url: string, forWorker = false): Connection {
  const redis = new Redis(url, {
    maxRetriesPerRequest: forWorker ? null : triesToConnect,
    retryStrategy: (tries) => Math.min(50 * 2 ** tries, mostPauseMs),
  });
  // Whoever gives a command is told what is wrong; nobody else has to be.
  redis.on('error', () => {});
  for (const [name, lua] of Object.entries(scripts)) redis.defineCommand(name, { numberOfKeys: 0, lua });
  const commands = redis as unknown as Record<string, (...values: Value[]) => Promise<unknown>>;
  return {
    redis,
    run: async (name, ...values) => commands[name]?.(prefix, ...values),
    disconnect: () => redis.disconnect(),
  };
}

/** What a command gives, or `overloaded` where the store does not answer. */
export async function answered<T>(command: Promise<T>): Promise<T> {
  try {
    return await command;
  } catch (error) {
    throw jobsAway(error);
  }
}
