import { expect, it } from 'vitest';
import { asks, chat, chatPath, edge, generation, generationPath } from '../testing/fake.ts';
import { tidyPath } from './tidy-path.ts';

it.each([
  ['/v1/models/', '/v1/models'],
  ['//v1///models//', '/v1/models'],
  ['/docs/', '/docs/'],
  ['/docs//reference/', '/docs/reference/'],
  ['/', '/'],
  ['//', '/'],
  ['/api/', '/api'],
])('takes %s for %s', (path, tidy) => expect(tidyPath(path)).toBe(tidy));

it('answers under paths with slashes too many, in every dialect', async () => {
  const { app, post } = await edge(asks(['x']));
  expect((await post(`/${chatPath}/`, chat())).status).toBe(200);
  expect((await post('/compatible-mode/v1//chat/completions', chat())).status).toBe(200);
  expect((await post(generationPath.replace('/services', '//services'), generation())).status).toBe(200);
  expect((await app.request('/v1/models/')).status).toBe(200);
  expect((await app.request('/v1/chat/completions/')).status).toBe(405);
});
