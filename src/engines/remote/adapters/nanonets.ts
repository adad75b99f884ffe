import type { Adapter } from './adapter.ts';

export const nanonets: Adapter = {
  name: 'nanonets-ocr',
  match: /nanonets[-_]?ocr/i,
  mode: 'page',
  order: 'image-first',
  picture: { format: 'png', longest: 2048 },
  asks: {
    page: {
      prompt:
        'Extract the text from the above document as if you were reading it naturally. Return the tables in html format. Return the equations in LaTeX representation. If there is an image in the document and image caption is not present, add a small description of the image inside the <img></img> tag; otherwise, add the image caption inside <img></img>. Watermarks should be wrapped in brackets. Ex: <watermark>OFFICIAL COPY</watermark>. Page numbers should be wrapped in brackets. Ex: <page_number>14</page_number> or <page_number>9/22</page_number>. Prefer using ☐ and ☑ for check boxes.',
      syntax: 'markdown',
    },
  },
  maxTokens: 15_000,
  temperatures: [0, 0.2, 0.4],
  notes: ['Nanonets-OCR2 (3B): whole pages as Markdown. Describes pictures that it does not see well.'],
};
