import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { counts, journey, read, samples, withBrowser } from './lib/page.mjs';

const it = withBrowser();
const note = readFileSync(join(samples, 'note.png'));

/** A transfer of files as a drag or a paste brings it, made inside the page. */
const transferOf = (page, name, bytes) =>
  page.evaluateHandle(
    ([fileName, base64]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], fileName, { type: 'image/png' }));
      return transfer;
    },
    [name, bytes.toString('base64')],
  );

it('several files are a queue, each with its state', () =>
  journey(async (page) => {
    await page
      .locator('.file-input')
      .first()
      .setInputFiles(['note.png', 'table.png', 'formula.png'].map((name) => join(samples, name)));
    await counts(page, '.file', 3);
    await page.locator('.file[data-state="done"]').nth(2).waitFor();
    await page.locator('.file-open').nth(1).click();
    await page.locator('.row', { hasText: 'Gull Island' }).first().waitFor();
  }));

it('dropped, pasted, by its address', () =>
  journey(async (page) => {
    await page.dispatchEvent('body', 'drop', { dataTransfer: await transferOf(page, 'dropped.png', note) });
    await read(page);
    await page.locator('.file', { hasText: 'dropped.png' }).waitFor();
    await page.evaluate(
      (clipboardData) => window.dispatchEvent(new ClipboardEvent('paste', { clipboardData })),
      await transferOf(page, 'pasted.png', note),
    );
    await page.locator('.file', { hasText: 'pasted.png' }).waitFor();
    await page.locator('.brand').click();
    await page.locator('.address .input').fill(`${inject('url')}/samples/formula.png`);
    await page.locator('.address button').click();
    await page.locator('.file', { hasText: 'formula.png' }).waitFor();
    await page.locator('.file[data-state="done"]').nth(2).waitFor();
  }));

it('cancelled, and read again', () =>
  journey(async (page) => {
    await page.locator('.sample').nth(3).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.state', { hasText: 'Cancelled' }).waitFor();
    await page.locator('.state .primary').click();
    await read(page);
  }));

it('found again after a reload, by a word of it', () =>
  journey(async (page) => {
    await page.locator('.sample').first().click();
    await read(page);
    await page.locator('.row').first().waitFor();
    const history = () => page.locator('.header-end .icon-button').first().click();
    await history();
    await counts(page, '.history-item', 1);
    await page.reload();
    await history();
    await page.locator('.dialog input[type=search]').fill('barometer');
    await counts(page, '.history-item', 1);
    await page.locator('.dialog input[type=search]').fill('zebra');
    await counts(page, '.history-item', 0);
    await page.locator('.dialog input[type=search]').fill('');
    await page.locator('.history-open').click();
    await page.locator('.run', { hasText: 'The Keeper' }).waitFor();
  }));

it('asks for a key once, and keeps it for the session', () =>
  journey(
    async (page) => {
      await page.locator('.sample').nth(4).click();
      await page.locator('.dialog input').fill('wrong');
      await page.locator('.dialog .primary').click();
      await page.locator('.dialog .wrong').waitFor();
      await page.locator('.dialog input').fill('sk-journey');
      await page.locator('.dialog .primary').click();
      await read(page);
      expect(
        await page.evaluate(() => [
          sessionStorage.getItem('inkstone.key'),
          JSON.stringify(localStorage).includes('sk-journey'),
        ]),
      ).toEqual(['sk-journey', false]);
    },
    {
      // The server of the tests asks for none: what stands before it does.
      before: (page) =>
        page.route('**/chat/completions', async (route) => {
          if (route.request().headers().authorization === 'Bearer sk-journey') await route.continue();
          else
            await route.fulfill({
              status: 401,
              json: { error: { message: 'Incorrect API key provided.', code: 'invalid_api_key' } },
            });
        }),
    },
  ));
