import type { Adapter } from './adapter.ts';

const image = '<|img|><|imgpad|><|endofimg|>';
const layout = `Please output the layout information from the PDF image, including each layout element's bbox, its category, and the corresponding text content within the bbox.

1. Bbox format: [x1, y1, x2, y2]

2. Layout Categories: The possible categories are ['Caption', 'Footnote', 'Formula', 'List-item', 'Page-footer', 'Page-header', 'Picture', 'Section-header', 'Table', 'Text', 'Title'].

3. Text Extraction & Formatting Rules:
    - Picture: For the 'Picture' category, the text field should be omitted.
    - Formula: Format its text as LaTeX.
    - Table: Format its text as HTML.
    - All Others (Text, Title, etc.): Format their text as Markdown.

4. Constraints:
    - The output text must be the original text from the image, with no translation.
    - All layout elements must be sorted according to human reading order.

5. Final Output: The entire output must be a single JSON object.
`;

export const dotsOcr: Adapter = {
  name: 'dots-ocr',
  match: /dots[-_.]?m?ocr/i,
  mode: 'page',
  order: 'image-first',
  picture: { format: 'png', factor: 28, minPixels: 3136, maxPixels: 11_289_600 },
  asks: {
    page: { prompt: image + layout, syntax: 'json-list' },
    text: { prompt: `${image}Extract the text content from this image.`, syntax: 'markdown' },
  },
  scale: 'pixels',
  maxTokens: 32_768,
  temperatures: [0.1, 0.3, 0.5],
  body: { top_p: 0.9 },
  notes: [
    'dots.ocr and dots.mocr (3B): whole pages with places.',
    'vLLM: --chat-template-content-format string',
    'Its JSON is cut on dense pages: what is whole is kept.',
  ],
};
