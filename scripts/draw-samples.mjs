// Draws the playground's samples from web/sample-pages, with a browser. Needs Chromium and the fonts that the pages name.
//   node scripts/draw-samples.mjs
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import katex from 'katex';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { openBrowser } from './lib/browser.mjs';
import { root } from './lib/prepare.mjs';

const pages = join(root, 'web', 'sample-pages');
const folder = join(root, 'web', 'public', 'samples');
mkdirSync(folder, { recursive: true });
/** Size of the small pictures on the first page: three to two, for screens of two dots a pixel. */
const small = { width: 400, height: 267 };

const browser = await openBrowser();

/** A page of the browser with a sample in it, its formulas set. */
async function open(name, viewport) {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1 });
  await page.goto(pathToFileURL(join(pages, `${name}.html`)).href);
  for (const element of await page.locator('.tex').all()) {
    const html = katex.renderToString(await element.textContent(), { displayMode: true, output: 'html' });
    await element.evaluate((node, set) => {
      node.innerHTML = set;
    }, html);
  }
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function picture(name) {
  const page = await open(name, { width: 1200, height: 1200 });
  const bytes = await page.locator('body').screenshot();
  await page.close();
  return bytes;
}

/** Pages of text, and the last one as a scan: a grey picture, a little skewed, without text of its own. */
async function article() {
  const page = await open('article', { width: 794, height: 1123 });
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const shot = await page.locator('.scan').screenshot({ scale: 'device' });
  const first = await page.locator('section').first().screenshot();
  await page.close();
  const grey = await sharp(shot)
    .resize({ width: 1240 })
    .rotate(0.8, { background: '#f4f2ee' })
    .greyscale()
    .jpeg({ quality: 62 })
    .toBuffer();
  const scan = await pdf.embedJpg(grey);
  pdf.removePage(2);
  const [width, height] = [595, 842];
  pdf.addPage([width, height]).drawImage(scan, { x: -8, y: -6, width: width + 16, height: height + 12 });
  return { bytes: await pdf.save(), first };
}

for (const file of readdirSync(pages).filter((name) => name.endsWith('.html'))) {
  const name = file.replace('.html', '');
  const drawn =
    name === 'article'
      ? await article()
      : {
          bytes: await sharp(await picture(name))
            .png({ palette: true, colours: 64, effort: 10 })
            .toBuffer(),
        };
  writeFileSync(join(folder, `${name}.${name === 'article' ? 'pdf' : 'png'}`), drawn.bytes);
  const thumbnail = await sharp(drawn.first ?? drawn.bytes)
    .resize({ ...small, position: 'top' })
    .webp({ quality: 58 })
    .toBuffer();
  writeFileSync(join(folder, `${name}.webp`), thumbnail);
  console.log(`${name}: ${drawn.bytes.length} bytes, small picture ${thumbnail.length}`);
}
await browser.close();
