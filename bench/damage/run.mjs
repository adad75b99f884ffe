// Drawn images by what is wrong with them: Inkstone through its server, and RapidOCR, as a table in Markdown.
//   python -m training.synth.hard DIR
//   node bench/damage/run.mjs DIR [--url URL] [--python PATH] [--out FILE] [--peer FILE] [--plot FILE]
// --python: an interpreter with RapidOCR (bench/speed/requirements.txt); without it Inkstone stands alone. --out, --peer: keep what was
// read, or take it from there if the file exists. --plot: how often lines are right by their confidence, as an SVG.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, root } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { readFolder } from './read-folder.mjs';
import { reliabilitySvg } from './reliability.mjs';
import { characters, fits, verdicts, wordF1 } from './score.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    python: { type: 'string' },
    out: { type: 'string' },
    peer: { type: 'string' },
    plot: { type: 'string' },
  },
});
const given = (path) => resolve(process.env.INIT_CWD ?? '.', path);
if (positionals.length !== 1) {
  console.error(
    'usage: node bench/damage/run.mjs DIR [--url URL] [--python PATH] [--out FILE] [--peer FILE] [--plot FILE]',
  );
  process.exit(2);
}
const folder = given(positionals[0]);
const jsonLines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const labels = jsonLines(join(folder, 'labels.jsonl'));
const scratch = mkdtempSync(join(tmpdir(), 'inkstone-damage-'));

async function ours(path) {
  if (!existsSync(path)) {
    if (!options.url) prepare();
    const server = options.url ? undefined : await startServer();
    try {
      const read = await readFolder(options.url ?? server.url, folder, labels);
      writeFileSync(path, read.map((row) => `${JSON.stringify(row)}\n`).join(''));
    } finally {
      await server?.stop();
    }
  }
  return jsonLines(path);
}

function theirs(path) {
  if (!existsSync(path)) {
    if (!options.python) return undefined;
    const script = join(root, 'bench', 'damage', 'rapidocr.py');
    const { status } = spawnSync(options.python, [script, folder, path], { stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error('RapidOCR failed; its messages are above');
  }
  return jsonLines(path);
}

const mean = (values) => values.reduce((a, b) => a + b, 0) / (values.length || 1);
const percent = (value) => (100 * value).toFixed(1);

/** words / characters / overlap of each kind, and of all. */
function scores(read) {
  const byId = new Map(read.map(({ id, prediction }) => [id, prediction]));
  const kinds = new Map();
  for (const { id, kind, expected, fitting } of labels) {
    const lines = byId.get(id) ?? [];
    const [said, truth] = [lines, expected].map((list) => list.map(({ text }) => text).join('\n'));
    const row = {
      words: wordF1(said, truth),
      characters: characters(said, truth),
      fits: fitting ? fits(lines, expected) : [],
      verdicts: verdicts(lines, expected),
    };
    for (const name of ['**all**', kind]) kinds.set(name, [...(kinds.get(name) ?? []), row]);
  }
  return kinds;
}

const mine = scores(await ours(options.out ? given(options.out) : join(scratch, 'inkstone.jsonl')));
const peer = theirs(options.peer ? given(options.peer) : join(scratch, 'rapidocr.jsonl'));
const other = peer && scores(peer);
const cells = (rows) => {
  const boxes = rows.flatMap(({ fits }) => fits);
  const pair = `${percent(mean(rows.map((r) => r.words)))} / ${percent(mean(rows.map((r) => r.characters)))}`;
  return [pair, boxes.length > 0 ? mean(boxes).toFixed(3) : '–'];
};
const heads = ['kind', 'images', 'Inkstone', 'overlap', ...(other ? ['RapidOCR', 'overlap'] : [])];
console.log(
  `| ${heads.join(' | ')} |\n| --- | ${heads
    .slice(1)
    .map(() => '---:')
    .join(' | ')} |`,
);
for (const [kind, rows] of mine) {
  console.log(`| ${[kind, rows.length, ...cells(rows), ...(other ? cells(other.get(kind)) : [])].join(' | ')} |`);
}
const all = mine.get('**all**').flatMap(({ verdicts }) => verdicts);
const sure = all.filter(({ confidence }) => confidence >= 0.9);
console.log(
  `\n${all.length} lines, ${percent(mean(all.map(({ right }) => (right ? 1 : 0))))} % exactly right; ` +
    `${sure.length} said to be at least 0.9 sure, ${percent(mean(sure.map(({ right }) => (right ? 1 : 0))))} % of them right`,
);
if (options.plot) writeFileSync(given(options.plot), reliabilitySvg(all));
