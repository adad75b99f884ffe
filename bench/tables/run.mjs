// Drawn tables through Inkstone and its peer, scored by style, damage and size.
//   node bench/tables/run.mjs [DIR] [--count 84] [--seed 5] [--python PATH] [--url URL] [--no-peer] [--out FILE]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ask } from '../../scripts/lib/ask.mjs';
import { prepare, root } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { table } from '../lib/table.mjs';
import { teds } from '../lib/teds.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '84' },
    seed: { type: 'string', default: '5' },
    python: { type: 'string', default: 'python3' },
    url: { type: 'string' },
    'no-peer': { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

/** Draws the set unless the folder holds one. */
function drawn(folder) {
  if (existsSync(join(folder, 'labels.jsonl'))) return;
  const args = ['-m', 'training.synth.tables', folder, '--count', options.count, '--seed', options.seed];
  const { status } = spawnSync(options.python, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${options.python} ${args.join(' ')} failed`);
}

/** The peer as a child process that stays loaded. */
async function startPeer() {
  const child = spawn(options.python, [join(root, 'bench', 'tables', 'peer.py')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the peer ended');
    return JSON.parse(value);
  };
  await answer();
  return {
    read: async (path) => {
      child.stdin.write(`${path}\n`);
      return (await answer()).html;
    },
    stop: () => child.stdin.end(),
  };
}

const scratch = mkdtempSync(join(tmpdir(), 'inkstone-tables-'));
const folder = positionals[0] ? resolve(positionals[0]) : scratch;
if (!options.url) prepare();
drawn(folder);
const labels = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const server = options.url ? undefined : await startServer();
const peer = options['no-peer'] ? undefined : await startPeer();
const results = [];
try {
  for (const label of labels) {
    const path = join(folder, label.image);
    const own = await ask(options.url ?? server.url, label, readFileSync(path));
    const other = await peer?.read(path);
    results.push({ label, predictions: peer ? { own, peer: other } : { own } });
    if (results.length % 10 === 0) process.stderr.write(`${results.length} of ${labels.length}\n`);
  }
} finally {
  peer?.stop();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true });
}
if (options.out) {
  const lines = results.map(({ label, predictions }) => `${JSON.stringify({ id: label.id, ...predictions })}\n`);
  writeFileSync(options.out, lines.join(''));
}

const names = peer ? ['own', 'peer'] : ['own'];
const scored = results.map(({ label, predictions }) => ({
  label,
  scores: names.map((name) => [
    teds(predictions[name], label.expected),
    teds(predictions[name], label.expected, { structureOnly: true }),
  ]),
}));

/** The mean scores of the tables that a group holds. */
function row(name, group) {
  const mean = (of) => ((100 * group.reduce((sum, each) => sum + of(each), 0)) / group.length).toFixed(1);
  const cells = names.flatMap((_, i) => [
    mean(({ scores }) => scores[i][0]),
    mean(({ scores }) => scores[i][1]),
    mean(({ scores }) => Number(scores[i][0] > 0.9999)),
  ]);
  return [name, group.length, ...cells];
}

const head = { own: ['TEDS', 'TEDS-S', 'exact'], peer: ['peer: TEDS', 'TEDS-S', 'exact'] };
const groups = ['style', 'damage', 'size'].flatMap((key) =>
  [...new Set(labels.map((label) => label[key]))].map((value) =>
    row(
      value,
      scored.filter(({ label }) => label[key] === value),
    ),
  ),
);
const large = scored.filter(({ label }) => label.cells > 400);
const rows = [row('all', scored), ...(large.length > 0 ? [row('over 400 cells', large)] : []), ...groups];
console.log(table([['', 'tables', ...names.flatMap((name) => head[name])], ...rows]));
