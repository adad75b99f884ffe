import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { Env } from './env.ts';
import { publicUrl } from './public-url.ts';

async function url(headers: Record<string, string>, proxied: boolean, configured?: string): Promise<string> {
  const app = new Hono<Env>()
    .use(async (c, next) => {
      c.set('origin', { address: '192.0.2.1', proxied });
      await next();
    })
    .get('/', (c) => c.text(publicUrl(c, configured)));
  return (await app.request('http://127.0.0.1:8000/', { headers })).text();
}

it('is the configured one, else what a trusted proxy says, else the own', async () => {
  const proxied = { 'x-forwarded-proto': 'https, http', 'x-forwarded-host': 'ocr.example, inner' };
  expect(await url(proxied, true, 'https://public.example/ocr/')).toBe('https://public.example/ocr');
  expect(await url(proxied, true)).toBe('https://ocr.example');
  expect(await url({}, true)).toBe('http://127.0.0.1:8000');
  expect(await url(proxied, false)).toBe('http://127.0.0.1:8000');
});
