import { expect, it } from 'vitest';
import { findModel } from './model-names.ts';

it.each([
  ['qwen-vl-ocr', 'qwen-vl-ocr'],
  [' Qwen-VL-OCR ', 'qwen-vl-ocr'],
  ['qwen/qwen-vl-ocr-2025-11-20', 'qwen-vl-ocr-2025-11-20'],
  ['qwen-vl-ocr:latest', 'qwen-vl-ocr'],
  ['openai/QWEN3.5-OCR:latest', 'qwen3.5-ocr'],
  ['qwen-vl-ocr-0828', 'qwen-vl-ocr-2025-08-28'],
])('takes %j for %s', (name, id) => expect(findModel(name).id).toBe(id));

it.each(['', 'qwen', 'a/b/qwen-vl-ocr', '/qwen-vl-ocr', 'qwen-vl-ocr:7b', `${' '.repeat(300)}qwen-vl-ocr`])(
  'knows no %j, and says so with the name as it was sent',
  (name) => expect(() => findModel(name)).toThrow(`The model \`${name}\` does not exist`),
);
