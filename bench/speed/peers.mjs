// The peers as child processes that stay loaded, in a virtual environment of pinned packages.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/lib/prepare.mjs';
import { dropStamp, hashOf, isFresh, writeStamp } from '../../scripts/lib/stamp.mjs';

const here = join(root, 'bench', 'speed');

/**
 * Makes the virtual environment when it is missing or its requirements have changed.
 * @returns the path of its Python
 */
export function peersPython() {
  const requirements = join(here, 'requirements.txt');
  const folder = join(here, '.venv');
  const stamp = join(folder, '.inkstone');
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const key = hashOf(here, [requirements]);
  if (isFresh(stamp, key)) return python;
  dropStamp(stamp);
  rmSync(folder, { recursive: true, force: true });
  process.stderr.write(`Installing ${readFileSync(requirements, 'utf8').trim().split('\n').join(', ')} …\n`);
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', folder],
    [python, '-m', 'pip', 'install', '--quiet', '-r', requirements],
  ]) {
    const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
  }
  writeStamp(stamp, key);
  return python;
}

/**
 * Starts one peer and waits until it has loaded its models.
 * @returns {Promise<{read: (path: string) => Promise<{seconds: number, lines: number}>, stop: () => void}>}
 */
export async function startPeer(python, name, threads) {
  const child = spawn(python, [join(here, 'peers.py'), name, String(threads)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // numpy's and OpenCV's own pools.
    env: { ...process.env, OMP_NUM_THREADS: String(threads), OPENBLAS_NUM_THREADS: String(threads) },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${name} ended`);
    const parsed = JSON.parse(value);
    if (parsed.error) throw new Error(`${name}: ${parsed.error}`);
    return parsed;
  };
  await answer();
  return {
    read: (path) => {
      child.stdin.write(`${path}\n`);
      return answer();
    },
    stop: () => child.stdin.end(),
  };
}
