import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterAll, expect } from 'vitest';
import { journey, read, withBrowser } from './lib/page.mjs';

const it = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'inkstone-large-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Most elements of a page that shows a long text, whatever its length. */
const mostElements = 3000;
/** Longest usual frame while it is scrolled, in milliseconds: 20 were measured; the slowest ones tell how busy the machine is. */
const longestFrame = 100;
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
      const frames = await page.evaluate(async () => {
        const pane = document.querySelector('.reading');
        const times = [];
        for (let i = 0; i < 60; i++) {
          const began = performance.now();
          pane.scrollTop = (pane.scrollHeight / 60) * i;
          await new Promise(requestAnimationFrame);
          times.push(performance.now() - began);
        }
        return times.sort((a, b) => a - b);
      });
      console.log(
        `10,000 lines: frames of ${frames[30].toFixed(0)} ms (median), ${frames[57].toFixed(0)} ms (95th of 100) while scrolling`,
      );
      expect(frames[30]).toBeLessThan(longestFrame);
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
    expect(await page.locator('.page').count()).toBe(100);
    await page.locator('.run', { hasText: 'page number 1 of' }).first().waitFor();
    for (const number of [10, 50, 99]) {
      await page.locator('.page').nth(number).click();
      await page.waitForTimeout(150);
    }
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    console.log(`100 pages: ${(usedSize / mebibyte).toFixed(1)} MiB of heap`);
    expect(usedSize).toBeLessThan(100 * mebibyte);
  }));
