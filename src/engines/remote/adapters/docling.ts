import type { Adapter } from './adapter.ts';

export const docling: Adapter = {
  name: 'docling',
  match: /granite[-_]?docling|smoldocling/i,
  mode: 'page',
  order: 'image-first',
  picture: { format: 'png', longest: 2048 },
  asks: { page: { prompt: 'Convert this page to docling.', syntax: 'doctags' } },
  scale: 500,
  maxTokens: 8192,
  temperatures: [0, 0.2, 0.4],
  body: { skip_special_tokens: false },
  stop: ['</doctag>', '<|end_of_text|>', '<end_of_utterance>'],
  notes: [
    'granite-docling-258M, SmolDocling: whole pages with places, small enough for a CPU. Leaves tags open and loops.',
  ],
};
