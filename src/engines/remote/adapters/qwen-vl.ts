import type { Adapter } from './adapter.ts';

const asks: Adapter['asks'] = {
  page: { prompt: 'qwenvl html', syntax: 'html' },
  text: { prompt: 'Read all the text in the image.', syntax: 'text' },
  table: {
    prompt: 'Write every table of the image as HTML, with rowspan and colspan, and nothing else.',
    syntax: 'table',
  },
  formula: { prompt: 'Write every formula of the image as LaTeX, and nothing else.', syntax: 'latex' },
  fields: {
    prompt:
      'Find these values in the image and answer with this JSON object filled in and nothing else; null where the image does not say it:\n{fields}',
    syntax: 'text',
  },
  question: true,
};

export const qwen3Vl: Adapter = {
  name: 'qwen3-vl',
  match: /qwen[-_]?3(?:\.\d)?[-_]?(?:vl|omni)|qwen3\.[5-9]/i,
  mode: 'page',
  order: 'image-first',
  picture: { format: 'png', factor: 32, longest: 2560 },
  asks,
  scale: 1000,
  maxTokens: 16_384,
  temperatures: [0, 0.2, 0.4],
  body: { chat_template_kwargs: { enable_thinking: false } },
  notes: [
    'Qwen3-VL, Qwen3.5 and later: questions, handwriting, fields, whole pages with places.',
    'Small Qwen3.5 invent text at 1000 pixels: pages are sent with 2560. Qwen3-VL-8B drops repeated digits (issue 1822).',
    'A model without vision ignores pictures without a word: grounding finds that.',
  ],
};

export const qwen25Vl: Adapter = {
  ...qwen3Vl,
  name: 'qwen2.5-vl',
  match: /qwen[-_]?2(?:\.5)?[-_]?vl/i,
  picture: { format: 'png', factor: 28, maxPixels: 12_845_056 },
  scale: 'pixels',
  body: {},
  notes: ['Qwen2.5-VL: the same questions; places in pixels of the picture that is sent.'],
};
