import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';

/** Shades of a picture: enough for smooth letters. */
const colours = 24;

/** HTML as headless Chromium shows it, as a small PNG. Needs `chromium`. */
export async function photograph(html: string, { width, height }: { width: number; height: number }): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-draw-'));
  const [page, shot] = [join(folder, 'page.html'), join(folder, 'page.png')];
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><body style="background:#fff">${html}`);
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', `--screenshot=${shot}`];
  const size = `--window-size=${width},${height}`;
  const { status } = spawnSync('chromium', [...flags, size, pathToFileURL(page).href], { timeout: 120_000 });
  if (status !== 0) throw new Error('chromium drew nothing');
  const picture = await sharp(shot).png({ palette: true, colours, compressionLevel: 9, effort: 10 }).toBuffer();
  rmSync(folder, { recursive: true });
  return picture;
}
