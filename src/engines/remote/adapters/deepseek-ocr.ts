import type { Adapter } from './adapter.ts';

export const deepSeekOcr: Adapter = {
  name: 'deepseek-ocr',
  match: /deepseek[-_]?ocr/i,
  mode: 'page',
  order: 'image-first',
  picture: { format: 'png', longest: 2560 },
  asks: {
    page: { prompt: '<|grounding|>Convert the document to markdown.', syntax: 'ref-det' },
    text: { prompt: 'Free OCR.', syntax: 'markdown' },
  },
  scale: 999,
  maxTokens: 8192,
  temperatures: [0, 0.2, 0.4],
  body: {
    skip_special_tokens: false,
    vllm_xargs: { ngram_size: 30, window_size: 90, whitelist_token_ids: [128821, 128822] },
  },
  notes: [
    'DeepSeek-OCR and OCR-2 (3B): whole pages with places. Its context of 8192 tokens holds one page.',
    'Writes dots without end on some pages (issue 250).',
    'No text comes where the prompt holds <image> as well.',
  ],
};
