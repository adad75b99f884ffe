import type { Adapter } from './adapter.ts';

export const olmOcr: Adapter = {
  name: 'olmocr',
  match: /olmocr/i,
  mode: 'page',
  order: 'text-first',
  picture: { format: 'png', longest: 1288 },
  asks: {
    page: {
      prompt: `Attached is one page of a document that you must process. Just return the plain text representation of this document as if you were reading it naturally. Convert equations to LateX and tables to HTML.
If there are any figures or charts, label them with the following markdown syntax ![Alt text describing the contents of the figure](page_startx_starty_width_height.png)
Return your output as markdown, with a front matter section on top specifying values for the primary_language, is_rotation_valid, rotation_correction, is_table, and is_diagram parameters.`,
      syntax: 'front-matter',
    },
  },
  maxTokens: 8000,
  temperatures: [0.1, 0.1, 0.2, 0.3, 0.5, 0.8],
  notes: ['olmOCR-2 (7B): whole pages as Markdown behind front matter. Turned pages want enable_rotate.'],
};
