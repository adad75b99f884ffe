import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { journey, samples, violations, withBrowser } from './lib/page.mjs';

const it = withBrowser();
const image = (name) => `data:image/png;base64,${readFileSync(join(samples, name)).toString('base64')}`;
const line = (id, url) =>
  JSON.stringify({
    custom_id: id,
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model: 'qwen-vl-ocr', messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url } }] }] },
  });
const jsonl = (name, ...lines) => ({
  name,
  mimeType: 'application/jsonl',
  buffer: Buffer.from(`${lines.join('\n')}\n`),
});

const openBatches = (page) => page.getByRole('button', { name: 'Batches' }).click();

it('files become a batch whose answers can be looked at', () =>
  journey(async (page) => {
    await openBatches(page);
    await page
      .locator('.batches .file-input')
      .first()
      .setInputFiles(['formula.png', 'note.png'].map((name) => join(samples, name)));
    const card = page.locator('.batch').first();
    await card.locator('.is-completed').waitFor();
    await card.getByRole('button', { name: 'Look at answers' }).click();
    await card.locator('dd', { hasText: 'The Keeper of the Light' }).waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  }));

it('lines: what is wrong is named, what failed is tried again', () =>
  journey(async (page) => {
    await openBatches(page);
    const lines = page.locator('.batches .file-input').nth(2);
    await lines.setInputFiles(jsonl('broken.jsonl', line('a', image('formula.png')), '{"custom_id": '));
    await page.locator('.batch', { hasText: 'broken' }).locator('.batch-errors', { hasText: '2' }).waitFor();
    await lines.setInputFiles(
      jsonl('half.jsonl', line('good', image('formula.png')), line('bad', 'data:image/png;base64,AAAA')),
    );
    const card = page.locator('.batch', { hasText: 'half' }).first();
    await card.locator('.is-completed').waitFor();
    await card.getByRole('button', { name: 'Try 1 again' }).click();
    await page.locator('.batch', { hasText: 'half' }).nth(1).waitFor();
  }));
