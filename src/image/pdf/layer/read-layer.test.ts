import { readFileSync } from 'node:fs';
import { degrees, PDFString, rgb, StandardFonts, setTextRenderingMode, TextRenderingMode } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { sharp } from '../../libvips.ts';
import { readTextLayer } from '../read-text-layer.ts';
import { type Drawing, pdfOf, type TestPage, textPage } from '../test-pdfs.ts';

const scale = 200 / 72;

async function layerOf(page: TestPage, mode: 'auto' | 'text' = 'auto') {
  return readTextLayer({ bytes: await pdfOf(page), field: 'file' }, 0, mode);
}

const drawn = (draw: TestPage['draw']): TestPage => ({ size: [420, 600], ...(draw && { draw }) });
const texts = (layer: { lines: readonly { text: string }[] }) => layer.lines.map(({ text }) => text);

async function scan(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer();
}

async function drawScan({ document, page }: Drawing, x: number, y: number, width: number, height: number) {
  page.drawImage(await document.embedJpg(await scan(50, 50)), { x, y, width, height });
}

describe('lines of a text layer', () => {
  it('have their text, their words and their places in pixels of the drawn page', async () => {
    const layer = await layerOf(
      drawn(({ page, font }) => page.drawText('Hello wide world', { x: 72, y: 528, size: 18, font })),
    );
    expect([layer.width, layer.height]).toEqual([1166, 1666]);
    expect(texts(layer)).toEqual(['Hello wide world']);
    const [line] = layer.lines;
    expect(line!.words.map(({ text }) => text)).toEqual(['Hello', 'wide', 'world']);
    const [[left, top], , [, bottom]] = line!.quad;
    expect(left).toBeCloseTo(72 * scale, -1);
    // The baseline lies 72 points below the top; letters reach less than an em above it and a quarter below.
    expect(top).toBeGreaterThan((72 - 18) * scale);
    expect(top).toBeLessThan((72 - 12) * scale);
    expect(bottom).toBeGreaterThan(72 * scale);
    expect(bottom).toBeLessThan((72 + 5) * scale);
    expect(line!.positions).toHaveLength(16);
    expect(layer.unread).toEqual([]);
  });

  it('end where a column ends, and go on after a gap between words', async () => {
    const layer = await layerOf(
      drawn(({ page, font }) => {
        page.drawText('left cell', { x: 40, y: 500, size: 12, font });
        page.drawText('right cell', { x: 200, y: 500, size: 12, font });
        page.drawText('next', { x: 40, y: 480, size: 12, font });
        page.drawText('word', { x: 66, y: 480, size: 12, font });
      }),
    );
    expect(texts(layer)).toEqual(['left cell', 'right cell', 'next word']);
  });

  it('keep raised and lowered letters', async () => {
    const layer = await layerOf(
      drawn(({ page, font }) => {
        page.drawText('E = mc', { x: 40, y: 500, size: 14, font });
        page.drawText('2', { x: 40 + font.widthOfTextAtSize('E = mc', 14), y: 505, size: 9, font });
      }),
    );
    expect(texts(layer)).toEqual(['E = mc2']);
  });

  it.each([90, 180, 270])('turn with their text: %i degrees', async (turn) => {
    const layer = await layerOf(
      drawn(({ page, font }) =>
        page.drawText('turned words', { x: 210, y: 300, size: 14, font, rotate: degrees(-turn) }),
      ),
    );
    expect(texts(layer)).toEqual(['turned words']);
    const { angle, quad } = layer.lines[0]!;
    expect(Math.abs(((angle - turn + 540) % 360) - 180)).toBeLessThan(1);
    const [from, to] = quad;
    const run = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    expect(Math.abs(((run - turn + 540) % 360) - 180)).toBeLessThan(1);
  });

  it('stand where they are seen on a page that is turned and cropped', async () => {
    const layer = await layerOf(
      drawn(({ page, font }) => {
        page.setCropBox(100, 100, 200, 300);
        page.setRotation(degrees(90));
        page.drawText('seen', { x: 110, y: 350, size: 14, font });
        page.drawText('cropped away', { x: 5, y: 50, size: 14, font });
      }),
    );
    expect([layer.width, layer.height]).toEqual([833, 555]);
    expect(layer.lines).toMatchObject([{ text: 'seen', angle: 90 }]);
    const [[x, y]] = layer.lines[0]!.quad;
    // Its top left: 10 points from the left edge, now the upper one; its baseline 250 from the lower, now the left one.
    expect(y).toBeCloseTo(10 * scale, -1);
    expect(x).toBeGreaterThan(250 * scale);
    expect(x).toBeLessThan(266 * scale);
  });
});

describe('what is not believed', () => {
  it('is text nobody sees: invisible, white, off the page', async () => {
    const layer = await layerOf(
      drawn(({ page, font }) => {
        page.drawText('in white', { x: 40, y: 500, size: 14, font, color: rgb(1, 1, 1) });
        page.drawText('off the page', { x: 500, y: 500, size: 14, font });
        page.drawText('seen', { x: 40, y: 450, size: 14, font });
        page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
        page.drawText('invisible', { x: 40, y: 400, size: 14, font });
      }),
    );
    expect(texts(layer)).toEqual(['seen']);
    // Light text may stand on a dark ground: these places are looked at.
    expect(layer.unread).toHaveLength(2);
  });

  it('is text below a picture of the page', async () => {
    const layer = await layerOf(
      drawn(async (drawing) => {
        drawing.page.drawText('some other reading', { x: 40, y: 500, size: 14, font: drawing.font });
        await drawScan(drawing, 0, 0, 420, 600);
        drawing.page.drawText('a stamp on top', { x: 40, y: 300, size: 14, font: drawing.font });
      }),
    );
    expect(texts(layer)).toEqual(['a stamp on top']);
    expect(layer.unread[0]?.map(Math.round)).toEqual([0, 0, layer.width, layer.height]);
  });

  it('is a font whose words can be no words', async () => {
    const shifted = (text: string) =>
      text.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 29)).replace(/[T]/g, '7');
    const words = 'the quick brown foxes jumped over many lazy dogs while nobody watched';
    const layer = await layerOf(
      drawn(async ({ document, page, font }) => {
        const subset = await document.embedFont(StandardFonts.Courier);
        page.drawText(shifted(words).slice(0, 40), { x: 20, y: 500, size: 11, font: subset });
        page.drawText(shifted(words).slice(0, 40), { x: 20, y: 480, size: 11, font: subset });
        page.drawText('an honest line of plain English words', { x: 20, y: 400, size: 11, font });
      }),
    );
    expect(texts(layer)).toEqual(['an honest line of plain English words']);
    expect(layer.doubted).toHaveLength(2);
    expect(layer.doubted![0]!.against).toBeGreaterThan(0);
  });

  it('is all of it taken where it alone is asked for', async () => {
    const hidden = drawn(({ page, font }) => {
      page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
      page.drawText('invisible', { x: 40, y: 400, size: 14, font });
    });
    expect(await layerOf(hidden, 'text')).toMatchObject({ lines: [{ text: 'invisible' }], unread: [] });
  });
});

describe('where else there may be text', () => {
  it('is in pictures', async () => {
    const layer = await layerOf(
      drawn(async (drawing) => {
        drawing.page.drawText('above a picture', { x: 40, y: 500, size: 14, font: drawing.font });
        await drawScan(drawing, 40, 200, 200, 100);
      }),
    );
    expect(texts(layer)).toEqual(['above a picture']);
    expect(layer.unread.map((box) => box.map((value) => Math.round(value / scale)))).toEqual([[40, 300, 240, 400]]);
  });

  it('is in letters drawn as shapes, but not in rules and frames', async () => {
    const letter = 'M 0 0 C 2 3 4 3 6 0 L 6 8 C 4 10 2 10 0 8 L 0 4 L 2 4 Z';
    const shapes = await layerOf(
      drawn(({ page, font }) => {
        page.drawText('set in type', { x: 40, y: 500, size: 14, font });
        for (let i = 0; i < 20; i++) page.drawSvgPath(letter, { x: 40 + 8 * i, y: 300, color: rgb(0, 0, 0) });
      }),
    );
    expect(shapes.unread).toHaveLength(1);
    const rules = await layerOf(
      drawn(({ page, font }) => {
        page.drawText('set in type', { x: 40, y: 500, size: 14, font });
        for (let i = 0; i < 40; i++)
          page.drawRectangle({ x: 40, y: 300 - 7 * i, width: 300, height: 7, color: rgb(0.9, 1, 0.9) });
      }),
    );
    expect(rules.unread).toEqual([]);
  });

  it('is in the fields of a form, but not in links', async () => {
    const layer = await layerOf(
      drawn(({ document, page, font }) => {
        page.drawText('Name:', { x: 40, y: 500, size: 14, font });
        const input = document.getForm().createTextField('name');
        input.setText('Ada');
        input.addToPage(page, { x: 100, y: 495, width: 100, height: 20 });
        const link = {
          Type: 'Annot',
          Subtype: 'Link',
          Rect: [40, 400, 90, 410],
          A: { S: 'URI', URI: PDFString.of('x:') },
        };
        page.node.addAnnot(document.context.register(document.context.obj(link)));
      }),
    );
    expect(layer.unread).toHaveLength(1);
    expect(layer.unread[0]![0]).toBeCloseTo(100 * scale, -1);
  });

  it('is nowhere on an empty page', async () => {
    expect(await layerOf({})).toMatchObject({ lines: [], unread: [] });
    expect((await layerOf(textPage('a', 'b'))).lines).toHaveLength(2);
  });
});

it('has the places where fields lie on one another once', async () => {
  const layer = await layerOf(
    drawn(({ page, document }) => {
      for (const rect of [
        [40, 400, 200, 500],
        [60, 420, 180, 480],
      ])
        page.node.addAnnot(
          document.context.register(
            document.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: rect, DA: PDFString.of('/Helv 12 Tf') }),
          ),
        );
    }),
  );
  expect(layer.unread).toHaveLength(1);
});

it('has ligatures as letters of their word', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('../../../../web/public/samples/article.pdf', import.meta.url)));
  const text = texts(await readTextLayer({ bytes, field: 'file' }, 0, 'auto')).join(' ');
  expect(text).toContain('The gauge is a float in a well');
  expect(text).not.toMatch(/\bf[fil] /u);
});
