import type { Adapter } from './adapter.ts';

export const glmOcr: Adapter = {
  name: 'glm-ocr',
  match: /glm[-_]?ocr/i,
  mode: 'crop',
  order: 'image-first',
  picture: { format: 'jpeg', minPixels: 12_544, maxPixels: 71_372_800 },
  asks: {
    text: { prompt: 'Text Recognition:', syntax: 'text' },
    table: { prompt: 'Table Recognition:', syntax: 'table' },
    formula: { prompt: 'Formula Recognition:', syntax: 'latex' },
    fields: { prompt: '请按下列JSON格式输出图中信息\n{fields}', syntax: 'text' },
  },
  maxTokens: 8192,
  temperatures: [0, 0.2, 0.4],
  body: { top_p: 0.00001, top_k: 1, repetition_penalty: 1.1 },
  stop: ['<|user|>', '<|endoftext|>'],
  notes: [
    'GLM-OCR (0.9B): parts of pages, fields.',
    'Loops on Ollama and mlx-vlm (ollama issues 16892 and 17113): the guards end them.',
    'Ollama: its default context is too small for a page; set num_ctx in the Modelfile.',
  ],
};
