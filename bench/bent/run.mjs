// Are rows of tables read on pages that a camera saw from the side, or that curl? Needs Chromium.
//   node bench/bent/run.mjs [--count 15] [--seed 7] [--url URL]
import { parseArgs } from 'node:util';
import { createRandom } from '../../fuzz/random.mjs';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { run } from '../../scripts/lib/run-typescript.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { askTask } from '../lib/call.mjs';
import { table } from '../lib/table.mjs';
import { pages, seen, size, views } from './pages.mjs';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '15' },
    seed: { type: 'string', default: '7' },
    url: { type: 'string' },
  },
});
const { photograph } = await run('src/golden/draw/browser.ts');
if (!options.url) prepare();
const server = options.url ? undefined : await startServer();
const url = options.url ?? server.url;

const plain = (html) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const wordsOf = (html) => plain(html).toLowerCase().match(/\w+/g) ?? [];

/** How many words of one list are in another, as often as they are in both. */
function shared(words, others) {
  const left = new Map();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}

/** The rows of the tables of a page, and its words. */
async function read(jpeg) {
  const ocr_options = { task: 'document_parsing', task_config: { output_format: 'html', fenced: false } };
  const { text: html } = await askTask(url, jpeg, ocr_options);
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => plain(cell)).join('|'),
  );
  return { rows, words: wordsOf(html.slice(html.indexOf('<body'))) };
}

const drawn = pages(Number(options.count), createRandom(Number(options.seed)));
const sums = Object.fromEntries(Object.keys(views).map((name) => [name, { right: 0, rows: 0, found: 0, words: 0 }]));
for (const { html, grid } of drawn) {
  const picture = await photograph(html, size);
  for (const [name, view] of Object.entries(views)) {
    const { rows, words } = await read(await seen(picture, view));
    const own = wordsOf(html.slice(html.indexOf('<h2')));
    sums[name].right += grid.filter((cells) => rows.includes(cells.join('|'))).length;
    sums[name].rows += grid.length;
    sums[name].found += shared(own, words);
    sums[name].words += own.length;
  }
}
await server?.stop();
const share = (part, all) => ((100 * part) / all).toFixed(1);
const lines = Object.entries(sums).map(([name, { right, rows, found, words }]) => [
  name,
  share(right, rows),
  share(found, words),
]);
process.stdout.write(`${table([['page', 'rows right in every cell, %', 'words read, %'], ...lines])}\n`);
