import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from 'pdf-lib';

const pictures = fileURLToPath(new URL('../images/', import.meta.url));

/** Names that an upload must carry unharmed. */
const oddNames = ['two words.png', '50% off.png', '发票图.png'];

/** A picture of a formula, and what is to be answered. */
const formula = { file: 'formula.png', latex: 'x ^ { 2 } + y ^ { 2 } = z ^ { 2 }' };

/** A PNG of 4 × 4 pixels: a good file, too small to read. */
const tinyPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAFElEQVR4nGM8ceIEAwwwMSAB3BwAdjQCYKaF12gAAAAASUVORK5CYII=';

/** A PDF with a picture a page, as a scanner makes it, 200 pixels to the inch. */
async function drawDocument(pictureFiles) {
  const document = await PDFDocument.create();
  for (const file of pictureFiles) {
    const bytes = await readFile(join(pictures, file));
    const image = file.endsWith('.png') ? await document.embedPng(bytes) : await document.embedJpg(bytes);
    const size = { width: (image.width * 72) / 200, height: (image.height * 72) / 200 };
    document.addPage([size.width, size.height]).drawImage(image, { x: 0, y: 0, ...size });
  }
  return document.save();
}

/** Fills `folder` with the pictures, copies with odd names, and files that can't be read. */
export async function fillFolder(folder) {
  const truth = JSON.parse(await readFile(join(pictures, 'truth.json'), 'utf8'));
  for (const { file } of Object.values(truth)) await copyFile(join(pictures, file), join(folder, file));
  for (const name of oddNames) await copyFile(join(pictures, truth.english.file), join(folder, name));
  const { english, chinese, word } = truth;
  await writeFile(join(folder, 'document.pdf'), await drawDocument([english.file, chinese.file, word.file]));
  await writeFile(join(folder, 'broken.pdf'), '%PDF-1.7 and nothing else');
  await copyFile(join(pictures, formula.file), join(folder, formula.file));
  await writeFile(join(folder, 'broken.png'), 'these bytes are no image');
  await writeFile(join(folder, 'tiny.png'), Buffer.from(tinyPng, 'base64'));
  return truth;
}

/** What a client program is told: where the server is, what the pictures say, the guide's prompts. */
export async function writeFixture({ folder, truth, server, files, key }) {
  const { prompts } = JSON.parse(await readFile(new URL('../tasks.json', import.meta.url), 'utf8'));
  const place = (file) => ({ path: join(folder, file), url: `${files}/${file}` });
  const images = Object.fromEntries(
    Object.entries(truth).map(([name, picture]) => [
      name,
      { ...picture, ...place(picture.file), redirect: `${files}/redirect/${picture.file}` },
    ]),
  );
  const fixture = {
    url: server,
    key,
    model: 'qwen-vl-ocr-2025-11-20',
    files,
    images,
    oddNames: oddNames.map((name) => join(folder, name)),
    broken: place('broken.png'),
    tiny: place('tiny.png'),
    /** Three pages: the pictures english, chinese, word. */
    document: place('document.pdf'),
    brokenDocument: place('broken.pdf'),
    formula: { ...place(formula.file), latex: formula.latex },
    prompts,
  };
  const path = join(folder, 'fixture.json');
  await writeFile(path, JSON.stringify(fixture, null, 2));
  return path;
}
