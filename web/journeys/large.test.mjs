import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterAll, expect } from 'vitest';
import { counts, journey, read, withBrowser, work } from './lib/page.mjs';

const it = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'inkstone-large-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Most elements of a page that shows a long text, whatever its length. */
const mostElements = 3000;
/** Frames of a scroll through the whole text, and the most work of one, in seconds of the page's thread. */
const frames = 60;
const longestFrame = 0.1;
const mebibyte = 1024 * 1024;

/** An answer of many lines, as the server would stream it. */
function longAnswer(count) {
  const lines = Array.from({ length: count }, (_, i) => ({
    text: `Line ${i} of a very long page`,
    location: [
      10 + (i % 10) * 88,
      10 + Math.floor(i / 10),
      90 + (i % 10) * 88,
      10 + Math.floor(i / 10),
      90 + (i % 10) * 88,
      11 + Math.floor(i / 10),
      10 + (i % 10) * 88,
      11 + Math.floor(i / 10),
    ],
    confidence: 0.5 + (i % 50) / 100,
  }));
  const chunk = (choices) => `data: ${JSON.stringify({ id: 'x', model: 'qwen-vl-ocr', choices, usage: null })}\n\n`;
  return (
    chunk([{ delta: { content: lines.map(({ text }) => text).join('\n') }, finish_reason: null }]) +
    chunk([{ delta: { content: '', ocr_result: { words_info: lines } }, finish_reason: 'stop' }]) +
    'data: [DONE]\n\n'
  );
}

it('ten thousand lines stay smooth', () =>
  journey(
    async (page) => {
      await page.locator('.sample').first().click();
      await read(page);
      await page.locator('.run').first().waitFor();
      expect(await page.locator('.reading *').count()).toBeLessThan(mostElements);
      const scroll = () =>
        page.evaluate(async (steps) => {
          const pane = document.querySelector('.reading');
          for (let i = 0; i < steps; i++) {
            pane.scrollTop = (pane.scrollHeight / steps) * i;
            await new Promise(requestAnimationFrame);
          }
        }, frames);
      const each = (await work(page, scroll)) / frames;
      console.log(`10,000 lines: ${(each * 1000).toFixed(1)} ms of work for a frame while scrolling`);
      expect(each).toBeLessThan(longestFrame);
      // One of the last is found from the picture's side.
      await page.locator('.picture-canvas').focus();
      await page.keyboard.press('p');
      await page.locator('.run.selected', { hasText: 'Line 9999' }).waitFor();
    },
    {
      before: (page) =>
        page.route('**/chat/completions', (route) =>
          route.fulfill({ contentType: 'text/event-stream', body: longAnswer(10_000) }),
        ),
    },
  ));

it('a hundred pages stay small', () =>
  journey(async (page) => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    for (let i = 1; i <= 100; i++) {
      const sheet = pdf.addPage([595, 842]);
      sheet.drawText(`This is page number ${i} of one hundred`, { x: 60, y: 760, size: 22, font });
      for (let line = 0; line < 30; line++)
        sheet.drawText('The tide comes in and the tide goes out, as it always did.', {
          x: 60,
          y: 700 - line * 20,
          size: 12,
          font,
        });
    }
    const path = join(folder, 'hundred.pdf');
    writeFileSync(path, await pdf.save());
    await page.locator('.file-input').first().setInputFiles(path);
    await read(page);
    await counts(page, '.page', 100);
    await page.locator('.run', { hasText: 'page number 1 of' }).first().waitFor();
    for (const number of [10, 50, 99]) {
      const before = await page.locator('.picture-canvas').screenshot();
      await page.locator('.page').nth(number).click();
      await page.locator(`.page[aria-current="page"]:has-text("${number + 1}")`).waitFor();
      await expect.poll(async () => before.equals(await page.locator('.picture-canvas').screenshot())).toBe(false);
    }
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    console.log(`100 pages: ${(usedSize / mebibyte).toFixed(1)} MiB of heap`);
    expect(usedSize).toBeLessThan(100 * mebibyte);
  }));
