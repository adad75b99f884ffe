// `npm start [-- COMMAND …]`: install and build what is missing, then run the command; without one, serve.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { allocator } from './lib/allocator.mjs';
import { prepare, root } from './lib/prepare.mjs';

try {
  prepare();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

const main = join(root, 'dist', 'cli', 'main.js');
const args = process.argv.slice(2);
// npm runs scripts in the package's folder: go back to where the person is, so that relative paths mean what they typed.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
// A process of its own, because the allocator reads these before anything else runs: freed memory goes back to the system
// instead of staying with each thread. The Docker image sets the same.
const child = spawn(process.execPath, [main, ...(args.length > 0 ? args : ['serve'])], {
  // The channel tells it when this process has gone, however that came.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...allocator, ...process.env },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
if (process.env.npm_lifecycle_event) stopWithParent();

/** npm runs scripts through a shell, which keeps a SIGTERM to itself: when it is gone, the program is asked to stop. */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}
