import {
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as spies from '@vitest/spy';
import * as chai from 'chai';

/** A test that can be run again and again. */
export interface HereTest {
  readonly name: string;
  run(): Promise<void>;
}

type Run = (...args: never[]) => unknown;

/** As much of vitest as the tests of the rules use, without its process: tests are collected, not run. */
export function createVitest(): { readonly module: Record<string, unknown>; collected(): HereTest[] } {
  chai.use(JestExtend);
  chai.use(JestChaiExpect);
  chai.use(JestAsymmetricMatchers);
  const expect = Object.assign((value: unknown, message?: string) => chai.expect(value, message), {
    ...{ fail: chai.expect.fail },
    ...(chai.expect as object),
    ...(globalThis as never as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT],
  });
  Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, configurable: true });
  setState({ assertionCalls: 0 } as never, expect as never);

  let tests: HereTest[] = [];
  let path: string[] = [];
  let hooks: { before: Run[]; beforeEach: Run[]; afterEach: Run[]; done?: Promise<unknown> }[] = [newHooks()];
  function newHooks(): (typeof hooks)[number] {
    return { before: [], beforeEach: [], afterEach: [] };
  }

  const add = (name: string, fn: Run | { timeout?: number }, more?: Run | number) => {
    const run = (typeof fn === 'function' ? fn : more) as Run;
    const around = [...hooks];
    tests.push({
      name: [...path, name].join(' › '),
      run: async () => {
        for (const each of around) {
          each.done ??= Promise.all(each.before.map((hook) => hook()));
          await each.done;
        }
        for (const hook of around.flatMap(({ beforeEach }) => beforeEach)) await hook();
        await (run as () => unknown)();
        for (const hook of around.flatMap(({ afterEach }) => afterEach)) await hook();
      },
    });
  };
  const named = (name: string, args: readonly unknown[]) =>
    `${name} ${args.map((arg) => (typeof arg === 'object' ? '' : String(arg))).join(' ')}`.trim();
  const eachOf =
    (into: (name: string, run: () => unknown) => void) => (cases: readonly unknown[]) => (name: string, fn: Run) => {
      for (const each of cases) {
        const args = Array.isArray(each) ? each : [each];
        into(named(name, args), () => fn(...(args as never[])));
      }
    };
  const describe = (name: string, body: () => void) => {
    path = [...path, name];
    hooks = [...hooks, newHooks()];
    body();
    path = path.slice(0, -1);
    hooks = hooks.slice(0, -1);
  };
  const skipped = () => {};
  const test = Object.assign(add, {
    each: eachOf(add),
    skip: skipped,
    skipIf: (condition: boolean) => (condition ? skipped : add),
  });
  const hook = (kind: 'before' | 'beforeEach' | 'afterEach') => (fn: Run) => hooks.at(-1)![kind].push(fn);
  const module = {
    ...{
      test,
      it: test,
      expect,
      vi: { ...spies, fn: spies.fn, spyOn: spies.spyOn, restoreAllMocks: spies.restoreAllMocks },
    },
    describe: Object.assign(describe, { each: eachOf(describe as never), skip: skipped }),
    ...{ beforeAll: hook('before'), beforeEach: hook('beforeEach'), afterEach: hook('afterEach'), afterAll: skipped },
    onTestFinished: skipped,
  };
  return {
    module,
    collected: () => {
      const found = tests;
      [tests, path, hooks] = [[], [], [newHooks()]];
      return found;
    },
  };
}
