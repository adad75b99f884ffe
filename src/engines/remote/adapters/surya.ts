import type { Adapter } from './adapter.ts';

export const surya: Adapter = {
  name: 'surya',
  match: /surya/i,
  mode: 'page',
  order: 'image-first',
  picture: { format: 'png', longest: 2048 },
  asks: {
    page: {
      prompt:
        'OCR this image to HTML. Each block is a div with data-label and data-bbox (x0 y0 x1 y1, normalized 0-1000).',
      syntax: 'html',
    },
    text: { prompt: 'OCR this block image to HTML.', syntax: 'html' },
  },
  scale: 1000,
  maxTokens: 12_288,
  temperatures: [0, 0.2, 0.4, 0.6, 0.8],
  body: { top_p: 0.1 },
  notes: [
    'Surya 2 and 2.5 (0.7B): whole pages with places; weights under a modified OpenRAIL-M.',
    'Repeats itself: tried again warmer up to four times, as its own client does.',
  ],
};
