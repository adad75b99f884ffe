import { expect, it } from 'vitest';
import { asks, edge } from '../testing/fake.ts';

it.each([
  ['GET', '/v1/chat/completions', 'POST'],
  ['PUT', '/compatible-mode/v1/files/file-1', 'GET, DELETE'],
  ['DELETE', '/api/v1/services/aigc/multimodal-generation/generation', 'POST'],
  ['POST', '/api/v1/models', 'GET'],
])('%s %s is told which methods there are', async (method, path, allowed) => {
  const { app } = await edge(asks(['x']));
  const response = await app.request(path, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([405, allowed]);
  expect(await response.text()).toContain(`not ${method}`);
});

it.each(['/v1/nowhere', '/v1/files/a/b', '/api/v1'])('%s is nowhere', async (path) => {
  const { app } = await edge(asks(['x']));
  expect((await app.request(path, { method: 'POST' })).status).toBe(404);
});
