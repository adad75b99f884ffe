import type { Adapter } from './adapter.ts';

/** Another server of this API: the cloud itself, or another Inkstone, whose answers are passed on as they are. */
export const inkstone: Adapter = {
  name: 'qwen-ocr',
  match: /^(?:qwen-vl-ocr|qwen3\.5-ocr)/i,
  mode: 'native',
  order: 'image-first',
  picture: { format: 'png' },
  asks: { question: true },
  maxTokens: 32_768,
  temperatures: [0.01],
  notes: [
    'Another Inkstone, or the cloud: the task and the files go there as they came, its answer comes back as it is.',
  ],
};
