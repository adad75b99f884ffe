import { join } from 'node:path';
import { createModules } from './modules.ts';
import type { Mutant, Switches } from './mutants.ts';
import { filesOf, mutantsOf } from './mutants.ts';
import { createVitest } from './vitest-here.ts';

/** Something that can notice a mutant. */
export interface Check {
  readonly name: string;
  /** @throws where the answer is not the known one */
  run(): Promise<void>;
}

/** A folder with its mutants, and what may notice them. */
export interface Bench {
  readonly mutants: readonly Mutant[];
  /** Turns one on; -1 for none. Modules and checks are made anew. */
  turnOn(mutant: number): Promise<Check[]>;
  /** Mutants that would have changed a value since this was last asked. */
  touched(): Set<number>;
}

/** Tests that open models or threads: they take longer than all others together. */
const slowTests = /read-page\.test|local-engine|list-pages|recogniser\.test|find-regions|read-formula\.test/;

/**
 * @param root the repository
 * @param folder from there, whose files are changed
 * @param fromPackage loads what is no source of ours
 */
export async function createBench(
  root: string,
  folder: string,
  fromPackage: (name: string) => Promise<Record<string, unknown>>,
): Promise<Bench> {
  const { mutants, code } = mutantsOf(root, folder);
  let [on, hits] = [-1, new Set<number>()];
  const would = (index: number, changes: boolean) => {
    if (on < 0 && changes) hits.add(index);
  };
  const mutant: Switches = Object.assign((index: number) => index === on, {
    number: (index: number) => {
      would(index, true);
      return index === on;
    },
    test: <T>(ifTrue: number, ifFalse: number, value: T) => {
      would(value ? ifFalse : ifTrue, true);
      return value;
    },
    and: <T>(index: number, value: T) => {
      would(index, !value);
      return value;
    },
    or: <T>(index: number, value: T) => {
      would(index, Boolean(value));
      return value;
    },
  });
  const vitest = createVitest();
  const modules = createModules((file) => code.get(file), mutant, { vitest: vitest.module }, fromPackage);
  const tests = filesOf(join(root, folder)).filter((file) => file.endsWith('.test.ts') && !slowTests.test(file));

  async function checks(): Promise<Check[]> {
    const { answersOf } = (await modules.load(join(root, 'src/golden/golden.ts'))) as typeof import('../golden.ts');
    const { pageNames, goldenOf } = (await modules.load(
      join(root, 'src/golden/page-file.ts'),
    )) as typeof import('../page-file.ts');
    const { looksDiffer } = (await modules.load(join(root, 'src/golden/looks.ts'))) as typeof import('../looks.ts');
    const pages = pageNames().map((name) => ({
      name: `page ${name}`,
      run: async () => {
        if ((await answersOf(name)) !== goldenOf(name)) throw new Error('differs');
      },
    }));
    const looks = pageNames().map((name) => ({
      name: `looks ${name}`,
      run: async () => {
        if ((await looksDiffer(name)).length > 0) throw new Error('differs');
      },
    }));
    const found: Check[] = [];
    for (const file of tests) {
      await modules.load(file);
      const own = vitest.collected();
      found.push({
        name: file.slice(root.length + 1),
        run: async () => {
          for (const test of own) await test.run();
        },
      });
    }
    return [...found, ...pages, ...(folder.includes('vision') ? looks : [])];
  }

  return {
    mutants,
    turnOn: async (index) => {
      on = index;
      modules.begin();
      return checks();
    },
    touched: () => {
      const seen = hits;
      hits = new Set();
      return seen;
    },
  };
}
