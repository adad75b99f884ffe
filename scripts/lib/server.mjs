// The built server as a child process on a free port of this machine.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allocator } from './allocator.mjs';
import { root } from './prepare.mjs';

/**
 * Starts dist/cli/main.js and waits until it serves.
 * @param {Record<string, string>} [env] settings on top of this process's own
 * @returns {Promise<{url: string, pid: number, stop: () => Promise<void>}>}
 */
export async function startServer(env = {}) {
  const data = mkdtempSync(join(tmpdir(), 'inkstone-data-'));
  const child = spawn(process.execPath, [join(root, 'dist', 'cli', 'main.js'), 'serve'], {
    env: {
      ...allocator,
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      INKSTONE_DATA_DIR: data,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  const url = await new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const found = /http:\/\/[\d.]+:\d+/.exec(printed);
      if (found) resolve(found[0]);
    });
    ended.then((code) => reject(new Error(`the server ended with code ${code} before it served`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { url, pid: child.pid, stop };
}
