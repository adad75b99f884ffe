// node bench/omni-parse/draw.mjs FOLDER TEXTS.json FROM TO: drawn pages as pictures, with the lines of their DOM.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { drawPage } from '../../training/page/generate/page.mjs';

/** Pixels of the picture for one of CSS: 144, 192 and 230 dots an inch. */
const scales = [1.5, 2, 2.4];

const [folder, textsFile, from, to] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(textsFile, 'utf8'));
const extract = readFileSync(new URL('../../training/page/extract.js', import.meta.url), 'utf8');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
try {
  for (let seed = Number(from); seed < Number(to); seed++) await draw(seed);
} finally {
  await browser.close();
}

async function draw(seed) {
  const { html, kind, W, em, lang, gap } = drawPage(texts, seed);
  const context = await browser.newContext({
    viewport: { width: W, height: 900 },
    deviceScaleFactor: scales[seed % scales.length],
  });
  const tab = await context.newPage();
  await tab.setContent(`<!doctype html><body>${html}`, { waitUntil: 'domcontentloaded' });
  await tab.evaluate(extract);
  const [page] = await tab.evaluate((options) => window.__extract(options), { W, H: null, stride: 0, em, gapThr: gap });
  const name = `${kind}-${seed}`;
  const png = await tab.screenshot({ fullPage: true });
  const { width, height } = await tab.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
  }));
  await context.close();
  if (!page || page.lines.length < 2) return;
  writeFileSync(join(folder, `${name}.png`), png);
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ name, kind, lang, width, height, lines: page.lines }));
}
