import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue, shippedFolder } from './catalogue.ts';
import { faults, listModels } from './list.ts';

describe('the shipped catalogue', () => {
  it('has a detector and a recogniser whose files are the catalogued ones', async () => {
    const catalogue = await readCatalogue();
    const shipped = catalogue.filter(({ url }) => !url);
    expect(shipped.map(({ role }) => role)).toEqual(expect.arrayContaining(['detect', 'recognise']));
    const listed = await listModels(shipped, '/nowhere');
    expect(listed.filter(({ state }) => state !== 'ok')).toEqual([]);
  });

  it('says where every optional download comes from, and what it then is', async () => {
    for (const model of (await readCatalogue()).filter(({ url }) => url)) {
      expect(model.url).toMatch(/^https:/);
      expect(model.source).toHaveProperty('sha256', model.sha256);
    }
  });

  it('has an alphabet that ends in a space and holds each character once', async () => {
    const text = await readFile(join(shippedFolder, 'recognise.characters.txt'), 'utf8');
    const characters = text.split('\n').slice(0, -1);
    expect(characters).toHaveLength(18_709);
    expect(characters.at(-1)).toBe(' ');
    expect(new Set(characters).size).toBe(characters.length);
    expect([...characters].every((c) => [...c].length === 1)).toBe(true);
  });
});

describe('readCatalogue', () => {
  it.each([
    ['a path outside the folder', { file: '../x.onnx' }],
    ['a hash that is none', { sha256: 'abc' }],
    ['an address without TLS', { url: 'http://example.com/x.onnx' }],
    ['an unknown role', { role: 'guess' }],
  ])('refuses %s', async (_, change) => {
    const folder = await mkdtemp(join(tmpdir(), 'inkstone-catalogue-'));
    const good = {
      name: 'x',
      role: 'detect',
      precision: 'int8',
      file: 'x.onnx',
      bytes: 1,
      licence: 'MIT',
      origin: 'us',
      sha256: createHash('sha256').update('x').digest('hex'),
      source: { training: 'training/x' },
    };
    await writeFile(join(folder, 'catalogue.json'), JSON.stringify({ models: [good] }));
    expect(await readCatalogue(folder)).toHaveLength(1);
    await writeFile(join(folder, 'catalogue.json'), JSON.stringify({ models: [{ ...good, ...change }] }));
    await expect(readCatalogue(folder)).rejects.toThrow();
  });
});

it('says that there are no models where there is no catalogue', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inkstone-catalogue-'));
  await expect(readCatalogue(folder)).rejects.toMatchObject({
    code: 'model_not_found',
    message: expect.stringContaining(`no models are at ${folder}`),
  });
});

describe('faults', () => {
  it('reports changed files and missing shipped ones, not downloads that nobody asked for', async () => {
    const catalogue = await readCatalogue();
    const [model] = catalogue;
    const entry = (state: 'ok' | 'missing' | 'changed', url?: string) => ({
      model: { ...model!, url },
      state,
      path: '',
    });
    const found = faults([
      entry('ok'),
      entry('missing'),
      entry('missing', 'https://x/y'),
      entry('changed', 'https://x/y'),
    ]);
    expect(found.map(({ state }) => state)).toEqual(['missing', 'changed']);
  });
});
