import type { Adapter } from './adapter.ts';

export const lightOnOcr3: Adapter = {
  name: 'lighton-ocr-3',
  match: /lightonocr[-_]?3/i,
  mode: 'page',
  order: 'image-first',
  picture: { format: 'png', longest: 2048 },
  asks: {
    page: { prompt: 'grounding', syntax: 'image-lines' },
    text: { prompt: '', syntax: 'markdown' },
  },
  scale: 1000,
  maxTokens: 8192,
  temperatures: [0.2, 0.4, 0.6],
  body: { top_p: 1, chat_template_kwargs: { enable_thinking: false } },
  notes: [
    'LightOnOCR-3 (0.8B, 1B, 4B; Apache-2.0): whole pages with places. Q4 weights of 0.53 GB and a projector of 0.2 GB run on a CPU under llama.cpp.',
    'Other prompts than these two are out of its training.',
    'vLLM: --no-enable-prefix-caching',
  ],
};

export const lightOnOcr: Adapter = {
  ...lightOnOcr3,
  name: 'lighton-ocr',
  match: /lightonocr/i,
  picture: { format: 'png', longest: 1540 },
  asks: { page: { prompt: '', syntax: 'markdown' } },
  maxTokens: 4096,
  body: { top_p: 0.9 },
  notes: ['LightOnOCR 1 and 2 (1B): whole pages as Markdown, asked with the picture alone.'],
};
