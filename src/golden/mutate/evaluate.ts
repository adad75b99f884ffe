import type { Bench, Check } from './checks.ts';

/** What became of a mutant. */
export interface Outcome {
  readonly mutant: number;
  /** Who noticed; undefined where nobody did. */
  readonly by?: string;
}

/** Which checks run which code, and how long each takes. */
export interface Coverage {
  readonly checks: readonly { readonly name: string; readonly ms: number; readonly touches: ReadonlySet<number> }[];
  /** Mutants of what a module works out once, when it is loaded. */
  readonly atLoad: ReadonlySet<number>;
  /** Checks that fail without a mutant, so that they can't tell anything, and those that take too long to be run for each. */
  readonly broken: readonly string[];
}

/** Most processor time of a check, in milliseconds: a page takes 50, a file of tests 100. */
const mostMs = 1500;

export async function cover(bench: Bench): Promise<Coverage> {
  bench.touched();
  const checks = await bench.turnOn(-1);
  const atLoad = bench.touched();
  const covered = [];
  const broken = [];
  for (const { name, run } of checks) {
    const began = process.cpuUsage();
    const failed = await fails(run);
    const { user, system } = process.cpuUsage(began);
    const ms = (user + system) / 1000;
    if (failed) broken.push(`${name}: ${failed}`);
    else if (ms > mostMs) broken.push(`${name} takes ${Math.round(ms)} ms`);
    else covered.push({ name, ms, touches: bench.touched() });
    bench.touched();
  }
  return { checks: covered, atLoad, broken };
}

async function fails(run: Check['run']): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : String(error);
  }
}

/** Tries mutants one by one: checks that run their code, those first that noticed the last ones. */
export async function* tryMutants(
  bench: Bench,
  { checks, atLoad }: Coverage,
  mutants: readonly number[],
): AsyncGenerator<Outcome> {
  const noticed = new Map<string, number>();
  const filesOf = new Map(
    checks.map((check) => [check, new Set([...check.touches].map((i) => bench.mutants[i]!.file))]),
  );
  for (const mutant of mutants) {
    const { file } = bench.mutants[mutant]!;
    const may = checks
      .filter((check) => check.touches.has(mutant) || (atLoad.has(mutant) && filesOf.get(check)!.has(file)))
      .sort(
        (a, b) => (noticed.get(b.name) ?? 0) / (b.ms + 20) - (noticed.get(a.name) ?? 0) / (a.ms + 20) || a.ms - b.ms,
      );
    yield {
      mutant,
      ...(await noticedBy(
        bench,
        mutant,
        may.map(({ name }) => name),
        noticed,
      )),
    };
  }
}

async function noticedBy(
  bench: Bench,
  mutant: number,
  names: readonly string[],
  noticed: Map<string, number>,
): Promise<{ by?: string }> {
  if (names.length === 0) return {};
  let made: Map<string, Check>;
  try {
    made = new Map((await bench.turnOn(mutant)).map((check) => [check.name, check]));
  } catch {
    // A module that can't be loaded is noticed by everything.
    return { by: 'loading' };
  }
  for (const name of names) {
    if ((await fails(made.get(name)!.run)) === undefined) continue;
    noticed.set(name, (noticed.get(name) ?? 0) + 1);
    return { by: name };
  }
  return {};
}
