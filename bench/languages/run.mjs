// What a line costs in each language: multi_lan beside text_recognition on a Latin page, in one run.
//   node bench/languages/run.mjs DIR [--rounds 5] [--url URL]      DIR holds LANG.png, as draw.py makes them; en.png is the measure
import { readdirSync } from 'node:fs';
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

/** Lines of a page and their lengths in line heights, summed: what a page gives to read. */
async function reading(path) {
  const { text } = await send(url, dashScope({ path, task: 'advanced_recognition' }));
  const words = JSON.parse(text).output.choices[0].message.content[0].ocr_result.words_info;
  const length = ({ rotate_rect: [, , a, b] }) => Math.max(a, b) / Math.max(1, Math.min(a, b));
  return { lines: words.length, length: words.reduce((sum, word) => sum + length(word), 0) };
}

async function time(path, task) {
  const began = performance.now();
  const { status, text } = await send(url, dashScope({ path, task }));
  if (status !== 200) throw new Error(`${status} ${text}`);
  return performance.now() - began;
}

const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.png'))
  .map((file) => ({ lang: file.slice(0, -4), path: join(folder, file), took: [] }));
const measure = { ...pages.find(({ lang }) => lang === 'en'), took: [] };
for (const page of [measure, ...pages]) page.read = await reading(page.path);
for (let round = -1; round < Number(options.rounds); round++) {
  for (const page of [measure, ...pages]) {
    const took = await time(page.path, page === measure ? 'text_recognition' : 'multi_lan');
    if (round >= 0) page.took.push(took);
  }
}
await server?.stop();
const per = ({ took, read }) => median(took) / read.length;
const row = (page, name) => [name, page.read.lines, page.read.length.toFixed(0), (per(page) / per(measure)).toFixed(2)];
console.log(
  table([
    ['page', 'lines', 'length', 'time by length'],
    row(measure, 'en, text_recognition'),
    ...pages.map((page) => row(page, page.lang)),
  ]),
);
