// What a browser asks and needs before a page may use a client here.
import assert from 'node:assert/strict';
import { check, fixture } from '../shared/checks.mjs';
import { curl, generation } from './curl.mjs';

const chat = `${fixture.url}/compatible-mode/v1/chat/completions`;
const page = 'http://localhost:5173';

check('browser: a preflight needs no key and may name any header', async () => {
  const asked = 'authorization,content-type,x-stainless-os,x-dashscope-sse';
  for (const url of [chat, generation]) {
    const fields = { Origin: page, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': asked };
    const args = Object.entries(fields).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
    const { status, headers } = await curl([url, '-X', 'OPTIONS', ...args]);
    assert.equal(status, 204);
    assert.equal(headers['access-control-allow-origin'], page);
    assert.equal(headers['access-control-allow-headers'], asked);
  }
});

check('browser: errors may be read by a page of this machine, and by no other', async () => {
  const from = async (origin) => (await curl([chat, '-H', `Origin: ${origin}`, '-d', '{}'])).headers;
  const headers = await from(page);
  assert.equal(headers['access-control-allow-origin'], page);
  assert.match(headers['access-control-expose-headers'].toLowerCase(), /x-request-id.*retry-after/);
  assert.equal((await from('https://evil.example'))['access-control-allow-origin'], undefined);
});
