import type { Adapter } from './adapter.ts';

const sampling = { top_p: 0.01, top_k: 1, presence_penalty: 1, frequency_penalty: 0.05 };

export const mineru: Adapter = {
  name: 'mineru',
  match: /mineru/i,
  mode: 'crop',
  order: 'text-first',
  system: 'You are a helpful assistant.',
  picture: { format: 'png', shortest: 28 },
  asks: {
    text: { prompt: '\nText Recognition:', syntax: 'text', sampling },
    table: { prompt: '\nTable Recognition:', syntax: 'table', sampling: { ...sampling, frequency_penalty: 0.005 } },
    formula: { prompt: '\nFormula Recognition:', syntax: 'latex', sampling },
  },
  maxTokens: 4096,
  temperatures: [0, 0.2, 0.4],
  body: { skip_special_tokens: false, vllm_xargs: { no_repeat_ngram_size: 100 } },
  notes: [
    'MinerU2.5 and Pro (1.2B): parts of pages, which the embedded layout finds in place of its own first step.',
    'Repeats cells where the server has no n-gram processor (vllm_xargs).',
  ],
};
