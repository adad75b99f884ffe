import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { degrees, PDFDocument, PDFName, PDFString, setTextRenderingMode, TextRenderingMode } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../image/decode.ts';
import { sharp } from '../../image/libvips.ts';
import { readTextLayer } from '../../image/pdf/read-text-layer.ts';
import { pdfOf, red, type TestPage, textPage } from '../../image/pdf/test-pdfs.ts';
import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';
import type { Quad } from '../../types/quad.ts';
import { writeSearchablePdf } from './searchable-pdf.ts';

const field = 'scan.png';
const run = promisify(execFile);
const hasPdftotext = await run('pdftotext', ['-v']).then(
  () => true,
  () => false,
);

const box = (x: number, y: number, width: number, height: number): Quad => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** A line of words with a gap of 20 pixels between them, each 100 pixels wide. */
function lineOf(texts: readonly string[], x: number, y: number): Line {
  const words = texts.map((text, i) => ({ text, quad: box(x + 120 * i, y, 100, 40) }));
  return { text: texts.join(' '), quad: box(x, y, 120 * texts.length - 20, 40), confidence: 0.9, angle: 0, words };
}

const pageOf = (lines: readonly Line[], index = 0): Page => ({
  image: 0,
  index,
  width: 800,
  height: 600,
  lines,
  text: '',
  rotation: 0,
});

const picture = () =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#cde' } })
    .png()
    .toBuffer();

let files = 10;
const write = (bytes: Uint8Array, pages: readonly Page[]) => writeSearchablePdf([{ bytes, field, id: files++ }], pages);

/** What our own reader finds in a PDF, whether it can be seen or not. */
const found = (bytes: Uint8Array, page = 0) => readTextLayer({ bytes, field }, page, 'text');

async function pdftotext(bytes: Uint8Array): Promise<string> {
  const running = run('pdftotext', ['-', '-']);
  running.child.stdin?.end(bytes);
  return (await running).stdout;
}

const scripts = [
  ['Latin', ['Invoice', 'naïve', 'Größe']],
  ['Chinese', ['发票号码', '二〇二四']],
  ['Japanese', ['カタカナと', 'ひらがな']],
  ['Korean', ['안녕하세요', '세계']],
  ['Cyrillic', ['Привет', 'мир']],
  ['Hebrew', ['שלום', 'עולם']],
  ['Arabic', ['مرحبا', 'بالعالم']],
  ['beyond the first plane', ['𠮷野家', '𝔘𝔫𝔦']],
] as const;

describe('a searchable PDF of a picture', () => {
  it('shows the picture, and nothing over it', async () => {
    const pdf = await write(await picture(), [pageOf([lineOf(['one', 'two'], 100, 100)])]);
    const { raster } = await decodePage(pdf, 0, { field, maxPixels: 1e9 });
    expect([raster.width, raster.height]).toEqual([800, 600]);
    const colours = new Set<string>();
    for (let at = 0; at < raster.data.length; at += 3) colours.add(raster.data.subarray(at, at + 3).join());
    expect(colours.size).toBeLessThanOrEqual(3);
    const [red, green, blue] = [...colours][0]!.split(',').map(Number);
    for (const [value, wanted] of [
      [red, 0xcc],
      [green, 0xdd],
      [blue, 0xee],
    ])
      expect(Math.abs(value! - wanted!)).toBeLessThan(4);
  });

  it('has each word exactly over its place', async () => {
    const sent = lineOf(['exact', 'wording', 'x'], 100, 200);
    const { lines, width, height } = await found(await write(await picture(), [pageOf([sent])]));
    expect([width, height]).toEqual([800, 600]);
    expect(lines.map(({ text }) => text)).toEqual(['exact wording x']);
    for (const [i, { text, quad }] of lines[0]!.words.entries()) {
      expect(text).toBe(sent.words![i]!.text);
      for (const [k, [x, y]] of quad.entries()) {
        expect(Math.abs(x - sent.words![i]!.quad[k]![0])).toBeLessThan(1.5);
        expect(Math.abs(y - sent.words![i]!.quad[k]![1])).toBeLessThan(3);
      }
    }
  });

  it('keeps the direction of a line', async () => {
    const down: Line = {
      text: 'down',
      quad: [
        [440, 100],
        [440, 300],
        [400, 300],
        [400, 100],
      ],
      confidence: 1,
      angle: 90,
    };
    const { lines } = await found(await write(await picture(), [pageOf([down])]));
    expect(lines).toMatchObject([{ text: 'down', angle: 90 }]);
    expect(Math.abs(lines[0]!.quad[0][0] - 440)).toBeLessThan(3);
    expect(Math.abs(lines[0]!.quad[0][1] - 100)).toBeLessThan(3);
  });

  it.each(scripts)('is found by its text: %s', async (_, words) => {
    const fromRight = /[\u0590-\u06ff]/.test(words[0]);
    const line = lineOf(fromRight ? [...words].reverse() : words, 100, 100);
    const placed = { ...line, text: words.join(' '), words: fromRight ? [...line.words!].reverse() : line.words! };
    const pdf = await write(await picture(), [pageOf([placed])]);
    const { lines } = await found(pdf);
    const text = lines.map((each) => each.text).join(' ');
    for (const word of words) expect(text).toContain(word);
  });

  it.skipIf(!hasPdftotext).each(scripts)(
    'is found by other programs, which pdftotext stands for here: %s',
    async (_, words) => {
      const fromRight = /[\u0590-\u06ff]/.test(words[0]);
      const line = lineOf(fromRight ? [...words].reverse() : words, 100, 100);
      const placed = { ...line, words: fromRight ? [...line.words!].reverse() : line.words! };
      const pdf = await write(await picture(), [pageOf([placed])]);
      const text = (await pdftotext(pdf)).replace(/[\u200e\u200f\u202a-\u202e]/gu, '');
      expect(text).toContain(words.join(' '));
    },
  );

  it('has a page for each page of the file', async () => {
    const pages = [pageOf([lineOf(['first'], 50, 50)], 0), pageOf([lineOf(['second'], 50, 50)], 1)];
    const tiff = await sharp(await picture(), {})
      .tiff()
      .toBuffer();
    const both = await sharp([tiff, tiff], { join: { animated: true } })
      .tiff()
      .toBuffer();
    const pdf = await write(both, pages);
    expect((await found(pdf, 0)).lines[0]?.text).toBe('first');
    expect((await found(pdf, 1)).lines[0]?.text).toBe('second');
  });
});

it('has the pages of several files one after the other', async () => {
  const own = await pdfOf(textPage('of a PDF'));
  const sources = [
    { bytes: await picture(), field, id: 1 },
    { bytes: own, field, id: 2 },
  ];
  const layer = await readTextLayer({ bytes: own, field }, 0, 'auto');
  const second = { ...pageOf([]), image: 1, width: layer.width, height: layer.height };
  const pdf = await writeSearchablePdf(sources, [pageOf([lineOf(['picture'], 50, 50)]), second]);
  expect((await found(pdf, 0)).lines[0]?.text).toBe('picture');
  expect((await found(pdf, 1)).lines[0]?.text).toBe('of a PDF');
});

describe('a searchable PDF of a PDF', () => {
  const linesOf = (text: string): Line => ({ ...lineOf([text], 300, 700), text });

  it('keeps its pages with their text, and adds what was read from pictures', async () => {
    const original = await pdfOf(textPage('the text of the page'));
    const layer = await readTextLayer({ bytes: original, field }, 0, 'auto');
    const own = layer.lines.map((line) => ({ ...line, confidence: 1 }));
    const page = { ...pageOf([...own, linesOf('stamped')]), width: layer.width, height: layer.height };
    const { lines } = await found(await write(original, [page]));
    expect(lines.map(({ text }) => text)).toEqual(['the text of the page', 'stamped']);
    const [[x, y]] = lines[1]!.quad;
    expect(Math.abs(x - 300)).toBeLessThan(1.5);
    expect(Math.abs(y - 700)).toBeLessThan(3);
  });

  it('replaces a page that holds text nobody sees by its picture', async () => {
    const hidden = await pdfOf({
      draw: ({ page, font }) => {
        page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
        page.drawText('rubbish', { x: 40, y: 300, size: 14, font });
      },
    });
    const { width, height } = await readTextLayer({ bytes: hidden, field }, 0, 'auto');
    const page = { ...pageOf([linesOf('what is seen')]), width, height };
    const { lines } = await found(await write(hidden, [page]));
    expect(lines.map(({ text }) => text)).toEqual(['what is seen']);
  });

  /** Two pages with a title, a bookmark to the second one, its label and a link; their text is in no ink. */
  async function titled(): Promise<Uint8Array> {
    const document = await PDFDocument.load(await pdfOf(hiddenPage, hiddenPage));
    document.setTitle('Harbour survey');
    const { context } = document;
    const [first, second] = document.getPages();
    const destination = [second!.ref, 'Fit'];
    const bookmark = context.register(context.obj({ Title: PDFString.of('Wrecks'), Dest: destination }));
    document.catalog.set(
      PDFName.of('Outlines'),
      context.register(context.obj({ Type: 'Outlines', First: bookmark, Last: bookmark, Count: 1 })),
    );
    document.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'r' }] }));
    first!.node.addAnnot(
      context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [40, 40, 90, 60], Dest: destination })),
    );
    second!.setRotation(degrees(90));
    return document.save();
  }

  const hiddenPage: TestPage = {
    draw: ({ page, font }) => {
      page.drawRectangle({ x: 40, y: 500, width: 100, height: 40, color: red });
      page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
      page.drawText('rubbish', { x: 40, y: 300, size: 14, font });
    },
  };

  async function read(bytes: Uint8Array, index: number): Promise<Page> {
    const { width, height } = await readTextLayer({ bytes, field }, index, 'auto');
    return { ...pageOf([linesOf('what is seen')], index), width, height };
  }

  it('stays the document it is: information, bookmarks, labels, links and turned pages', async () => {
    const original = await titled();
    const pages = await Promise.all([0, 1].map((index) => read(original, index)));
    const written = await write(original, pages);
    const document = await PDFDocument.load(written, { updateMetadata: false });
    expect(document.getTitle()).toBe('Harbour survey');
    for (const name of ['Outlines', 'PageLabels']) expect(document.catalog.has(PDFName.of(name))).toBe(true);
    expect(document.getPage(0).node.Annots()?.size()).toBe(1);
    for (const { index, width, height } of pages) {
      expect((await found(written, index)).lines.map(({ text }) => text)).toEqual(['what is seen']);
      // What it drew is where it was, turned or not.
      const [before, after] = await Promise.all(
        [original, written].map((bytes) => decodePage(bytes, index, { field, maxPixels: 1e9, id: files++ })),
      );
      expect([after!.raster.width, after!.raster.height]).toEqual([width, height]);
      let apart = 0;
      before!.raster.data.forEach((value, at) => {
        if (Math.abs(value - after!.raster.data[at]!) > 60) apart++;
      });
      expect(apart / before!.raster.data.length).toBeLessThan(0.002);
    }
  });

  it('has the pages that were read and no other', async () => {
    const original = await titled();
    const written = await write(original, [await read(original, 1)]);
    expect((await PDFDocument.load(written)).getPageCount()).toBe(1);
  });
});

it('for archives says what PDF/A-2u asks for, and keeps what the document says of itself', async () => {
  const original = await PDFDocument.create();
  original.addPage([400, 300]).drawText('Harbour');
  original.setTitle('Dues & <fees>');
  const line = lineOf(['Harbour', 'dues'], 50, 50);
  const page = { ...pageOf([line]), width: 1111, height: 833 };
  const source = { bytes: await original.save(), field, id: files++ };
  const bytes = await writeSearchablePdf([source], [page], 'pdfa');
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { width, height } = document.getPage(0).getSize();
  expect([Math.round(width), Math.round(height)]).toEqual([400, 300]);
  expect(document.getTitle()).toBe('Dues & <fees>');
  expect(document.context.trailerInfo.ID).toBeDefined();
  expect(document.catalog.has(PDFName.of('OutputIntents'))).toBe(true);
  const metadata = Buffer.from(bytes).toString('utf8');
  expect(metadata).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>');
  expect(metadata).toContain('Dues &amp; &lt;fees&gt;');
  expect((await found(bytes)).lines.map(({ text }) => text)).toEqual(['Harbour dues']);
});
