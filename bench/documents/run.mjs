// Drawn documents through Inkstone, scored by class and language.
//   node bench/documents/run.mjs [DIR] [--count 2] [--seed 5] [--python PATH] [--url URL] [--only TEXT] [--out FILE] [--mistakes]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, root } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { table } from '../lib/table.mjs';
import { blocksOf } from './blocks-of.mjs';
import { scorePage } from './score.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '2' },
    seed: { type: 'string', default: '5' },
    python: { type: 'string', default: 'python3' },
    url: { type: 'string' },
    only: { type: 'string', default: '' },
    out: { type: 'string' },
    mistakes: { type: 'boolean', default: false },
  },
});

/** Draws the set unless the folder holds one. */
function drawn(folder) {
  if (existsSync(join(folder, 'labels.jsonl'))) return;
  const args = ['-m', 'training.synth.documents', folder, '--count', options.count, '--seed', options.seed];
  const { status } = spawnSync(options.python, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${options.python} ${args.join(' ')} failed`);
}

const scratch = mkdtempSync(join(tmpdir(), 'inkstone-documents-'));
const folder = positionals[0] ? resolve(positionals[0]) : scratch;
if (!options.url) prepare();
drawn(folder);
const labels = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter(({ id }) => id.includes(options.only));
const server = options.url ? undefined : await startServer();
const pages = [];
try {
  for (const label of labels) {
    const blocks = await blocksOf(options.url ?? server.url, readFileSync(join(folder, label.image)));
    pages.push({ label, blocks, score: scorePage(label.expected, blocks) });
    process.stderr.write(`${label.id}\n`);
  }
} finally {
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true });
}
if (options.out) {
  writeFileSync(
    options.out,
    pages.map(({ label, blocks, score }) => `${JSON.stringify({ id: label.id, score, blocks })}\n`).join(''),
  );
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (values) => (values.length === 0 ? '' : (100 * mean(values)).toFixed(1));

/** The scores of a group: kinds over all its blocks, tables and formulas over all of them, the others over its pages. */
function row(name, group) {
  const scores = group.map(({ score }) => score);
  const total = (key) => scores.reduce((sum, score) => sum + score[key], 0);
  return [
    ...[name, group.length, ((200 * total('right')) / (total('items') + total('found'))).toFixed(1)],
    ...[mean(scores.map(({ order }) => order)).toFixed(3), percent(scores.map(({ text }) => text))],
    ...[percent(scores.flatMap(({ tables }) => tables)), percent(scores.flatMap(({ formulas }) => formulas))],
  ];
}

const groups = ['class', 'lang'].flatMap((key) =>
  [...new Set(labels.map((label) => label[key]))].map((value) =>
    row(
      value,
      pages.filter(({ label }) => label[key] === value),
    ),
  ),
);
console.log(table([['', 'pages', 'kind F1', 'order', 'text', 'TEDS', 'formulas'], row('all', pages), ...groups]));
if (options.mistakes) {
  const counts = new Map();
  for (const { score } of pages)
    for (const mistake of score.mistakes) counts.set(mistake, (counts.get(mistake) ?? 0) + 1);
  console.log(table([['mistake', 'times'], ...[...counts].sort((a, b) => b[1] - a[1])]));
}
