import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { OpenHand } from '../hand.ts';
import type { StepResponse } from '../steps.ts';
import { bounded, flags } from './bounds.ts';
import { environment } from './environment.ts';
import { lately, pack, readMessages, type Sent } from './message.ts';
import { privateMemory } from './private-memory.ts';

/** What a step may be given beside what it is about: shared memory for the bytes of its answer. It is not sent. */
interface WithSlab {
  readonly slab?: Uint8Array;
}

/**
 * Hands that are processes of this user: whatever crashes in one, this process goes on. Each is given its limit of memory and dies with this
 * process; of the environment it knows no more than it needs. Bytes of an answer arrive in shared memory.
 * @param url program that calls `serveProcess`
 * @param mostBytes of data that one may hold, where the system can see to that
 */
export function processes(url: URL, mostBytes: number): OpenHand {
  return ({ onReady, onAnswer, onEnd }) => {
    const [command, ...args] = bounded([process.execPath, ...flags, fileURLToPath(url)], mostBytes);
    const child = spawn(command!, args, { stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'], env: environment() });
    const [, , , requests, answers] = child.stdio as unknown as [null, null, null, Writable, Readable];
    const sent = lately<Sent>();
    let slab: Uint8Array | undefined;
    let ready = false;
    let failure: unknown;
    const read = readMessages({
      // A page may turn out larger than was thought when its slab was taken.
      allocate: (bytes) =>
        slab && bytes <= slab.length ? slab.subarray(0, bytes) : new Uint8Array(new SharedArrayBuffer(bytes)),
      onMessage: (message) => {
        if (ready) return onAnswer(message as StepResponse);
        ready = true;
        onReady();
      },
    });
    answers.on('data', read);
    // A pipe that breaks is one that ended: what happened then is told by the process.
    requests.on('error', () => {});
    answers.on('error', () => {});
    child.on('error', (error) => {
      failure = error;
    });
    // What a file does to a decoder is a crash or an abort; SIGKILL comes from outside.
    child.on('close', (code, signal) =>
      onEnd(failure ?? new Error(signal ?? `exit code ${code}`), signal === 'SIGKILL'),
    );
    return {
      send(step, given) {
        const { slab: lent, ...input } = given as WithSlab;
        slab = lent;
        const { head, parts } = pack({ step, input }, sent);
        for (const part of [head, ...parts]) requests.write(part);
      },
      // It sees its deadline at the latest: a process may be ended at any time.
      cancel: () => {},
      end: () => requests.end(),
      terminate: () => void child.kill('SIGKILL'),
      // It does so after a large answer, and is replaced when it has grown.
      tidy: () => {},
      memory: () => (child.pid === undefined ? 0 : privateMemory(child.pid)),
    };
  };
}
