import type { Adapter } from './adapter.ts';

export const paddleOcrVl: Adapter = {
  name: 'paddleocr-vl',
  match: /paddleocr[-_]?vl/i,
  mode: 'crop',
  order: 'image-first',
  picture: { format: 'png', factor: 28, minPixels: 147_384, maxPixels: 2_822_400 },
  asks: {
    text: { prompt: 'OCR:', syntax: 'text' },
    table: { prompt: 'Table Recognition:', syntax: 'table' },
    formula: { prompt: 'Formula Recognition:', syntax: 'latex' },
  },
  maxTokens: 4096,
  temperatures: [0, 0.2, 0.4],
  notes: [
    'PaddleOCR-VL 1, 1.5, 1.6 (0.9B): parts of pages; tables come as OTSL.',
    'vLLM: --trust-remote-code --max-num-batched-tokens 16384 --no-enable-prefix-caching --mm-processor-cache-gb 0',
    'Loops where the text comes before the image.',
  ],
};
