import type { Adapter } from './adapter.ts';

export const unlimitedOcr: Adapter = {
  name: 'unlimited-ocr',
  match: /unlimited[-_]?ocr/i,
  mode: 'page',
  order: 'image-first',
  picture: { format: 'png', longest: 2560 },
  asks: { page: { prompt: '<image>document parsing.', syntax: 'markdown' } },
  maxTokens: 8192,
  temperatures: [0, 0.2, 0.4],
  body: { skip_special_tokens: false, vllm_xargs: { ngram_size: 35, window_size: 128 } },
  notes: ['Unlimited-OCR (3B): whole pages as Markdown. Nothing comes without the literal <image> in the prompt.'],
};
