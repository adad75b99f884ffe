import { expect, test } from 'vitest';
import { InkstoneError } from '../types/error.ts';
import { failure } from './steps.ts';

test('of an error that nobody foresaw the caller is told nothing; the log is', () => {
  const error = new Error('ENOENT: /srv/models/detect.onnx at worker.js:12');
  const { message, code, cause } = failure(error);
  expect(code).toBe('internal');
  expect(message).not.toMatch(/[/\\]|ENOENT|\.js/);
  expect(cause).toContain('/srv/models/detect.onnx');
});

test('an error of ours keeps its words, its cause stays behind them', () => {
  const cause = new Error('vips at /usr/lib');
  expect(failure(new InkstoneError('image_decode', 'no picture', { field: 'image', cause }))).toMatchObject({
    code: 'image_decode',
    message: 'no picture',
    field: 'image',
    cause: expect.stringContaining('vips'),
  });
});
