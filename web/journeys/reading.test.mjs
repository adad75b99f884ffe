import { spawnSync } from 'node:child_process';
import { PDFDocument } from 'pdf-lib';
import { expect } from 'vitest';
import { counts, journey, read, readSample, samples, saved, violations, withBrowser } from './lib/page.mjs';

const it = withBrowser();

it('text: light on both sides, a corrected line in what is saved, a region of its own', () =>
  journey(async (page) => {
    await readSample(page, 'note');
    const line = page.locator('.run', { hasText: 'The Keeper of the Light' });
    await line.waitFor();
    await expect.poll(() => page.locator('.row').count()).toBeGreaterThan(12);

    // From the text to the picture: the canvas is drawn anew. From the picture to the text: the line lights up.
    const canvas = page.locator('.picture-canvas');
    const before = await canvas.screenshot();
    await line.hover();
    await expect.poll(async () => before.equals(await canvas.screenshot())).toBe(false);
    // Marks fade, as far as to nothing.
    await page.mouse.move(0, 0);
    const marked = await canvas.screenshot();
    await page.getByRole('slider', { name: 'Marks' }).fill('0');
    await expect.poll(async () => marked.equals(await canvas.screenshot())).toBe(false);
    await page.getByRole('slider', { name: 'Marks' }).fill('1');

    const box = await canvas.boundingBox();
    const scale = (box.height - 32) / 1180;
    const left = box.x + (box.width - 900 * scale) / 2;
    const at = (x, y) => [left + x * scale, box.y + 16 + y * scale];
    await page.mouse.move(...at(250, 132));
    await page.locator('.run.hovered', { hasText: 'The Keeper' }).waitFor();
    await page.mouse.click(...at(250, 132));
    await page.locator('.run.selected', { hasText: 'The Keeper' }).waitFor();

    // By keyboard: the next line, corrected in place.
    await canvas.focus();
    await page.keyboard.press('n');
    await page.locator('.run.selected', { hasText: 'Notes from' }).waitFor();
    await page.locator('.text-view').focus();
    await page.keyboard.press('Enter');
    await page.locator('.editor').fill('Notes from Gull Island, summer 1987');
    await page.keyboard.press('Enter');
    await page.locator('.run.edited', { hasText: 'summer 1987' }).waitFor();
    const text = (await saved(page, '.txt')).toString();
    expect(text).toContain('summer 1987');
    expect(text).toContain('灯塔建于');
    const pdf = await PDFDocument.load(await saved(page, '.pdf'));
    expect(pdf.getPageCount()).toBe(1);
    expect((await saved(page, '.png')).subarray(1, 4).toString()).toBe('PNG');

    await page.keyboard.press('Escape');
    await page.locator('.toolbar [aria-keyshortcuts="s"]').click();
    await page.locator('.picture-canvas.selecting').waitFor();
    await page.mouse.move(...at(90, 90));
    await page.mouse.down();
    await page.mouse.move(...at(400, 120), { steps: 3 });
    await page.mouse.move(...at(640, 176), { steps: 3 });
    await page.mouse.up();
    await page.locator('.region-text', { hasText: 'The Keeper of the Light' }).waitFor();
  }));

it('fields: named by a sample, each with the line that proves it, corrected in JSON and in a sheet', () =>
  journey(async (page) => {
    await readSample(page, 'receipt');
    await page.getByRole('tab', { name: 'Wanted' }).click();
    await page.getByRole('button', { name: 'From sample JSON' }).click();
    await page.locator('.schema-json textarea').fill('{"date": "2020-01-01", "total": "1.00"}');
    await page.getByRole('button', { name: 'Use these fields' }).click();
    await page.getByRole('button', { name: 'Read these fields' }).click();
    const total = page.locator('.field', { hasText: 'total' });
    await total.locator('.value', { hasText: '32.84' }).waitFor();
    await counts(page, '.field', 2);
    await total.locator('.proof', { hasText: '32.84' }).waitFor();
    await total.click();
    await total.dblclick();
    await page.locator('.editor').fill('30.00');
    await page.keyboard.press('Enter');
    expect(JSON.parse((await saved(page, '.json')).toString()).values).toEqual({ date: '2026-03-14', total: '30.00' });
    expect((await saved(page, '.xlsx')).subarray(0, 2).toString()).toBe('PK');
  }));

it('a sentence in place of a task', () =>
  journey(async (page) => {
    await readSample(page, 'receipt');
    await page
      .locator('.sentence .input')
      .fill("Extract the date and the total. Return JSON: {'date': 'xxx', 'total': 'xxx'}");
    await page.keyboard.press('Enter');
    await page.locator('.field', { hasText: '32.84' }).first().waitFor();
    await page.getByRole('tab', { name: 'Code' }).click();
    await page.locator('.raw.code', { hasText: 'Return JSON' }).waitFor();
  }));

it('tables: cells on both sides, saved with corrections', () =>
  journey(async (page) => {
    await readSample(page, 'table');
    const cell = page.locator('.grid td', { hasText: 'Gull Island' });
    await cell.waitFor();
    await page.locator('.grid td[colspan="2"]', { hasText: 'First half' }).waitFor();
    await cell.dblclick();
    await page.locator('.editor').fill('Gull Rock');
    await page.keyboard.press('Enter');
    const csv = (await saved(page, '.csv')).toString();
    expect(csv).toContain('Gull Rock');
    expect(csv).toContain('"15,067"');
    await page.getByRole('tab', { name: 'Source' }).click();
    await page.locator('.raw', { hasText: '<table>' }).waitFor();
  }));

it('a PDF: pages, blocks in their order, formulas set, every form', () =>
  journey(async (page) => {
    await readSample(page, 'article');
    await counts(page, '.page', 3);
    await page.locator('.doc-title', { hasText: 'How the Tide Comes In' }).waitFor();
    await page.locator('.grid td', { hasText: '1986' }).first().waitFor();
    // Far parts of a long document come as they are scrolled to.
    await page.locator('.reading').hover();
    await page.mouse.wheel(0, 700);
    await page.locator('.doc-formula math').waitFor();
    await page.mouse.wheel(0, 100_000);
    await page.locator('.block', { hasText: 'Dear members' }).click();
    // Choosing a block turns to its page.
    await page.locator('.page[aria-current="page"]', { hasText: '3' }).waitFor();
    await page.getByRole('tab', { name: 'Source' }).click();
    for (const [form, sign] of [
      ['Markdown', '# How the Tide'],
      ['HTML', '<!doctype html>'],
      ['LaTeX', '\\documentclass'],
      ['Text', 'How the Tide'],
    ]) {
      await page.locator('.segment', { hasText: form }).first().click();
      await page.locator('.raw', { hasText: sign }).waitFor();
    }
    const pdf = await PDFDocument.load(await saved(page, '.pdf'));
    expect(pdf.getPageCount()).toBe(3);
  }));

it('formulas and languages', () =>
  journey(async (page) => {
    await readSample(page, 'formula');
    await counts(page, '.formula-card math', 3);
    expect((await saved(page, '.tex')).toString()).toContain('\\infty');
    await page.locator('.brand').click();
    await readSample(page, 'languages');
    for (const text of ['22:15', '末班渡轮', '마지막', 'Последний'])
      await page.locator('.row', { hasText: text }).first().waitFor();
  }));

it('the code it shows asks the same: the curl line is run', () =>
  journey(async (page) => {
    await readSample(page, 'table');
    await page.getByRole('tab', { name: 'Code' }).click();
    for (const [client, sign] of [
      ['OpenAI · Python', 'from openai'],
      ['OpenAI · Node', "from 'openai'"],
      ['DashScope · Python', 'import dashscope'],
      ['DashScope · Java', 'MultiModalConversationParam.builder'],
      ['curl', 'curl -s'],
    ]) {
      await page.locator('.segment', { hasText: client }).click();
      await page.locator('.raw.code', { hasText: sign }).filter({ hasText: 'table_parsing' }).waitFor();
    }
    const { stdout } = spawnSync('sh', ['-c', await page.locator('.raw.code').textContent()], {
      cwd: samples,
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout).choices[0].message.content).toContain('Gull Island');
    await page.getByRole('tab', { name: 'Answer' }).click();
    await page.locator('.json-key', { hasText: 'usage' }).waitFor();
  }));

it('compared with other settings, what differs is shown', () =>
  journey(async (page) => {
    await readSample(page, 'formula');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.locator('.dialog select').first().selectOption('text_recognition');
    await page.getByRole('button', { name: 'Read and compare' }).click();
    await page.locator('.diff del').first().waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await read(page);
  }));
