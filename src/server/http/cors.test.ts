import { describe, expect, it } from 'vitest';
import { asks, chat, chatPath, edge, generation, generationPath } from '../testing/fake.ts';

const host = '127.0.0.1:8000';
const local = 'http://localhost:5173';
const app = 'https://app.example';
const asked = 'authorization,content-type,x-stainless-lang,x-dashscope-sse,x-of-tomorrow';

async function preflight(path: string, origin: string, env: Record<string, string> = {}) {
  const { app } = await edge(asks(['read']), env);
  const headers = {
    host,
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': asked,
  };
  return app.request(`http://${host}${path}`, { method: 'OPTIONS', headers });
}

const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

describe('the question a browser asks first', () => {
  it.each([
    ['without keys', {}],
    ['with keys, although it shows none', { INKSTONE_API_KEYS: 'a' }],
  ])('is answered in every dialect %s', async (_, env) => {
    for (const path of [chatPath, generationPath, '/v1/responses', '/v1/files', '/api/v1/uploads', '/v1/models']) {
      const response = await preflight(path, local, env);
      expect(response.status).toBe(204);
      expect(allowed(response)).toBe(local);
      expect(response.headers.get('access-control-allow-headers')).toBe(asked);
      expect(response.headers.get('access-control-allow-methods')).toContain('DELETE');
    }
  });

  it('brings no leave for pages that are not allowed', async () => {
    for (const origin of [
      'https://evil.example',
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example',
      'null',
    ])
      expect(allowed(await preflight(chatPath, origin))).toBeNull();
  });

  it.each([
    ['https://app.example/', app, true],
    ['loopback, HTTPS://APP.EXAMPLE', app, true],
    ['https://app.example', local, false],
    ['https://app.example', 'https://app.example:8443', false],
    ['chrome-extension://abc', 'chrome-extension://abc', true],
    ['', local, false],
    ['*', app, true],
  ])('keeps to INKSTONE_CORS_ORIGINS=%s for %s', async (origins, origin, may) => {
    const response = await preflight(chatPath, origin, { INKSTONE_CORS_ORIGINS: origins });
    expect(allowed(response)).toBe(may ? origin : null);
  });
});

describe('an answer to a page', () => {
  it('may be read, plain, as a stream and as an error, with the headers that clients look at', async () => {
    const { post } = await edge(asks(['read']), { INKSTONE_API_KEYS: 'a', INKSTONE_CORS_ORIGINS: app });
    const headers = { origin: app, authorization: 'Bearer a' };
    const plain = await post(chatPath, chat(), headers);
    const stream = await post(generationPath, generation(), { ...headers, 'X-DashScope-SSE': 'enable' });
    const denied = await post(chatPath, chat(), { origin: app });
    expect([plain.status, stream.status, denied.status]).toEqual([200, 200, 401]);
    for (const response of [plain, stream, denied]) {
      expect(allowed(response)).toBe(app);
      expect(response.headers.get('access-control-expose-headers')?.toLowerCase()).toMatch(
        /x-request-id.*retry-after.*retry-after-ms.*x-ratelimit-limit-requests/,
      );
      expect(response.headers.get('vary')).toContain('Origin');
    }
  });

  it('is given by a server without keys to the pages it allows, and to no other', async () => {
    const { post } = await edge(asks(['read']), { INKSTONE_CORS_ORIGINS: app });
    const status = async (origin: string) => (await post(`http://${host}${chatPath}`, chat(), { host, origin })).status;
    expect(await status(app)).toBe(200);
    expect(await status('https://evil.example')).toBe(403);
    expect(await status(`http://${host}`)).toBe(200);
  });
});

it('names a wrong origin at the start', async () => {
  await expect(edge(asks([]), { INKSTONE_CORS_ORIGINS: 'app.example' })).rejects.toThrow(
    /INKSTONE_CORS_ORIGINS: origins such as/,
  );
});
