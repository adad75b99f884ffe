import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { moduleRunnerTransform, transformWithOxc } from 'vite';
import { type Switches, switchName } from './mutants.ts';

type Exports = Record<string, unknown>;
type Factory = (
  exports: Exports,
  meta: { url: string; dirname: string; filename: string },
  load: (name: string) => Promise<Exports>,
  loadLater: (name: string) => Promise<Exports>,
  exportAll: (from: Exports) => void,
  exportName: (name: string, get: () => unknown) => void,
  mutant: Switches,
) => Promise<void>;

/** Modules that can be made anew from their compiled code as often as wanted, constants and all. */
export interface Modules {
  /** A module with what it imports, made anew unless `begin` made it already. */
  load(file: string): Promise<Exports>;
  /** Forgets every module that was made; what comes from packages stays. */
  begin(): void;
}

const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => Factory;
const parameters = [
  ...['__vite_ssr_exports__', '__vite_ssr_import_meta__', '__vite_ssr_import__', '__vite_ssr_dynamic_import__'],
  ...['__vite_ssr_exportAll__', '__vite_ssr_exportName__', switchName],
];

/**
 * @param codeOf the source of a file, changed or not
 * @param mutant whether a mutant is on
 * @param given modules in place of packages
 * @param fromPackage loads what is no source of ours
 */
export function createModules(
  codeOf: (file: string) => string | undefined,
  mutant: Switches,
  given: Readonly<Record<string, Exports>>,
  fromPackage: (name: string) => Promise<Exports>,
): Modules {
  const factories = new Map<string, Promise<Factory>>();
  let made = new Map<string, { exports: Exports; ready: Promise<void> }>();

  async function compile(file: string): Promise<Factory> {
    const source = codeOf(file) ?? readFileSync(file, 'utf8');
    const { code } = await transformWithOxc(source, file, { target: 'es2022' });
    const transformed = await moduleRunnerTransform(code, null, file, source);
    return new AsyncFunction(...parameters, `"use strict";${transformed!.code}`);
  }

  async function load(file: string, above: readonly string[] = []): Promise<Exports> {
    const known = made.get(file);
    if (known) {
      // A circle: the other side is used when all of it is there.
      if (!above.includes(file)) await known.ready;
      return known.exports;
    }
    const exports: Exports = {};
    const ready = run(file, exports, [...above, file]);
    made.set(file, { exports, ready });
    await ready;
    return exports;
  }

  async function run(file: string, exports: Exports, above: readonly string[]): Promise<void> {
    const compiled = factories.get(file) ?? compile(file);
    factories.set(file, compiled);
    const factory = await compiled;
    const loadFrom = (name: string) => {
      if (given[name]) return Promise.resolve(given[name]);
      const path = resolve(dirname(file), name);
      return /^\.{1,2}\//.test(name) && existsSync(path) && path.endsWith('.ts')
        ? load(path, above)
        : fromPackage(/^\.{1,2}\//.test(name) ? pathToFileURL(path).href : name);
    };
    const define = (name: string, get: () => unknown) =>
      Object.defineProperty(exports, name, { enumerable: true, configurable: true, get });
    const exportAll = (from: Exports) => {
      for (const name of Object.keys(from)) if (name !== 'default') define(name, () => from[name]);
    };
    const meta = { url: pathToFileURL(file).href, dirname: dirname(file), filename: file };
    await factory(exports, meta, loadFrom, loadFrom, exportAll, define, mutant);
  }

  return {
    load: (file) => load(file),
    begin: () => {
      made = new Map();
    },
  };
}
