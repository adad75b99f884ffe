import { expect, it } from 'vitest';
import { asks, edge } from '../testing/fake.ts';

async function statusOf(headers: Record<string, string>, env: Record<string, string> = {}): Promise<number> {
  const { app } = await edge(asks(['x']), env);
  return (await app.request('http://127.0.0.1:8000/v1/models', { headers })).status;
}

it.each(['127.0.0.1:8000', 'localhost:8000', '[::1]:8000', '192.168.1.4', 'LOCALHOST'])(
  'a server without keys answers under %s',
  async (host) => expect(await statusOf({ host })).toBe(200),
);

it.each(['evil.example', 'localhost.evil.example:8000', '127.0.0.1.evil.example', 'a b'])(
  'but not under %s, which a page may make point to it',
  async (host) => expect(await statusOf({ host })).toBe(403),
);

it('answers no page of another site', async () => {
  const host = '127.0.0.1:8000';
  expect(await statusOf({ host, origin: 'https://evil.example' })).toBe(403);
  expect(await statusOf({ host, origin: 'null' })).toBe(403);
  expect(await statusOf({ host, origin: 'http://localhost:5173' })).toBe(200);
  expect(
    await statusOf(
      { host: 'ocr.example', origin: 'https://ocr.example' },
      { INKSTONE_PUBLIC_URL: 'https://ocr.example' },
    ),
  ).toBe(200);
});

it('asks for nothing of the kind where keys do, or where anybody may come', async () => {
  const host = 'ocr.example';
  expect(await statusOf({ host }, { INKSTONE_ALLOW_ANONYMOUS: '1' })).toBe(200);
  expect(await statusOf({ host, authorization: 'Bearer a' }, { INKSTONE_API_KEYS: 'a' })).toBe(200);
});
