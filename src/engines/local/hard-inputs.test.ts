import { expect, test } from 'vitest';
import { InkstoneError } from '../../types/error.ts';
import { createHardInputs } from './hard-inputs.ts';

const error = new InkstoneError('image_decode', 'takes too long');

test('a page that was too much is refused for a while, other pages and other files are not', () => {
  let time = 0;
  const hard = createHardInputs(() => time);
  const file = Buffer.from('a hard file');
  hard.remember(file, 3, error);
  expect(hard.find(Buffer.from('a hard file'), 3)).toBe(error);
  expect(hard.find(file, 2)).toBeUndefined();
  expect(hard.find(Buffer.from('a good file'), 3)).toBeUndefined();
  time = 11 * 60_000;
  expect(hard.find(file, 3)).toBeUndefined();
});

test('no more than a bounded number is kept, the latest', () => {
  const hard = createHardInputs();
  for (let i = 0; i < 1500; i++) hard.remember(Buffer.from(`file ${i}`), 0, error);
  expect(hard.find(Buffer.from('file 0'), 0)).toBeUndefined();
  expect(hard.find(Buffer.from('file 1499'), 0)).toBe(error);
});
