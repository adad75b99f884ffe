// `node scripts/check-latex.mjs DIR [options]`: compiles the LaTeX answers for a folder of labelled pages and prints how many compile.
//
// DIR holds labels.jsonl and images, as for `npm run eval`. Options:
//   --url URL        a server that runs already; without it one is started from dist/
//   --pred FILE      answers that `npm run eval -- DIR --out FILE` wrote, instead of asking
//   --engine NAME    xelatex (default) or lualatex
//   --keep FOLDER    keeps every answer as a .tex file there, with its log
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ask } from './lib/ask.mjs';
import { prepare } from './lib/prepare.mjs';
import { startServer } from './lib/server.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    pred: { type: 'string' },
    engine: { type: 'string', default: 'xelatex' },
    keep: { type: 'string' },
  },
});
const folder = resolve(positionals[0] ?? '.');
if (positionals.length !== 1 || !existsSync(join(folder, 'labels.jsonl'))) {
  console.error('usage: node scripts/check-latex.mjs DIR [--url URL] [--pred FILE] [--engine NAME] [--keep FOLDER]');
  process.exit(2);
}

const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const labels = linesOf(join(folder, 'labels.jsonl'));

/** Every page's answer by the page's id. */
async function answers() {
  if (options.pred) return new Map(linesOf(options.pred).map(({ id, prediction }) => [id, prediction]));
  if (!options.url) prepare();
  const server = options.url ? undefined : await startServer();
  try {
    const found = new Map();
    for (const label of labels) {
      const bytes = readFileSync(join(folder, label.image));
      found.set(label.id, await ask(options.url ?? server.url, { ...label, task: 'document' }, bytes));
    }
    return found;
  } finally {
    await server?.stop();
  }
}

const place = options.keep ? resolve(options.keep) : mkdtempSync(join(tmpdir(), 'inkstone-latex-'));
mkdirSync(place, { recursive: true });

/** What is wrong with a page's answer; undefined if it compiles. */
function flawOf(id, answer) {
  const [, latex] = /^```latex\n(.*)\n```$/s.exec(answer ?? '') ?? [];
  if (latex === undefined) return 'no answer in a latex fence';
  const name = id.replace(/[^\w-]/g, '_');
  writeFileSync(join(place, `${name}.tex`), latex);
  const args = ['-interaction=nonstopmode', '-halt-on-error', '-no-shell-escape', `${name}.tex`];
  const { status, error } = spawnSync(options.engine, args, { cwd: place, stdio: 'ignore', timeout: 300_000 });
  if (error) throw error;
  if (status === 0) return undefined;
  const log = join(place, `${name}.log`);
  return (existsSync(log) && /^! .*/m.exec(readFileSync(log, 'utf8'))?.[0]) || `${options.engine} ended with ${status}`;
}

const found = await answers();
let compiled = 0;
for (const { id } of labels) {
  const flaw = flawOf(id, found.get(id));
  if (flaw === undefined) compiled++;
  else console.log(`${id}: ${flaw}`);
}
if (!options.keep) rmSync(place, { recursive: true, force: true });
console.log(`${compiled} of ${labels.length} compile with ${options.engine}`);
process.exitCode = compiled === labels.length ? 0 : 1;
