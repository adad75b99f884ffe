// `npm start [-- COMMAND …]`: install and build what is missing, then run the command; without one, serve.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
if (process.env.npm_lifecycle_event) stopWithParent();
process.argv = [process.execPath, main, ...(args.length > 0 ? args : ['serve'])];
await import(pathToFileURL(main).href);

/** npm runs scripts through a shell, which keeps a SIGTERM to itself: when it is gone, this process is asked to stop. */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
