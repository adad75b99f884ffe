import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { listen } from './listen.ts';
import { asks, chat, chatPath, edge } from './testing/fake.ts';

const json = { 'content-type': 'application/json' };

async function started(env: Record<string, string> = {}) {
  const { app, deps, log } = await edge(asks(['x']), { PORT: '0', ...env });
  const { url, close } = await listen(app, deps.settings, deps.lifecycle);
  onTestFinished(close);
  const port = Number(new URL(url).port);
  const ask = async () =>
    (await fetch(url + chatPath, { method: 'POST', headers: json, body: JSON.stringify(chat()) })).status;
  return { url, port, ask, log, deps };
}

/** A connection that sends something, and what came back by the time it was closed. */
async function raw(port: number, text: string | Buffer): Promise<{ socket: Socket; received: () => string }> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket
    .on('error', () => {})
    .on('data', (data) => {
      received += data;
    });
  await once(socket, 'connect');
  socket.write(text);
  onTestFinished(() => void socket.destroy());
  return { socket, received: () => received };
}

const head = (length: number, more = '') =>
  `POST ${chatPath} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${more}Content-Length: ${length}\r\n\r\n`;

describe('slow senders', () => {
  it('hold no places', async () => {
    const { port, ask } = await started({ INKSTONE_QUEUE: '0', INKSTONE_THREADS: '1' });
    for (let i = 0; i < 70; i++) await raw(port, `${head(5000)}{"`);
    expect(await ask()).toBe(200);
  });

  it('are told, and end, when their body is slower than the least rate', { timeout: 40_000 }, async () => {
    const { port, log } = await started();
    const { socket, received } = await raw(port, `${head(5000)}{"`);
    const drip = setInterval(() => socket.write(' '), 1000);
    onTestFinished(() => clearInterval(drip));
    await once(socket, 'close');
    expect(received()).toMatch(/^HTTP\/1.1 408 .*The body came too slowly/s);
    expect(JSON.parse(log.at(-1) ?? '')).toMatchObject({ status: 408, code: 'slow_body' });
  });

  it('of heads end by their own clock', { timeout: 40_000 }, async () => {
    const { port } = await started({ INKSTONE_HEADER_TIMEOUT_MS: '500' });
    const { socket, received } = await raw(port, 'GET /healthz HTTP/1.1\r\nHost: x\r\nX-a: ');
    await once(socket, 'close');
    expect(received()).toMatch(/^HTTP\/1.1 408 /);
  });

  it('fill the memory for bodies only up to its bound, and each caller only a share', async () => {
    const { port, ask } = await started({ INKSTONE_BODY_MEMORY_BYTES: '2000000' });
    const first = await raw(port, head(5_000_000) + 'x'.repeat(900_000));
    await wait(200);
    const second = await raw(port, head(5_000_000) + 'x'.repeat(900_000));
    await vi.waitFor(() => expect(second.received()).toMatch(/^$|^HTTP\/1.1 429 /));
    expect(await ask()).toBe(200);
    first.socket.destroy();
  });
});

it('refuses connections over the bounds, after those that are idle', async () => {
  const { port, ask } = await started({ INKSTONE_CONNECTIONS_PER_ADDRESS: '3' });
  const idle = [await raw(port, ''), await raw(port, ''), await raw(port, '')];
  const ended = once(idle[0]!.socket, 'close');
  expect(await ask()).toBe(200);
  await ended;
  for (let i = 0; i < 3; i++) await raw(port, `${head(5000)}{"`);
  await wait(100);
  const more = await raw(port, '');
  await once(more.socket, 'close');
  expect(more.received()).toMatch(/^HTTP\/1.1 429 .*Retry-After: 1/s);
});

it('keeps nothing of uploads that break off', async () => {
  const { url, port, deps, log } = await started({ INKSTONE_UPLOAD_CAPACITY_BYTES: '2000000' });
  const policy = async () => {
    const answer = await fetch(`${url}/api/v1/uploads?action=getPolicy&model=qwen-vl-ocr`);
    return ((await answer.json()) as { data: Record<string, string> }).data;
  };
  const { policy: text, signature, upload_dir: dir } = await policy();
  const partial = join(deps.settings.INKSTONE_DATA_DIR, 'files', 'partial');
  const field = (name: string, value: string) =>
    `--X\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  for (let i = 0; i < 8; i++) {
    const form = `${field('policy', text!)}${field('Signature', signature!)}${field('key', `${dir}/${i}.png`)}--X\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n`;
    const begin = `POST /api/v1/uploads/objects HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=X\r\nContent-Length: 3000000\r\n\r\n${form}`;
    const { socket } = await raw(port, Buffer.concat([Buffer.from(begin), Buffer.alloc(1_000_000, 1)]));
    await vi.waitFor(async () => expect(await readdir(partial)).toHaveLength(1), { timeout: 10_000 });
    socket.destroy();
    await vi.waitFor(async () => expect(await readdir(partial)).toEqual([]), { timeout: 10_000 });
  }
  await vi.waitFor(() => expect(log.filter((line) => line.includes('"status":499'))).toHaveLength(8));
  const { policy: again, signature: signed, upload_dir: folder } = await policy();
  const form = new FormData();
  form.set('Signature', signed!);
  form.set('policy', again!);
  form.set('key', `${folder}/page.png`);
  form.set('file', new Blob([new Uint8Array(1_500_000).fill(7)]), 'page.png');
  expect((await fetch(`${url}/api/v1/uploads/objects`, { method: 'POST', body: form })).status).toBe(204);
});

it('counts a client that goes in the middle of its body as gone, not as a fault', async () => {
  const { port, log } = await started();
  const { socket } = await raw(port, `${head(5_000_000)}{"`);
  await wait(50);
  socket.destroy();
  await vi.waitFor(() => expect(JSON.parse(log.at(-1) ?? '{}')).toMatchObject({ status: 499, code: 'cancelled' }));
});

describe('refusals before a large body', () => {
  it.each([
    ['401', {}, { INKSTONE_API_KEYS: 'sk-a' }],
    ['404', { path: '/v1/nowhere' }, {}],
  ])('let the sender finish first: %s', async (status, { path = chatPath }: { path?: string }, env) => {
    const { port } = await started(env);
    const call = request({ port, path, method: 'POST', headers: { ...json, 'content-length': 60_000_000 } });
    const answered = once(call, 'response');
    let broken = false;
    call.on('error', () => {
      broken = true;
    });
    // A sender that takes a second for its body and reads nothing before: httpx and urllib do.
    for (let i = 0; i < 60; i++) {
      if (!call.write(Buffer.alloc(1_000_000, 32))) await Promise.race([once(call, 'drain'), wait(2000)]);
      await wait(15);
    }
    call.end();
    const [response] = await answered;
    response.resume();
    expect([String(response.statusCode), broken]).toEqual([status, false]);
  });
});
