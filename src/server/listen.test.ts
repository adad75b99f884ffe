import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Ask } from './deps.ts';
import { checkExposure, listen } from './listen.ts';
import { asks, chat, chatPath, edge, generation, generationPath, promised } from './testing/fake.ts';

const json = { 'content-type': 'application/json' };

async function started(ask: Ask, env: Record<string, string> = {}) {
  const { app, deps, log } = await edge(ask, { PORT: '0', ...env });
  return { log, ...(await listen(app, deps.settings, deps.lifecycle)) };
}

/** An answer that says when it was begun and how its signal ended. */
function waiting(pieces: readonly string[] = []) {
  const begun = promised<void>();
  const ended = promised<unknown>();
  const ask: Ask = async function* ({ signal }) {
    const usage = { inputTokens: 0, outputTokens: 0, imageTokens: 0, textTokens: 0 };
    for (const text of pieces) yield { text, usage };
    signal.addEventListener('abort', () => ended.resolve(signal.reason.code));
    begun.resolve();
    return await new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  };
  return { ask, begun: begun.promise, ended: ended.promise };
}

describe('a listening server', () => {
  it('answers those who connected just before it stopped listening', async () => {
    const server = await started(asks(['Hello']), { INKSTONE_DRAIN_MS: '0' });
    const port = Number(new URL(server.url).port);
    const closed = server.close();
    // The system has them all connected before the server looks.
    const answers = Array.from({ length: 20 }, async () => {
      const socket = connect(port, '127.0.0.1').setEncoding('utf8');
      socket.write(`GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n`);
      return (await socket.toArray()).join('');
    });
    for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    await closed;
  });

  it('answers who connected then and is slow to ask', async () => {
    const server = await started(asks(['Hello']), { INKSTONE_DRAIN_MS: '0' });
    const closed = server.close();
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1').setEncoding('utf8');
    await once(socket, 'connect');
    // It stops to listen after 400 ms of nothing to do, and closed what had not asked 200 ms later.
    await wait(1000);
    socket.write(`GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n`);
    expect((await socket.toArray()).join('')).toMatch(/^HTTP\/1\.1 200 /);
    await closed;
  });

  it('answers, plain and as a stream, over one kept connection', async () => {
    const server = await started(asks(['Hello']));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports = new Set<number | undefined>();
    const texts: string[] = [];
    for (const headers of [{}, { 'X-DashScope-SSE': 'enable' }, {}]) {
      const call = request(server.url + generationPath, { agent, method: 'POST', headers: { ...json, ...headers } });
      call.end(JSON.stringify(generation()));
      const [response] = await once(call, 'response');
      ports.add(response.socket.localPort);
      texts.push((await response.setEncoding('utf8').toArray()).join(''));
    }
    expect(ports.size).toBe(1);
    expect(texts[0]).toContain('"text":"Hello"');
    expect(texts[1]).toMatch(/^id:1\nevent:result\n/);
    agent.destroy();
    await server.close();
  });

  it('sends each event as soon as it is there', async () => {
    const { ask, ended } = waiting(['first']);
    const server = await started(ask);
    const client = new AbortController();
    const response = await fetch(server.url + chatPath, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(chat({ stream: true })),
      signal: client.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('first')) text += (await reader?.read())?.value ?? '';
    client.abort();
    expect(await ended).toBe('cancelled');
    await server.close();
  });

  it('stops the work when a client that waits for a plain answer has gone', async () => {
    const { ask, begun, ended } = waiting();
    const server = await started(ask);
    const client = new AbortController();
    const gone = fetch(server.url + chatPath, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(chat()),
      signal: client.signal,
    });
    await begun;
    client.abort();
    await expect(gone).rejects.toThrow();
    expect(await ended).toBe('cancelled');
    await server.close();
    expect(JSON.parse(server.log.at(-1) ?? '')).toMatchObject({ status: 499, code: 'cancelled' });
  });

  it('finishes what is in hand when it closes, and ends connections that are not in use', async () => {
    const begun = promised<void>();
    const open = promised<void>();
    const quick = asks(['late']);
    const server = await started(async function* (question) {
      begun.resolve();
      await open.promise;
      return yield* quick(question);
    });
    const unused = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(unused, 'connect');
    const ended = once(unused, 'close');
    const answer = fetch(server.url + chatPath, { method: 'POST', headers: json, body: JSON.stringify(chat()) });
    await begun.promise;
    const closed = server.close();
    await ended;
    open.resolve();
    expect(await (await answer).text()).toContain('late');
    await closed;
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });

  it('tells those whose requests came before it was stopped that the connection ends', async () => {
    const begun = promised<void>();
    const go = promised<void>();
    const server = await started(async function* (question) {
      begun.resolve();
      await go.promise;
      return yield* asks(['late'])(question);
    });
    const answering = fetch(server.url + chatPath, { method: 'POST', headers: json, body: JSON.stringify(chat()) });
    await begun.promise;
    const closed = server.close();
    go.resolve();
    const answer = await answering;
    expect(answer.headers.get('connection')).toBe('close');
    expect(await answer.text()).toContain('late');
    await closed;
  });

  it('says that it is not ready before it takes nothing new', async () => {
    const server = await started(asks(['still']), { INKSTONE_DRAIN_MS: '2000' });
    const closed = server.close();
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'stopping' });
    const answer = await fetch(server.url + chatPath, { method: 'POST', headers: json, body: JSON.stringify(chat()) });
    expect(answer.headers.get('connection')).toBe('close');
    expect(await answer.text()).toContain('still');
    await closed;
  });

  it('refuses what is new while it finishes the rest, and ends what it can not finish with 503', async () => {
    for (const stream of [false, true]) {
      const { ask, begun } = waiting(['first']);
      const server = await started(ask, { INKSTONE_GRACE_MS: '300' });
      const post = () =>
        fetch(server.url + chatPath, { method: 'POST', headers: json, body: JSON.stringify(chat({ stream })) });
      const unfinished = post();
      await begun;
      const closed = server.close();
      await new Promise((done) => setTimeout(done, 50));
      const refused = await post();
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await refused.text()).toContain('service_unavailable');
      const ended = await unfinished;
      expect(ended.status).toBe(stream ? 200 : 503);
      expect(await ended.text()).toContain('service_unavailable');
      if (!stream) expect(ended.headers.get('retry-after')).toBe('5');
      await closed;
    }
  });

  it('lets a client that sends too much read why', async () => {
    const server = await started(asks(['x']), { INKSTONE_MAX_BODY_BYTES: '1000000' });
    const response = await fetch(server.url + chatPath, { method: 'POST', headers: json, body: 'x'.repeat(3_000_000) });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Payload Too Large.');
    await server.close();
  });

  it('takes a large upload without losing its place', async () => {
    const server = await started(asks(['x']));
    const policy = await fetch(`${server.url}/api/v1/uploads?action=getPolicy&model=qwen-vl-ocr`);
    const { data } = (await policy.json()) as { data: Record<string, string> };
    const form = new FormData();
    form.set('Signature', data.signature ?? '');
    form.set('policy', data.policy ?? '');
    form.set('key', `${data.upload_dir}/page.png`);
    form.set('success_action_status', '200');
    form.set('file', new Blob([new Uint8Array(5_000_000).fill(7)]), 'page.png');
    expect((await fetch(data.upload_host ?? '', { method: 'POST', body: form })).status).toBe(200);
    form.set('file', new Blob([new Uint8Array(25_000_000)]), 'page.png');
    expect((await fetch(data.upload_host ?? '', { method: 'POST', body: form })).status).toBe(400);
    await server.close();
  });
});

describe('exposure', () => {
  it('is refused without keys, unless it is said', async () => {
    const { deps } = await edge(asks([]));
    const check = (more: object) => () => checkExposure({ ...deps.settings, ...more });
    expect(check({ HOST: '0.0.0.0' })).toThrow(
      /HOST=0\.0\.0\.0 can be reached from other machines.*INKSTONE_API_KEYS/s,
    );
    expect(check({ HOST: '192.168.1.5' })).toThrow();
    expect(check({ HOST: '127.evil.example' })).toThrow();
    for (const HOST of ['127.0.0.1', '127.1.2.3', '::1', 'localhost']) expect(check({ HOST })).not.toThrow();
    expect(check({ HOST: '0.0.0.0', INKSTONE_API_KEYS: ['k'] })).not.toThrow();
    expect(check({ HOST: '0.0.0.0', INKSTONE_ALLOW_ANONYMOUS: true })).not.toThrow();
  });
});
