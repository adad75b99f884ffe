import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { configJsonSchema } from './config.ts';
import { readConfig } from './read-config.ts';

async function read(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'inkstone-config-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'inkstone.config.yaml');
  await writeFile(path, text);
  return readConfig(path, true);
}

test('three lines are enough', async () => {
  const { engines, routes } = await read(
    'engines:\n  vlm: { url: http://127.0.0.1:11434/v1, model: qwen3-vl }\nroutes: [{ engine: vlm }]',
  );
  expect(engines.vlm).toMatchObject({ model: 'qwen3-vl', concurrency: 4, queue: 64, idle_ms: 60_000 });
  expect(routes).toEqual([{ engine: 'vlm', compare: false }]);
});

test('one value stands for a list of it, and JSON is taken', async () => {
  const engines = { a: { url: 'https://example.com/v1', model: 'm' } };
  const { routes } = await read(JSON.stringify({ engines, routes: [{ engine: 'a', tasks: 'table_parsing' }] }));
  expect(routes[0]!.tasks).toEqual(['table_parsing']);
});

test.each([
  ['a route to nowhere', 'engines: {}\nroutes: [{ engine: x }]', 'routes.0.engine: there is no engine "x"'],
  ['no address', 'engines: { a: { url: nowhere, model: m } }', 'engines.a.url'],
  ['a key in the file', 'engines: { a: { url: http://b/v1, model: m, key: sk-1 } }', 'engines.a'],
  ['an adapter that is none', 'engines: { a: { url: http://b/v1, model: m, adapter: x } }', 'engines.a.adapter'],
  ['no YAML', 'engines: [', 'is no YAML'],
])('%s is named', async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test('a file that nobody asked for need not be there', async () => {
  expect(await readConfig('/no/such/file.yaml', false)).toEqual({ engines: {}, routes: [] });
  await expect(readConfig('/no/such/file.yaml', true)).rejects.toThrow('ENOENT');
});

test('the schema says what the file holds', () => {
  expect(configJsonSchema()).toMatchObject({ type: 'object', properties: { engines: {}, routes: {} } });
});
