import { expect, inject } from 'vitest';
import { journey, views, violations, withBrowser } from './lib/page.mjs';

const it = withBrowser();
const open = (page, path) => page.goto(`${inject('url')}/docs/${path}`);

it.each(Object.keys(views))('has nothing that axe objects to: documentation, %s', (view) =>
  journey(
    async (page) => {
      for (const path of [
        '',
        'tasks/tables/',
        'accuracy/',
        'architecture/',
        'settings/',
        'reference/#post_v1_chat_completions',
      ]) {
        await open(page, path);
        if (path.includes('#')) await page.locator('details.operation[open]').waitFor();
        await expect.poll(() => violations(page), { message: path }).toEqual([]);
        const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await expect.poll(wider, { message: path }).toBeLessThanOrEqual(0);
      }
    },
    { view },
  ),
);

it('finds a place by its words', () =>
  journey(async (page) => {
    await open(page, '');
    await page.keyboard.press('/');
    await page.keyboard.type('damaged pages');
    await page.locator('.found a', { hasText: 'Damaged pages' }).first().click();
    await page.waitForURL('**/docs/accuracy/#damaged-pages');
    await page.locator('.chart svg').first().waitFor();
  }));

it('sends what the reference shows', () =>
  journey(async (page) => {
    await open(page, 'reference/#post_v1_chat_completions');
    const form = page.locator('#post_v1_chat_completions form');
    await form.locator('button').click();
    await form.locator('.outcome', { hasText: '200' }).waitFor();
    await form.locator('pre', { hasText: '"chat.completion"' }).waitFor();
  }));
