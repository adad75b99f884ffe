// What a line costs in each language: multi_lan beside text_recognition on a Latin page, in one run.
//   node bench/languages/run.mjs DIR [--rounds 5] [--url URL]      DIR is what draw.py made; en is the measure
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { dashScope, send } from '../lib/call.mjs';
import { median, table } from '../lib/table.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, url: { type: 'string' } },
});
const folder = resolve(positionals[0] ?? '.');
if (!options.url) prepare();
const server = options.url ? undefined : await startServer();
const url = options.url ?? server.url;

async function time(path, task) {
  const began = performance.now();
  const { status, text } = await send(url, dashScope({ path, task }));
  if (status !== 200) throw new Error(`${status} ${text}`);
  return performance.now() - began;
}

const lengths = JSON.parse(readFileSync(join(folder, 'lengths.json'), 'utf8'));
const pages = Object.entries(lengths).map(([lang, length]) => ({
  lang,
  length,
  path: join(folder, `${lang}.png`),
  took: [],
}));
const measure = { ...pages.find(({ lang }) => lang === 'en'), took: [] };
for (let round = -1; round < Number(options.rounds); round++) {
  for (const page of [measure, ...pages]) {
    const took = await time(page.path, page === measure ? 'text_recognition' : 'multi_lan');
    if (round >= 0) page.took.push(took);
  }
}
await server?.stop();
const per = ({ took, length }) => median(took) / length;
const row = (page, name) => [name, page.length.toFixed(0), (per(page) / per(measure)).toFixed(2)];
console.log(
  table([
    ['page', 'length', 'time by length'],
    row(measure, 'en, text_recognition'),
    ...pages.map((page) => row(page, page.lang)),
  ]),
);
