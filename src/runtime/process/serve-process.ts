import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { run, type Steps } from '../steps.ts';
import { lately, pack, readMessages } from './message.ts';

/** Where requests come from and answers go. */
const requestsFd = 3;
const answersFd = 4;
/** Answers of more bytes leave as much garbage: it is cleared away at once, while nobody waits. */
const largeBytes = 32 * 2 ** 20;

interface Request {
  readonly step: string;
  readonly input: unknown;
}

/** Runs in a process that `processes` has started: says that it is ready, then answers each request with the step of that name. */
export function serveProcess(steps: Steps): void {
  let busy = false;
  let ending = false;
  const requests = new Socket({ fd: requestsFd, readable: true, writable: false });
  const read = readMessages({
    received: lately(),
    onMessage: async (message) => {
      busy = true;
      const { step, input } = message as Request;
      const large = answer(await run(steps, step, input, () => false)) > largeBytes;
      busy = false;
      if (ending) process.exit(0);
      if (large) globalThis.gc?.();
    },
  });
  // A terminal and systemd tell every process of a service to stop; when this one does is the server's to say, which may still need it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  requests.on('data', read);
  requests.on('end', () => {
    ending = true;
    if (!busy) process.exit(0);
  });
  // Who looks at the processes of a machine sees what this one is, and that it has started.
  process.title = 'inkstone-parser';
  answer('ready');
}

/** @returns bytes that were sent */
function answer(value: unknown): number {
  const { head, parts } = pack(value);
  let total = 0;
  for (const part of [head, ...parts]) {
    for (let sent = 0; sent < part.length; ) sent += writeSync(answersFd, part, sent);
    total += part.length;
  }
  return total;
}
