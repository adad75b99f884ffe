import type { Adapter } from './adapter.ts';

const common = {
  mode: 'page',
  order: 'image-first',
  picture: { format: 'png', longest: 2048 },
  maxTokens: 8192,
  temperatures: [0, 0.2, 0.4],
} as const;

export const falconOcr: Adapter = {
  ...common,
  name: 'falcon-ocr',
  match: /falcon[-_]?ocr/i,
  asks: { page: { prompt: '', syntax: 'markdown' } },
  notes: ['Falcon-OCR (0.3B): whole pages as Markdown, asked with the picture alone.'],
};

export const dolphin: Adapter = {
  ...common,
  name: 'dolphin',
  match: /dolphin/i,
  asks: { page: { prompt: '<s>Read text in the image. <Answer/>', syntax: 'markdown' } },
  notes: ['Dolphin: text of a picture.'],
};
