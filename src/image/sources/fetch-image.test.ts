import type { LookupAddress } from 'node:dns';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FetchOptions, fetchImage } from './fetch-image.ts';

const lookup = vi.hoisted(() => vi.fn<(host: string) => Promise<LookupAddress[]>>());
vi.mock('node:dns/promises', () => ({ lookup }));

const image = Buffer.alloc(50_000, 7);
const field = 'messages[0].content[0].image_url.url';

const routes: Record<string, RequestListener> = {
  '/image': (_, res) => res.setHeader('content-length', image.length).end(image),
  '/chunked': (_, res) => {
    res.write(image.subarray(0, 20_000));
    res.end(image.subarray(20_000));
  },
  '/endless': (_, res) => {
    const timer = setInterval(() => res.write(image), 1);
    res.on('close', () => clearInterval(timer));
  },
  '/silent': () => {},
  '/slow': (_, res) => {
    const timer = setInterval(() => res.write('.'), 10);
    res.on('close', () => clearInterval(timer));
  },
  '/empty': (_, res) => res.end(),
  '/gzip': (_, res) => res.setHeader('content-encoding', 'gzip').end(gzipSync(image)),
  '/broken': (_, res) => {
    res.setHeader('content-length', image.length).write(image.subarray(0, 10));
    setTimeout(() => res.destroy(), 20);
  },
  '/error': (_, res) => res.writeHead(500).end('no'),
  '/missing': (_, res) => res.writeHead(404).end('no'),
  '/gone': (_, res) => res.writeHead(410).end('no'),
  '/forbidden': (_, res) => res.writeHead(403).end('no'),
  '/login': (_, res) => res.writeHead(401).end('no'),
};

let server: Server;
let port: number;
let seen: { url: string; host: string | undefined; agent: string | undefined }[] = [];

beforeAll(async () => {
  server = createServer((req, res) => {
    seen.push({ url: req.url!, host: req.headers.host, agent: req.headers['user-agent'] });
    const { pathname, searchParams } = new URL(req.url!, 'http://x');
    const to = searchParams.get('to');
    if (to === null) routes[pathname]!(req, res);
    else res.writeHead(Number(searchParams.get('status') ?? 302), { location: to }).end('moved');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  seen = [];
  lookup.mockReset();
});

const here = (path: string) => `http://127.0.0.1:${port}${path}`;
const redirect = (to: string, status = 302) => here(`/?status=${status}&to=${encodeURIComponent(to)}`);

const most = (image: number) => ({ image, pdf: image / 2 });

function fetchFrom(address: string, options: Partial<FetchOptions> = {}): Promise<Uint8Array> {
  return fetchImage(address, {
    field,
    maxBytes: most(100_000),
    timeoutMs: 5000,
    allowAddress: (ip) => ip === '127.0.0.1',
    signal: new AbortController().signal,
    ...options,
  });
}

describe('fetchImage', () => {
  it('downloads with and without Content-Length and names itself', async () => {
    expect(image.equals(await fetchFrom(here('/image')))).toBe(true);
    expect(image.equals(await fetchFrom(here('/chunked')))).toBe(true);
    expect(seen[0]!.agent).toContain('Inkstone');
  });

  it.each([
    ['/missing', 'fetch_not_found'],
    ['/gone', 'fetch_not_found'],
    ['/forbidden', 'fetch_forbidden'],
    ['/login', 'fetch_forbidden'],
    ['/error', 'fetch_failed'],
    ['/empty', 'fetch_failed'],
    ['/broken', 'fetch_failed'],
    ['/gzip', 'fetch_failed'],
  ])('%s is %s', async (path, code) => {
    await expect(fetchFrom(here(path))).rejects.toMatchObject({ code, field, status: 400 });
  });

  it('refuses what is too large, by its header or while it comes', async () => {
    await expect(fetchFrom(here('/image'), { maxBytes: most(image.length) })).resolves.toHaveLength(image.length);
    await expect(fetchFrom(here('/image'), { maxBytes: most(image.length - 1) })).rejects.toMatchObject({
      code: 'image_bytes',
    });
    await expect(fetchFrom(here('/chunked'), { maxBytes: most(image.length - 1) })).rejects.toMatchObject({
      code: 'image_bytes',
    });
    await expect(fetchFrom(here('/endless'))).rejects.toMatchObject({ code: 'image_bytes' });
  });

  it.each(['/silent', '/slow'])('gives up on %s after the time for everything', async (path) => {
    const failure = fetchFrom(here(path), { timeoutMs: 150 });
    await expect(failure).rejects.toMatchObject({ code: 'fetch_timeout', retryable: true, field });
  });

  it('gives up on a look-up that does not come back', async () => {
    lookup.mockReturnValue(new Promise(() => {}));
    const failure = fetchFrom('http://stuck.test/', { timeoutMs: 50 });
    await expect(failure).rejects.toMatchObject({ code: 'fetch_timeout' });
  });

  it('stops when the caller has gone', async () => {
    const caller = new AbortController();
    const failure = fetchFrom(here('/silent'), { signal: caller.signal });
    setTimeout(() => caller.abort(), 50);
    await expect(failure).rejects.toMatchObject({ code: 'cancelled' });
    await expect(fetchFrom(here('/image'), { signal: caller.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('says when nobody answers', async () => {
    const idle = createServer();
    await new Promise<void>((resolve) => idle.listen(0, '127.0.0.1', resolve));
    const { port: closed } = idle.address() as AddressInfo;
    await new Promise((resolve) => idle.close(resolve));
    await expect(fetchFrom(`http://127.0.0.1:${closed}/`)).rejects.toMatchObject({
      code: 'fetch_failed',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('redirects', () => {
  it('follows three and no fourth', async () => {
    let address = '/image';
    for (let i = 0; i < 3; i++) address = redirect(address, [301, 307, 308][i]);
    await expect(fetchFrom(address)).resolves.toHaveLength(image.length);
    await expect(fetchFrom(redirect(address))).rejects.toMatchObject({ code: 'fetch_failed' });
  });

  it.each(['http://127.0.0.2/', 'http://[::1]/', 'http://169.254.169.254/latest/meta-data', 'file:///etc/hostname'])(
    'does not follow one to %s',
    async (to) => {
      await expect(fetchFrom(redirect(to))).rejects.toMatchObject({ code: 'invalid_url', field });
    },
  );

  it('does not follow one to a name of a forbidden address', async () => {
    lookup.mockResolvedValue([{ address: '10.0.0.1', family: 4 }]);
    await expect(fetchFrom(redirect('http://inside.test/'))).rejects.toMatchObject({ code: 'invalid_url' });
    expect(lookup).toHaveBeenCalledOnce();
  });
});

describe('names', () => {
  it('connects to the address that was checked, without a second look-up', async () => {
    lookup.mockResolvedValueOnce([{ address: '127.0.0.1', family: 4 }]);
    lookup.mockResolvedValue([{ address: '127.0.0.2', family: 4 }]);
    await expect(fetchFrom(`http://rebind.test:${port}/image`)).resolves.toHaveLength(image.length);
    expect(lookup).toHaveBeenCalledOnce();
    expect(seen).toMatchObject([{ url: '/image', host: `rebind.test:${port}` }]);
  });

  it('uses only the allowed addresses of a name', async () => {
    lookup.mockResolvedValue([
      { address: '10.0.0.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]);
    await expect(fetchFrom(`http://mixed.test:${port}/image`)).resolves.toHaveLength(image.length);
  });

  it('says when a name has no address', async () => {
    lookup.mockRejectedValue(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    await expect(fetchFrom('http://nowhere.test/')).rejects.toMatchObject({ code: 'fetch_failed', field });
  });
});

it.each(['http://user:secret@127.0.0.1/', 'http://', 'http://[::', 'ftp://127.0.0.1/a.png'])(
  'refuses %s',
  async (address) => {
    await expect(fetchFrom(address)).rejects.toMatchObject({ code: 'invalid_url', field });
    expect(seen).toEqual([]);
  },
);
