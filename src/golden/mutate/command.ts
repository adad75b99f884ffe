import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Outcome } from './evaluate.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import type { WorkerMessage } from './worker.ts';

const usage = 'usage: npm run mutate -- FOLDER [--sample N] [--seed S] [--again] [--list]';

/** A mutant may take as long as all checks do, and so many milliseconds more. */
const patience = 20_000;

/** What is known of each mutant, by what it is and the code of its file: who noticed it, or null. */
type Known = Record<string, string | null>;

/** `npm run mutate`: which small wrong changes of a folder no recorded page and no test notices. */
export async function mutate(root: string, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      again: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (!folder || positionals.length > 1) throw new Error(usage);
  const where = folder.startsWith('src') ? folder : `src/${folder}`;
  const { mutants } = mutantsOf(root, where);
  const file = join(root, '.cache', 'mutate', `${where.replaceAll('/', '-')}.json`);
  const known: Known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Known) : {};
  const keys = keysOf(root, mutants);
  const chosen = shuffled(mutants.length, Number(values.seed)).slice(0, Number(values.sample ?? mutants.length));
  const todo = chosen.filter((i) => known[keys[i]!] === undefined || (values.again && known[keys[i]!] === null));
  console.log(`${where}: ${countsOf(mutants)}; ${chosen.length} mutants asked for, ${todo.length} to be tried`);
  if (!values.list) {
    let tried = 0;
    for await (const { mutant, by } of inWorkers(root, where, todo)) {
      known[keys[mutant]!] = by ?? null;
      tried++;
      if (tried % 25 === 0 || tried === todo.length) {
        save(file, known);
        process.stderr.write(`${tried} of ${todo.length}\n`);
      }
    }
    save(file, known);
  }
  report(chosen.filter((i) => known[keys[i]!] !== undefined).map((i) => [mutants[i]!, known[keys[i]!]!] as const));
}

function save(file: string, known: Known): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, JSON.stringify(known, undefined, 0));
}

/** One worker after another: a new one goes on behind a mutant that did not end. */
async function* inWorkers(root: string, folder: string, wanted: readonly number[]): AsyncGenerator<Outcome> {
  let left = wanted;
  while (left.length > 0) {
    const workerData = { root, folder, wanted: left };
    const worker = new Worker(join(root, 'scripts/lib/mutate-worker.mjs'), { workerData });
    const next = listenTo(worker);
    let most = 300_000;
    try {
      while (left.length > 0) {
        const message = await next(most);
        if (message === 'late') {
          yield { mutant: left[0]!, by: 'it never ended' };
          left = left.slice(1);
          break;
        }
        if ('ready' in message) {
          const { checks, ms, broken } = message.ready;
          console.log(
            `${checks} checks in ${(ms / 1000).toFixed(1)} s${broken.map((each) => `\n  can't be used: ${each}`).join('')}`,
          );
          most = 3 * ms + patience;
        } else {
          yield message.outcome;
          left = left.slice(1);
        }
      }
    } finally {
      await worker.terminate();
    }
  }
}

/** What a worker says, one message after another; `late` where none comes in time. */
function listenTo(worker: Worker): (most: number) => Promise<WorkerMessage | 'late'> {
  const waiting: WorkerMessage[] = [];
  let failed: Error | undefined;
  let wake = () => {};
  worker.on('message', (message: WorkerMessage) => {
    waiting.push(message);
    wake();
  });
  worker.on('error', (error) => {
    failed = error as Error;
    wake();
  });
  return (most) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => resolve('late'), most);
      wake = () => {
        if (waiting.length === 0 && !failed) return;
        clearTimeout(late);
        wake = () => {};
        const message = waiting.shift();
        if (message) resolve(message);
        else reject(failed);
      };
      wake();
    });
}

/** A mutant's name as long as its file and the mutants before it stay as they are. */
function keysOf(root: string, mutants: readonly Mutant[]): string[] {
  const hashes = new Map<string, string>();
  const hashOf = (file: string) => {
    const hash =
      hashes.get(file) ??
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex')
        .slice(0, 12);
    hashes.set(file, hash);
    return hash;
  };
  const seen = new Map<string, number>();
  return mutants.map(({ file, line, to }) => {
    const name = `${file} ${hashOf(file)} ${line} ${to}`;
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return `${name} ${nth}`;
  });
}

function countsOf(mutants: readonly Mutant[]): string {
  const numbers = mutants.filter(({ kind }) => kind === 'number').length / 2;
  return `${numbers} numbers, ${mutants.length - 2 * numbers} mutants of conditions`;
}

/** 0 … count − 1 in an order that follows from the seed (mulberry32). */
function shuffled(count: number, seed: number): number[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from({ length: count }, (_, i) => [random(), i] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, i]) => i);
}

function report(outcomes: readonly (readonly [Mutant, string | null])[]): void {
  const survivors = outcomes.filter(([, by]) => by === null).map(([mutant]) => mutant);
  for (const { file, line, from, to } of survivors.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line))
    console.log(`${file}:${line}  ${from.slice(0, 90)} → ${to}`);
  const line = (name: string, kind?: Mutant['kind']) => {
    const all = outcomes.filter(([mutant]) => !kind || mutant.kind === kind);
    const killed = all.filter(([, by]) => by !== null).length;
    return `${name}: ${killed} of ${all.length} noticed, ${((100 * killed) / Math.max(1, all.length)).toFixed(1)} %`;
  };
  console.log(`${line('numbers', 'number')}; ${line('conditions', 'condition')}; ${line('all')}`);
}
