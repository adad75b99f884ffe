// Proves what the README promises: clone, `npm start`, and the curl line it prints answers; a later start is ready in 3 s.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/prepare.mjs';

const readyWithinMs = 3000;
/** Starts after the first; another process may take the processor during one. */
const tries = 3;
const startWithinMs = 600_000;

/** Starts `npm start` on a free port and resolves with the curl line once it is printed. */
function start(folder) {
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    env: { ...process.env, PORT: '0', INKSTONE_DATA_DIR: join(folder, '.data') },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    const late = setTimeout(
      () => reject(new Error(`no curl line after ${startWithinMs / 1000} s; printed: ${printed}`)),
      startWithinMs,
    );
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const curl = /^curl .*$/m.exec(printed);
      if (!curl || !printed.slice(curl.index).includes('\n')) return;
      clearTimeout(late);
      resolve({ child, curl: curl[0], first: printed.split('\n')[0], ms: performance.now() - began });
    });
    child.on('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`npm start ended with code ${code}; printed: ${printed}`));
    });
  });
}

/** Ends npm and what it started. */
const stop = ({ child }) =>
  new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.on('exit', resolve);
    process.kill(-child.pid, 'SIGTERM');
  });

const folder = join(mkdtempSync(join(tmpdir(), 'inkstone-fresh-')), 'inkstone');
try {
  const clone = spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, folder], { stdio: 'inherit' });
  if (clone.status !== 0) throw new Error('git clone failed');
  const first = await start(folder);
  console.log(`fresh start: ${(first.ms / 1000).toFixed(1)} s to "${first.first}"`);
  const answer = spawnSync('sh', ['-c', first.curl], { cwd: folder, encoding: 'utf8' });
  await stop(first);
  const text = JSON.parse(answer.stdout).choices[0].message.content;
  const wanted = readFileSync(join(folder, 'examples', 'receipt.txt'), 'utf8')
    .trim()
    .split('\n');
  const words = (line) => line.split(/\s+/).join(' ');
  const missing = wanted.filter((line) => !text.split('\n').map(words).includes(words(line)));
  if (missing.length > 0) throw new Error(`the curl line's answer lacks ${JSON.stringify(missing)}; it was:\n${text}`);
  console.log(`curl line: all ${wanted.length} lines of the example came back`);
  const later = [];
  while (later.length < tries && !later.some((ms) => ms <= readyWithinMs)) {
    const again = await start(folder);
    await stop(again);
    later.push(again.ms);
    console.log(`start after that: ${(again.ms / 1000).toFixed(2)} s`);
  }
  if (Math.min(...later) > readyWithinMs) throw new Error(`no later start was ready within ${readyWithinMs / 1000} s`);
} catch (error) {
  console.error(`fresh start failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(join(folder, '..'), { recursive: true, force: true });
}
