import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findBrowser, openBrowser } from '../../../scripts/lib/browser.mjs';
import { root } from '../../../scripts/lib/prepare.mjs';

export const samples = join(root, 'web', 'public', 'samples');
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** Sizes, languages and colours that the page is shown in. */
export const views = {
  desktop: { viewport: { width: 1440, height: 900 }, locale: 'en-GB', colorScheme: 'light' },
  phone: { viewport: { width: 390, height: 844 }, locale: 'zh-CN', colorScheme: 'dark', hasTouch: true },
  'desktop, zh, dark': { viewport: { width: 1440, height: 900 }, locale: 'zh-CN', colorScheme: 'dark' },
  'phone, en, light': { viewport: { width: 390, height: 844 }, locale: 'en-GB', colorScheme: 'light', hasTouch: true },
};

/** Most milliseconds that anything is waited for: so long only where it never comes, or on a machine that does much else. */
const patience = 120_000;

let browser;

/** A browser for the tests of a file. @returns `it`, skipped where there is none */
export function withBrowser() {
  beforeAll(async () => {
    if (findBrowser()) browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  return findBrowser() ? it : it.skip;
}

/**
 * Opens the playground for the time of a journey, and holds it to what holds for every page.
 * @param {(page: import('playwright-core').Page) => Promise<void>} journey
 * @param {{ view?: keyof typeof views, before?: (page: import('playwright-core').Page) => Promise<void> }} [options]
 */
export async function journey(journey, { view = 'desktop', before } = {}) {
  const url = inject('url');
  const context = await browser.newContext({
    ...views[view],
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    // A colour on its way to another is neither.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    // The browser itself reports a refused key.
    const refused = /status of 401/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !refused) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url()))
      complaints.push(`foreign request: ${request.url()}`);
  });
  try {
    await before?.(page);
    await page.goto(url);
    await page.locator('.start').waitFor();
    await journey(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Opens one of the samples and waits until it is read. */
export async function readSample(page, name) {
  await page.locator(`.sample:has(img[src*="/${name}.webp"])`).click();
  await read(page);
}

/** Waits until the document at hand is read. */
export async function read(page) {
  await page.locator('.facts').first().waitFor({ state: 'attached' });
}

/** Counts what a selector finds until it is so many. */
export const counts = (page, selector, count) => expect.poll(() => page.locator(selector).count()).toBe(count);

/** Seconds of processor time that the page's own thread takes for something: whoever else is busy doesn't count. */
export async function work(page, action) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taken = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const before = await taken();
  await action();
  return (await taken()) - before;
}

/** What axe has to say against the page as it is now. */
export async function violations(page) {
  // Not as a script of the page: its policy lets none in.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

/** Saves as a form and gives the file's bytes. */
export async function saved(page, label) {
  await page.locator('.menu > summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.menu-item', { hasText: label }).click(),
  ]);
  return readFileSync(await download.path());
}
