// `npm run screenshots`: the pictures of the documentation, made of the product itself; needs a Chromium and a build.
//   npm run screenshots                     docs/pictures
//   npm run screenshots -- --all FOLDER     every state at two sizes, in both languages and colours, to be looked at
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { openBrowser } from './lib/browser.mjs';
import { prepare, root } from './lib/prepare.mjs';
import { startServer } from './lib/server.mjs';

prepare();
const folder = process.argv[2] === '--all' ? process.argv[3] : undefined;
const shot = { width: 1280, height: 800 };
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
/** Most milliseconds that a reading takes, on a machine that does much else. */
const patience = 180_000;

const server = await startServer();
const browser = await openBrowser();
const context = await browser.newContext({
  viewport: shot,
  locale: 'en-GB',
  reducedMotion: 'reduce',
  deviceScaleFactor: 1.5,
});
context.setDefaultTimeout(patience);
const page = await context.newPage();

const home = () => page.goto(server.url);
const sample = async (name) => {
  await home();
  await page.locator(`.sample:has(img[src*="/${name}.webp"])`).click();
  await page.locator('.facts').first().waitFor({ state: 'attached' });
  await page.locator('.tab-panel > *').first().waitFor({ state: 'attached' });
};
const button = (name) => page.getByRole('button', { name });
const docs = (path) => page.goto(`${server.url}/docs/${path}`);

/** Every main state, by the name of its picture. */
const states = {
  start: home,
  text: () => sample('note'),
  fields: () => sample('receipt'),
  tables: () => sample('table'),
  documents: () => sample('article'),
  formulas: async () => {
    await sample('formula');
    await page.locator('.formula-card math').first().waitFor({ state: 'attached' });
  },
  languages: () => sample('languages'),
  compare: async () => {
    await sample('formula');
    await button('Compare').click();
    await page.locator('.dialog select').first().selectOption('text_recognition');
    await page.locator('.dialog .primary').click();
    await page.locator('.diff del').first().waitFor();
  },
  batches: async () => {
    await home();
    await button('Batches').click();
    const files = ['note.png', 'formula.png'].map((name) => join(root, 'web', 'public', 'samples', name));
    await page.locator('.batches .file-input').first().setInputFiles(files);
    const card = page.locator('.batch').first();
    await card.locator('.is-completed').waitFor();
    await button('Look at answers').click();
    await card.locator('dd').first().waitFor();
  },
  'docs-start': () => docs(''),
  'docs-accuracy': () => docs('accuracy/'),
  'docs-reference': async () => {
    await docs('reference/');
    await page.locator('.operation > summary').first().click();
  },
};
/** Those that the documentation shows. */
const shown = ['text', 'fields', 'tables', 'documents', 'formulas', 'languages', 'compare', 'batches'];

const settle = () =>
  page.evaluate(() =>
    Promise.all([
      document.fonts.ready,
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    ]),
  );

async function everyView(name) {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    for (const language of name.startsWith('docs') ? ['en'] : ['en', 'zh']) {
      await speak(language);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await settle();
        await page.screenshot({ path: join(folder, `${name}-${size}-${language}-${colorScheme}.png`), scale: 'css' });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await speak('en');
  }
  await page.setViewportSize(shot);
}

/** A dialog lies over the button: it is pressed from the page itself. */
async function speak(language) {
  const said = await page.evaluate(() => document.documentElement.lang.slice(0, 2));
  if (said !== language) await page.evaluate(() => document.querySelector('.language')?.click());
}

const target = folder ?? join(root, 'docs', 'pictures');
mkdirSync(target, { recursive: true });
try {
  for (const [name, reach] of Object.entries(states)) {
    if (!folder && !shown.includes(name)) continue;
    await reach();
    await settle();
    if (folder) await everyView(name);
    else
      writeFileSync(
        join(target, `${name}.webp`),
        await sharp(await page.screenshot())
          .webp({ quality: 82 })
          .toBuffer(),
      );
    console.log(name);
  }
} finally {
  await browser.close();
  await server.stop();
}
