import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import type { ServerDeps } from '../deps.ts';
import { asks, edge, jsonOf } from '../testing/fake.ts';
import { openApiDocument, operations } from './document.ts';
import { exampleFile } from './examples.ts';

/** What a browser gets is no API. */
const forBrowsers = /^\/(playground\/|docs(\/|$)|assets\/|samples\/|icon\.svg$|$)/;
const nameOf = (method: string, path: string) => `${method.toUpperCase()} ${path}`;
const everything = operations.map((operation) => [nameOf(operation.method, operation.path), operation] as const);

/** Routes that can be asked with nothing but what the document shows. */
const shown = everything.filter(
  ([, { method, path, exampleId, body }]) =>
    method !== 'delete' && (!path.includes(':id') || exampleId !== undefined) && (!body || body.examples),
);

/** The file that the examples name. */
async function putExampleFile(app: Awaited<ReturnType<typeof edge>>['app'], { files }: ServerDeps) {
  const form = new FormData();
  form.append('purpose', 'batch');
  form.append('file', new Blob(['{}\n']), 'lines.jsonl');
  const { id } = (await jsonOf(app.request('/v1/files', { method: 'POST', body: form }))) as { id: string };
  const stored = await files.find(id);
  if (!stored) throw new Error('the file is not there');
  await files.put(Promise.resolve({ ...stored, id: exampleFile }), Readable.from([Buffer.from('{}\n')]), 100);
}

it('names every route of the API and no other', async () => {
  const { app } = await edge(asks(['x']));
  const served = app.routes.filter(({ method, path }) => method !== 'ALL' && !forBrowsers.test(path));
  const routes = new Set(served.map(({ method, path }) => nameOf(method, path)));
  expect([...routes].sort()).toEqual(everything.map(([name]) => name).sort());
});

it('is there for everybody, in a form that names each operation once', async () => {
  const { app } = await edge(asks(['x']), { INKSTONE_API_KEYS: 'sk-one' });
  const answer = await app.request('/openapi.json');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('application/json');
  const { openapi, paths } = (await answer.json()) as ReturnType<typeof openApiDocument>;
  expect(await jsonOf(app.request('/playground/config'))).toMatchObject({
    pages: expect.arrayContaining(['/openapi.json']),
  });
  expect(openapi).toMatch(/^3\.1\./);
  const ids = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  expect(new Set(ids).size).toBe(everything.length);
});

it.each(shown)('what it shows of %s is answered as it says', async (_, operation) => {
  const { path, exampleId, parameters = [], body, answers, method } = operation;
  const { app, deps } = await edge(asks(['x']));
  await putExampleFile(app, deps);
  const asked = new URLSearchParams();
  for (const { in: place, name, example } of parameters) {
    if (place === 'query' && example !== undefined) asked.set(name, example);
  }
  const url = `${path.replace(':id', exampleId ?? '')}?${asked}`;
  for (const example of body ? Object.values(body.examples ?? {}) : [undefined]) {
    const sent = example === undefined ? {} : { body: JSON.stringify(example) };
    const answer = await app.request(url, { method: method.toUpperCase(), ...sent });
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    const contents = answers.find(({ status }) => status === 200)?.content;
    const described = contents?.[type] ?? contents?.['*/*'];
    const value: unknown = type === 'application/json' ? JSON.parse(text) : text;
    expect(described?.safeParse(value), type).toMatchObject({ success: true });
  }
});

it.each(everything.filter(([, { errors }]) => errors))(
  'errors of %s stand under their status in the form of the dialect',
  async (name) => {
    const { app } = await edge(asks(['x']), { INKSTONE_API_KEYS: 'sk-one' });
    const [method = '', path = ''] = name.split(' ');
    const answer = await app.request(path, { method });
    const { paths } = openApiDocument();
    const responses = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.responses;
    expect(Object.keys(responses ?? {})).toContain(String(answer.status));
    const example = JSON.stringify(responses?.[String(answer.status)]);
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    expect(example).toContain(`"${type}"`);
    if (type !== 'application/json') return;
    const [told = {}] = [(await answer.json()) as object].flat();
    for (const key of Object.keys(told)) expect(example).toContain(`"${key}"`);
  },
);

it('tells what bodies hold where a transform reads them', () => {
  const text = JSON.stringify(openApiDocument().paths['/v1/chat/completions']);
  expect(text).toContain('"messages":{"type":"array","minItems":1,"maxItems":1000,"items":{');
  expect(text).toContain('"content":{"anyOf":[{"type":"string"},{"type":"array"');
  expect(text).toContain('"temperature":{"type":["number","string","null"]');
  expect(text).toContain('"table_parsing"');
});
