import type { Adapter } from './adapter.ts';

const labels = [
  ...['Caption', 'Footnote', 'Equation-Block', 'List-Group', 'Page-Header', 'Page-Footer', 'Image', 'Section-Header'],
  ...['Table', 'Text', 'Complex-Block', 'Code-Block', 'Form', 'Table-Of-Contents', 'Figure'],
];
const newer = ['Chemical-Block', 'Diagram', 'Bibliography', 'Blank-Page'];

const prompt = (box: string, scale: number, all: readonly string[]) =>
  `OCR this image to HTML, arranged as layout blocks.  Each layout block should be a div with the data-bbox attribute representing the bounding box of the block in ${box} format.  Bboxes are normalized 0-${scale}. The data-label attribute is the label for the block.

Use the following labels:
${all.map((label) => `- ${label}`).join('\n')}

Only use these tags ['math', 'br', 'i', 'b', 'u', 'del', 'sup', 'sub', 'table', 'tr', 'td', 'p', 'th', 'div', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'ul', 'ol', 'li', 'input', 'a', 'span', 'img', 'hr', 'tbody', 'small', 'caption', 'strong', 'thead', 'big', 'code'], and these attributes ['class', 'colspan', 'rowspan', 'display', 'checked', 'type', 'border', 'value', 'style', 'href', 'alt', 'align', 'data-bbox', 'data-label'].

Guidelines:
* Inline math: Surround math with <math>...</math> tags. Math expressions should be rendered in KaTeX-compatible LaTeX. Use display for block math.
* Tables: Use colspan and rowspan attributes to match table structure.
* Formatting: Maintain consistent formatting with the image, including spacing, indentation, subscripts/superscripts, and special characters.
* Images: Include a description of any images in the alt attribute of an <img> tag. Do not fill out the src property.
* Forms: Mark checkboxes and radio buttons properly.
* Text: join lines together properly into paragraphs using <p>...</p> tags.  Use <br> tags for line breaks within paragraphs, but only when absolutely necessary to maintain meaning.
* Use the simplest possible HTML structure that accurately represents the content of the block.
* Make sure the text is accurate and easy for a human to read and interpret.  Reading order should be correct and natural.`;

export const chandra2: Adapter = {
  name: 'chandra-2',
  match: /chandra[-_]?(?:ocr[-_]?)?2/i,
  mode: 'page',
  order: 'image-first',
  picture: { format: 'png', shortest: 1536, longest: 3072 },
  asks: { page: { prompt: prompt('x0 y0 x1 y1', 1000, [...labels, ...newer]), syntax: 'html' } },
  scale: 1000,
  maxTokens: 12_384,
  temperatures: [0, 0.3, 0.3, 0.3],
  body: { top_p: 0.1 },
  notes: ['chandra-ocr-2 (4.5B): whole pages with places, forms, handwriting; weights under OpenRAIL-M.'],
};

export const chandra: Adapter = {
  ...chandra2,
  name: 'chandra',
  match: /chandra/i,
  asks: { page: { prompt: prompt('[x0, y0, x1, y1]', 1024, labels), syntax: 'html' } },
  scale: 1024,
  notes: ['Chandra 1: the same on a scale of 1024.'],
};
