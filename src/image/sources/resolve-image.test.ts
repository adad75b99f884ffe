import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resolveImage } from './resolve-image.ts';

const field = 'input.messages[0].content[0].image';
let server: Server;
let port: number;
let requests = 0;

beforeAll(async () => {
  server = createServer((_, res) => {
    requests++;
    res.end('pixels');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
});

function resolve(address: string, allowPrivate = false): Promise<Uint8Array> {
  const { signal } = new AbortController();
  const maxBytes = { image: 1000, pdf: 1000 };
  return resolveImage(address, { field, maxBytes, maxDataUrlChars: 1000, timeoutMs: 5000, allowPrivate, signal });
}

it('takes data URLs, also with blanks around them', async () => {
  expect([...(await resolve(' data:image/gif;base64,AQID\n'))]).toEqual([1, 2, 3]);
});

it.each(['localhost', '127.0.0.1', '127.1', '2130706433', '0x7f.0.0.1', '0', '[::1]', '[::ffff:127.0.0.1]'])(
  'refuses %s unless private addresses are allowed',
  async (host) => {
    const before = requests;
    await expect(resolve(`http://${host}:${port}/`)).rejects.toMatchObject({ code: 'invalid_url', field });
    expect(requests).toBe(before);
  },
);

it.each(['localhost', '127.0.0.1'])('reaches %s if private addresses are allowed', async (host) => {
  expect(Buffer.from(await resolve(`HTTP://${host}:${port}/`, true)).toString()).toBe('pixels');
});

it.each(['', '/etc/hostname', 'file:///etc/hostname', 'C:\\scan.png', 'oss://bucket/scan.png', 'aGVsbG8gd29ybGQ='])(
  'refuses "%s"',
  async (address) => {
    await expect(resolve(address, true)).rejects.toMatchObject({
      code: 'invalid_url',
      field,
      message: expect.stringMatching(
        /^The provided URL does not appear to be valid\. Ensure it is correctly formatted\./,
      ),
    });
  },
);
