// `npm run dev [-- COMMAND …]`: compiles at every change and starts the server anew; arguments go to it, as with `npm start`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './lib/prepare.mjs';

prepare();
const args = process.argv.slice(2);
const run = (file, given) => spawn(process.execPath, [file, ...given], { cwd: root, stdio: 'inherit' });
const compiler = run(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), [
  ...['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
]);
const server = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', 'dist/cli/main.js', ...(args.length > 0 ? args : ['serve'])],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
const stop = () => {
  compiler.kill();
  server.kill();
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of [compiler, server]) child.on('exit', stop);
