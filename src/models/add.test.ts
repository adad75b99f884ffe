import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addModel, selectDownloads } from './add.ts';
import { type Model, readCatalogue } from './catalogue.ts';

const weights = Buffer.alloc(300_000, 'weights');
let answer: RequestListener;
let asked: number;
let server: Server;
let folder: string;
let model: Model;
const never = new AbortController().signal;

beforeEach(async () => {
  asked = 0;
  answer = (_, response) => response.end(weights);
  server = createServer((request, response) => {
    asked++;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  folder = await mkdtemp(join(tmpdir(), 'inkstone-add-'));
  model = {
    name: 'test',
    role: 'detect',
    precision: 'fp32',
    file: 'test.onnx',
    bytes: weights.length,
    licence: 'MIT',
    origin: 'us',
    sha256: createHash('sha256').update(weights).digest('hex'),
    source: { training: 'training/test' },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/test.onnx`,
  };
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('addModel', () => {
  it('downloads, reports progress and leaves only the file', async () => {
    const progress: number[] = [];
    expect(await addModel(model, folder, never, (received) => progress.push(received))).toBe(true);
    expect(weights.equals(await readFile(join(folder, 'test.onnx')))).toBe(true);
    expect(progress.at(-1)).toBe(weights.length);
    expect(await readdir(folder)).toEqual(['test.onnx']);
  });

  it('asks nobody when the file is there, and mends a damaged one', async () => {
    await addModel(model, folder, never);
    expect(await addModel(model, folder, never)).toBe(false);
    expect(asked).toBe(1);
    await writeFile(join(folder, 'test.onnx'), 'damaged');
    expect(await addModel(model, folder, never)).toBe(true);
    expect(weights.equals(await readFile(join(folder, 'test.onnx')))).toBe(true);
  });

  it('downloads once when two ask at the same time', async () => {
    const done = await Promise.all([addModel(model, folder, never), addModel(model, folder, never)]);
    expect(done.sort()).toEqual([false, true]);
    expect(asked).toBe(1);
  });

  it('takes over the lock of a process that is gone', async () => {
    await writeFile(join(folder, 'test.onnx.lock'), '2147483646');
    expect(await addModel(model, folder, never)).toBe(true);
  });

  it('follows redirects', async () => {
    answer = (request, response) => {
      if (request.url === '/test.onnx') response.writeHead(302, { location: '/moved' }).end();
      else response.end(weights);
    };
    expect(await addModel(model, folder, never)).toBe(true);
  });

  it.each([
    [
      'another file',
      (() => (_, response) => response.end(Buffer.alloc(300_000))) as () => RequestListener,
      /another file/,
    ],
    [
      'a longer file',
      () => (_: unknown, response: Parameters<RequestListener>[1]) => void response.end(Buffer.alloc(400_000)),
      /more than/,
    ],
    [
      'an error',
      () => (_: unknown, response: Parameters<RequestListener>[1]) => void response.writeHead(503).end(),
      /answered 503/,
    ],
    [
      'a broken connection',
      () => (_: unknown, response: Parameters<RequestListener>[1]) =>
        void response.write('part', () => response.destroy()),
      /could not be downloaded/,
    ],
  ])('leaves nothing behind after %s', async (_, listener, message) => {
    answer = listener();
    await expect(addModel(model, folder, never)).rejects.toThrow(message);
    await expect(addModel(model, folder, never)).rejects.toMatchObject({ code: 'fetch_failed' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('stops when told to', async () => {
    answer = (_, response) => void response.write('part');
    const stop = new AbortController();
    const adding = addModel(model, folder, stop.signal, () => stop.abort());
    await expect(adding).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('selectDownloads', () => {
  it('takes a precision, a role, a name or a file, and only what is optional', async () => {
    const catalogue = await readCatalogue();
    expect(selectDownloads(catalogue, 'fp32').map(({ role }) => role)).toEqual(
      expect.arrayContaining(['detect', 'recognise']),
    );
    expect(selectDownloads(catalogue, 'recognise').map(({ precision }) => precision)).toEqual(['fp32']);
    expect(selectDownloads(catalogue, 'int8')).toEqual([]);
    expect(selectDownloads(catalogue, 'PP-OCRv6_det_small')).toHaveLength(1);
    expect(selectDownloads(catalogue, 'no such')).toEqual([]);
  });
});
