// Loads a module of src as it stands, without a build.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './prepare.mjs';

/** @param {string} file from the repository's root; @returns its exports */
export async function run(file) {
  const { module } = await runnerImport(join(root, file), { root, configFile: false, logLevel: 'error' });
  return module;
}
