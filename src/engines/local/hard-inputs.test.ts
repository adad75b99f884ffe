import { expect, test } from 'vitest';
import { InkstoneError } from '../../types/error.ts';
import { createHardInputs } from './hard-inputs.ts';

const error = new InkstoneError('image_decode', 'takes too long');

test('a page that was too much is refused for a while, other pages and other files are not', () => {
  let time = 0;
  const hard = createHardInputs(() => time);
  const file = Buffer.from('a hard file');
  hard.remember(file, 3, error);
  expect(() => hard.check(Buffer.from('a hard file'), 3)).toThrow('takes too long');
  expect(() => hard.check(file, 2)).not.toThrow();
  expect(() => hard.check(Buffer.from('a good file'), 3)).not.toThrow();
  time = 11 * 60_000;
  expect(() => hard.check(file, 3)).not.toThrow();
});

test('no more than a bounded number is kept, the latest', () => {
  const hard = createHardInputs();
  for (let i = 0; i < 1500; i++) hard.remember(Buffer.from(`file ${i}`), 0, error);
  expect(() => hard.check(Buffer.from('file 0'), 0)).not.toThrow();
  expect(() => hard.check(Buffer.from('file 1499'), 0)).toThrow();
});
