import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { tellOrigin } from '../http/caller.ts';
import type { Env } from '../http/env.ts';
import { observe } from '../http/observe.ts';
import { asks, edge, jsonOf } from '../testing/fake.ts';
import { web } from './web.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'inkstone-web-'));
  mkdirSync(join(root, 'web', 'assets'), { recursive: true });
  writeFileSync(join(root, 'web', 'index.html'), '<title>Inkstone</title>');
  writeFileSync(join(root, 'web', 'assets', 'a-1234.js'), 'export {}');
  writeFileSync(join(root, 'web', 'assets', 'a-1234.js.gz'), 'squeezed');
  writeFileSync(join(root, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(root, { recursive: true }));

async function served(env: Record<string, string> = {}) {
  const { deps } = await edge(asks(['x']), env);
  const folders = { web: pathToFileURL(join(root, 'web/')), docs: pathToFileURL(join(root, 'docs/')) };
  return new Hono<Env>()
    .use(tellOrigin(deps.settings))
    .use(observe(deps))
    .route('/', web(deps, [], folders));
}

it('serves the page with a policy that lets nothing else in', async () => {
  const answer = await (await served()).request('/');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Inkstone');
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|unsafe-inline|unsafe-eval'(?!;)/);
  expect(answer.headers.get('cache-control')).toBe('no-cache');
});

it('sends files compressed as they were built, to be kept', async () => {
  const answer = await (await served()).request('/assets/a-1234.js', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(await answer.text()).toBe('squeezed');
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('cache-control')).toContain('immutable');
});

it.each([
  '/assets/../../secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/assets//etc/passwd',
])('gives nothing from outside its folder: %s', async (path) => {
  const answer = await (await served()).request(path);
  expect(answer.status).toBe(404);
});

it('is not there where it is switched off', async () => {
  expect((await (await served({ INKSTONE_UI: '0' })).request('/')).status).toBe(404);
});

it('tells what the page has to know, and no key', async () => {
  const env = { INKSTONE_API_KEYS: 'sk-one', INKSTONE_MODEL_ALIASES: 'ours=qwen-vl-ocr' };
  const answer = await (await served(env)).request('/playground/config');
  const text = JSON.stringify(await jsonOf(answer));
  expect(JSON.parse(text)).toMatchObject({ keys: true, batches: false, limits: { pages: 200 } });
  expect(JSON.parse(text).models).toEqual(expect.arrayContaining(['qwen-vl-ocr', 'ours']));
  expect(JSON.parse(text).engines).toEqual(['embedded', 'vlm']);
  expect(text).not.toContain('sk-one');
});

it.each<[string[], Record<string, string>]>([
  [[], {}],
  [['/docs/'], { 'index.html': '<title>Docs</title>' }],
  [
    ['/docs/', '/docs/reference/'],
    { 'index.html': '<title>Docs</title>', 'reference/index.html': '<title>API</title>' },
  ],
])('names the pages that are there, %j, and no other', async (pages, files) => {
  const docs = join(root, 'docs');
  mkdirSync(join(docs, 'reference'), { recursive: true });
  onTestFinished(() => rmSync(docs, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(docs, name), text);
  const app = await served();
  expect(await jsonOf(app.request('/playground/config'))).toMatchObject({ pages });
  for (const page of ['/docs/', '/docs/reference/', '/openapi.json']) {
    expect([page, (await app.request(page)).status]).toEqual([page, pages.includes(page) ? 200 : 404]);
  }
});

it('fetches an address for who shows a key only, and none in the private network', async () => {
  const app = await served({ INKSTONE_API_KEYS: 'sk-one' });
  const ask = (headers: Record<string, string>) =>
    app.request('/playground/fetch', {
      method: 'POST',
      body: JSON.stringify({ url: 'http://127.0.0.1:1/x.png' }),
      headers,
    });
  expect((await ask({})).status).toBe(401);
  const refused = await ask({ Authorization: 'Bearer sk-one' });
  expect(refused.status).toBe(400);
  expect(await jsonOf(refused)).toMatchObject({ error: { param: 'url' } });
});
