// `npm run eval -- DIR [options]`: sends a folder of labelled images through a running server and prints the scores.
//
// DIR holds labels.jsonl, one {"id", "image", "task", "expected", …} a line, and the images. Options:
//   --url URL      a server that runs already; without it one is started from dist/
//   --score FILE   the scorer, called with --labels, --pred and --by; default DIR/../score.mjs
//   --by KEY       group the scores by this key of the labels, such as lang or source
//   --out FILE     where the predictions go; default a temporary file
//   --only TEXT    only samples whose id holds this
//   --parallel N   requests at a time; default 2
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ask } from './lib/ask.mjs';
import { prepare } from './lib/prepare.mjs';
import { startServer } from './lib/server.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    score: { type: 'string' },
    by: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string', default: '' },
    parallel: { type: 'string', default: '2' },
  },
});
/** npm runs scripts in the package's folder; paths are meant from where the person is. */
const given = (path) => resolve(process.env.INIT_CWD ?? '.', path);
const folder = given(positionals[0] ?? '.');
const labelsFile = join(folder, 'labels.jsonl');
if (positionals.length !== 1 || !existsSync(labelsFile)) {
  console.error(
    'usage: npm run eval -- DIR [--url URL] [--score FILE] [--by KEY] [--out FILE] [--only TEXT] [--parallel N]',
  );
  process.exit(2);
}

const labels = readFileSync(labelsFile, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const wanted = labels.filter(({ id }) => id.includes(options.only));
if (!options.url) prepare();
const server = options.url ? undefined : await startServer();
const predictions = [];
const began = performance.now();
try {
  const queue = [...wanted];
  const worker = async () => {
    for (let label = queue.shift(); label; label = queue.shift()) {
      try {
        const prediction = await ask(options.url ?? server.url, label, readFileSync(join(folder, label.image)));
        predictions.push({ id: label.id, prediction });
      } catch (error) {
        console.error(`${label.id}: ${error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: Number(options.parallel) }, worker));
} finally {
  await server?.stop();
}
const seconds = (performance.now() - began) / 1000;

const scratch = mkdtempSync(join(tmpdir(), 'inkstone-eval-'));
const out = options.out ? given(options.out) : join(scratch, 'predictions.jsonl');
const jsonLines = (values) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
writeFileSync(out, jsonLines(predictions));
console.log(`${predictions.length} of ${wanted.length} answered in ${seconds.toFixed(1)} s; predictions in ${out}`);
const scorer = options.score ? given(options.score) : join(dirname(folder), 'score.mjs');
if (existsSync(scorer)) {
  const by = options.by ? ['--by', options.by] : [];
  // Only what was asked is scored; what failed is asked and scores 0.
  const asked = join(scratch, 'labels.jsonl');
  writeFileSync(asked, jsonLines(wanted));
  const { status } = spawnSync(process.execPath, [scorer, '--labels', asked, '--pred', out, ...by], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
if (predictions.length < wanted.length) process.exitCode = 1;
