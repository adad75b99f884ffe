import type { Adapter } from './adapter.ts';
import { qwen3Vl } from './qwen-vl.ts';

/** Any vision-language model that nothing else is known about: it is asked in plain words. */
export const general: Adapter = {
  name: 'general',
  match: /./,
  mode: 'page',
  order: 'image-first',
  picture: { format: 'png', longest: 2048 },
  asks: {
    ...qwen3Vl.asks,
    page: {
      prompt: 'Convert this page to markdown. Do not miss any text and only output the bare markdown!',
      syntax: 'markdown',
    },
  },
  maxTokens: 8192,
  temperatures: [0, 0.2, 0.4],
  notes: ['Every other model, Phi-4, granite-vision, Gemma and Llama among them: questions, whole pages as Markdown.'],
};
