import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';
import type { Quad } from '../../types/quad.ts';
import { asks } from './fake.ts';

const box = (left: number, top: number, right: number, bottom: number): Quad => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

const line = (text: string, top: number): Line => ({
  ...{ text, quad: box(10, top, 300, top + 20), confidence: 0.9, angle: 0 },
  words: text.split(' ').map((word, i) => ({ text: word, quad: box(10 + 90 * i, top, 90 + 90 * i, top + 20) })),
});

const block = (kind: string, top: number, text: string, markdown: string, more: object = {}) => ({
  ...{ kind, order: 0, location: [10, top, 300, top, 300, top + 20, 10, top + 20], confidence: 0.8, text, markdown },
  ...more,
});

const cell = (row: number, column: number, text: string) => ({
  ...{ row, column, row_span: 1, column_span: 1, text, location: [0, 0, 1, 0, 1, 1, 0, 1], confidence: 1 },
});
const html = '<table>\n<tr><td>Bird</td><td>Seen</td></tr>\n</table>';
const markdownTable = '| Bird | Seen |\n| --- | --- |';

/** What stands on every page of the fake document. */
export const words = ['Harbour', 'notes', 'Two', 'herons', 'Bird', 'Seen'];

function pageReading(index: number) {
  return {
    ...{ image: 0, page: index, width: 600, height: 800 },
    markdown: `# Harbour notes\n\nTwo herons\n\n![](figure-${index + 1}.png)\n\n${markdownTable}`,
    html: `<h1>Harbour notes</h1>\n\n<p>Two herons</p>\n\n<figure><img alt="" src="figure-${index + 1}.png"></figure>\n\n${html}`,
    text: 'Harbour notes\n\nTwo herons\n\nBird\tSeen',
    blocks: [
      block('header', 0, 'Page head', 'Page head'),
      block('title', 40, 'Harbour notes', '# Harbour notes'),
      block('paragraph', 80, 'Two herons', 'Two herons'),
      block('figure', 120, '', `![](figure-${index + 1}.png)`),
      block('table', 160, 'Bird\tSeen', markdownTable, {
        table: { html, rows: 1, columns: 2, cells: [cell(0, 0, 'Bird'), cell(0, 1, 'Seen')] },
      }),
    ],
  };
}

const page = (index: number): Page => ({
  ...{ image: 0, index, width: 600, height: 800, rotation: 0, text: 'Harbour notes\nTwo herons\nBird Seen' },
  lines: [line('Harbour notes', 40), line('Two herons', 80), line('Bird Seen', 160)],
});

/** Answers every question with a document of so many pages, as the form `pages` writes it. */
export function asksDocument(pages = 2, more: Parameters<typeof asks>[1] = {}) {
  const indices = Array.from({ length: pages }, (_, i) => i);
  return asks([JSON.stringify({ pages: indices.map(pageReading) })], { pages: indices.map(page), ...more });
}

/** The pictures of the fake document's figures, as an answer has them that was asked for them; the last is left out. */
export const figures = {
  ocrResult: {
    figures: [
      { name: 'figure-1.png', picture: 'data:image/jpeg;base64,b25l' },
      { name: 'figure-2.png', picture: null },
    ],
  },
};

/** The bytes of a file; no test of the edge decodes them. */
export const bytes = new Uint8Array(Buffer.from('%PDF-1.7'));

/** A form with one file. */
export function formOf(field: string, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  form.append(field, new Blob([bytes]), 'report.pdf');
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
