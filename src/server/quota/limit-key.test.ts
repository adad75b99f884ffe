import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../types/answer.ts';
import { asks, chat, chatPath, edge, generation, generationPath, jsonOf } from '../testing/fake.ts';

const sha256 = createHash('sha256').update('sk-anna').digest('hex');
const headers = { Authorization: 'Bearer sk-anna' };
const pages = [{}, {}] as unknown as Answer['pages'];

async function limited(limits: object, env: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-limits-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'keys.json');
  writeFileSync(path, JSON.stringify({ keys: [{ name: 'anna', sha256, limits }] }));
  return edge(asks(['x'], { pages }), { INKSTONE_KEYS_FILE: path, ...env });
}

const message = {
  model: 'qwen-vl-ocr',
  max_tokens: 5,
  messages: [{ role: 'user', content: 'hello' }],
};

it('says what is left, and refuses in the form of each dialect', async () => {
  const { post } = await limited({ requestsPerMinute: 2 });
  const first = await post(chatPath, chat(), headers);
  expect(first.status).toBe(200);
  expect(first.headers.get('x-ratelimit-limit-requests')).toBe('2');
  expect(first.headers.get('x-ratelimit-remaining-requests')).toBe('1');
  expect(first.headers.get('x-ratelimit-reset-requests')).toMatch(/^(30|29\.\d+)s$/);
  const stream = await post(chatPath, chat({ stream: true }), headers);
  expect(stream.headers.get('x-ratelimit-remaining-requests')).toBe('0');

  const openai = await post(chatPath, chat(), headers);
  expect(openai.status).toBe(429);
  expect(await jsonOf(openai)).toMatchObject({ error: { code: 'limit_requests', type: 'limit_requests' } });
  expect(openai.headers.get('x-should-retry')).toBe('true');
  const ms = Number(openai.headers.get('retry-after-ms'));
  expect(ms).toBeGreaterThan(0);
  expect(ms).toBeLessThanOrEqual(30_000);
  expect(openai.headers.get('retry-after')).toBe(String(Math.ceil(ms / 1000)));

  const dashscope = await post(generationPath, generation(), headers);
  expect(dashscope.status).toBe(429);
  expect(await jsonOf(dashscope)).toMatchObject({
    code: 'Throttling.RateQuota',
    message: 'Requests rate limit exceeded, please try again later. [this key may use 2 requests a minute]',
  });

  const anthropic = await post('/v1/messages', message, headers);
  expect(anthropic.status).toBe(429);
  expect(await jsonOf(anthropic)).toMatchObject({ error: { type: 'rate_limit_error' } });
  expect(anthropic.headers.get('anthropic-ratelimit-requests-remaining')).toBe('0');
  expect(anthropic.headers.get('anthropic-ratelimit-requests-reset')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

it('counts the pages that were read and the bytes that came, also of a stream', async () => {
  // Few enough that what comes back while the test runs is less than what it sends.
  const bytesPerMinute = 6000;
  const { post, log } = await limited({ pagesPerMinute: 3, bytesPerMinute });
  await (await post(chatPath, chat({ stream: true }), headers)).text();
  const second = await post(chatPath, chat(), headers);
  expect(second.headers.get('x-ratelimit-remaining-pages')).toBe('1');
  const bytes = JSON.stringify(chat({ stream: true })).length;
  expect(JSON.parse(log.at(-2)!)).toMatchObject({ key: 'anna', bytes, pages: 2, address: 'unknown' });
  const left = Number(second.headers.get('x-ratelimit-remaining-bytes'));
  expect(left).toBeGreaterThanOrEqual(bytesPerMinute - bytes);
  expect(left).toBeLessThan(bytesPerMinute);
  expect((await post(chatPath, chat(), headers)).status).toBe(429);
});

it('takes limits from the settings where a key names none; 0 lifts them', async () => {
  const env = { INKSTONE_KEY_REQUESTS_PER_MINUTE: '1' };
  const { post } = await limited({}, env);
  expect((await post(chatPath, chat(), headers)).status).toBe(200);
  expect((await post(chatPath, chat(), headers)).status).toBe(429);
  const free = await limited({ requestsPerMinute: 0 }, env);
  for (let i = 0; i < 3; i++) expect((await free.post(chatPath, chat(), headers)).status).toBe(200);
});

it('limits files: how often they come, and how much they take', async () => {
  const { app } = await limited({ requestsPerMinute: 2, storageBytes: 10 });
  const send = () => {
    const body = new FormData();
    body.set('purpose', 'user_data');
    body.set('file', new Blob(['12345678']), 'a.txt');
    return app.request('/v1/files', { method: 'POST', body, headers });
  };
  expect((await send()).status).toBe(200);
  expect(await (await send()).text()).toContain('10000 files, 10 bytes');
  expect(await (await send()).text()).toContain('2 requests a minute');
  expect((await app.request('/v1/files', { headers })).status).toBe(200);
});
