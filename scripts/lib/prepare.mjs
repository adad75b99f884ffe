// Brings a clone to where it can run: dependencies installed, sources built; each only when something it depends on has changed.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atLeast, buildKey, dropStamp, installKey, isFresh, matchesLock, writeStamp } from './stamp.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Says it on stderr: stdout belongs to the command. */
const say = (text) => process.stderr.write(`${text}\n`);

/** @throws Error with a message for a person when this Node is too old */
export function checkNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace(/[^\d.]/g, '');
  if (atLeast(process.versions.node, wanted)) return;
  throw new Error(`Inkstone needs Node ${wanted} or newer; this is ${process.versions.node} (${process.execPath}).`);
}

/** Runs npm, its output on stderr. */
function npm(args) {
  // Inside `npm start` this is npm's own script: no shell, and the same npm on every system.
  const script = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'development' } };
  const done = script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.error) throw new Error(`npm could not be started: ${done.error.message}`);
  if (done.status !== 0) throw new Error(`npm ${args.join(' ')} failed; its messages are above.`);
}

/** `npm install` by the lock file, when node_modules is missing or was made from another lock file. */
export function install() {
  const stamp = join(root, 'node_modules', '.inkstone-install');
  const key = installKey(root);
  if (isFresh(stamp, key)) return;
  if (!matchesLock(root)) {
    say('Installing what Inkstone needs …');
    // Not `npm ci`: it refuses lock files without registry addresses, whose optional packages of other platforms it can't match.
    npm(['install', '--no-save', '--include=dev', '--include=optional', '--no-audit', '--no-fund']);
  }
  writeStamp(stamp, key);
}

/** Builds dist, when a source has changed since the last build. */
export function build() {
  const stamp = join(root, 'dist', '.inkstone-build');
  const key = buildKey(root);
  if (isFresh(stamp, key)) return;
  say('Building …');
  dropStamp(stamp);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  npm(['run', 'build', '--silent']);
  writeStamp(stamp, key);
}

/** Everything a command needs. */
export function prepare() {
  checkNode();
  install();
  build();
}
