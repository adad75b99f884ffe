import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { InkstoneError } from '../types/error.ts';
import { failure, serveSteps } from './steps.ts';

test('what is asked for while a step is in hand is given back after it', async () => {
  const did: string[] = [];
  const step = new EventEmitter();
  const port = Object.assign(new EventEmitter(), { postMessage: () => {} });
  const look = () => new Promise((done) => step.once('end', () => done(did.push('step'))));
  serveSteps({ look }, async () => void did.push('rest'), port);
  port.emit('message', { step: 'look', input: {}, cancelled: new Int32Array(1) });
  port.emit('message', 'rest');
  await turn();
  expect(did).toEqual([]);
  step.emit('end');
  await turn();
  expect(did).toEqual(['step', 'rest']);
});

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
