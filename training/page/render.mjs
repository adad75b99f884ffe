// node training/page/render.mjs drawn POOL FROM TO OUT [KIND] | documentation LIST OUT SEED: pages with their truth, one of JSON a line.
import { createWriteStream, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { paged } from './documentation.mjs';
import { drawPage } from './generate/page.mjs';

/** Pages with more lines than this are left out: their pairs grow with the square. */
const mostLines = 260;
/** Pages taken of one file of documentation, so that no book outweighs the others. */
const mostOfAFile = 12;

const extract = readFileSync(new URL('./extract.js', import.meta.url), 'utf8');
const [mode, ...args] = process.argv.slice(2);

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--blink-settings=imagesEnabled=false'],
});
const tab = await browser.newPage();
// Nothing but the page itself: documentation names style sheets and scripts.
await tab.setRequestInterception(true);
tab.on('request', (request) => (/^(data|about):/.test(request.url()) ? request.continue() : request.abort()));

async function linesOf(html, width, height, options, { style, dress } = {}) {
  await tab.setViewport({ width, height });
  await tab.setContent(html, { waitUntil: 'domcontentloaded' });
  if (style) await tab.addStyleTag({ content: style });
  if (dress) await tab.evaluate(dress.inPage, dress.options);
  await tab.evaluate(extract);
  return tab.evaluate((each) => window.__extract(each), options);
}

/** Whether a page is of use, once what stands outside of it is taken away. */
function isFit(page, least) {
  page.lines = page.lines.filter(
    ({ b: [left, top, right, bottom] }) => left > -20 && right < page.w + 30 && top > -5 && bottom < page.h + 5,
  );
  return page.lines.length >= least && page.lines.length <= mostLines;
}

/** The pages of one seed after another in one tab of fixed size: a new document for each would take most of the time. */
async function drawn(pool, from, to, write, only) {
  const texts = JSON.parse(readFileSync(pool, 'utf8'));
  await tab.setViewport({ width: 1300, height: 900 });
  await tab.setContent('<!doctype html><body>', { waitUntil: 'domcontentloaded' });
  for (let seed = Number(from); seed < Number(to); seed++) {
    const { html, kind, W, em, lang, maxH, gap } = drawPage(texts, seed, only);
    const pages = await tab.evaluate(inPlace, extract, html, { W, H: null, stride: 0, em, gapThr: gap });
    for (const page of pages) {
      page.h = Math.min(page.h, maxH);
      if (isFit(page, 2)) write({ ...page, src: `drawn-${kind}`, seed, lang });
    }
  }
}

/** Runs in the page. */
function inPlace(script, html, options) {
  document.body.innerHTML = html;
  // biome-ignore lint/security/noGlobalEval: the project's own script, in a tab that loads nothing
  window.eval(script);
  return window.__extract(options);
}

async function documentation(list, seed, write) {
  let next = Number(seed);
  for (const file of readFileSync(list, 'utf8').trim().split('\n')) {
    const { html, width, height, options, ...rest } = paged(readFileSync(file, 'utf8'), ++next);
    const pages = await linesOf(html, width, height, options, rest);
    const fit = pages.sort((a, b) => a.p - b.p).filter((page) => isFit(page, 6));
    for (const page of fit.slice(0, mostOfAFile)) write({ ...page, src: file, seed: next });
  }
}

const out = createWriteStream(mode === 'drawn' ? args[3] : args[1]);
let count = 0;
const write = (page) => {
  count++;
  out.write(`${JSON.stringify(page)}\n`);
};
if (mode === 'drawn') await drawn(args[0], args[1], args[2], write, args[4]);
else await documentation(args[0], args[2] ?? 1, write);
out.end();
await browser.close();
console.log(`${mode}: ${count} pages`);
