import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { expect, it, onTestFinished, vi } from 'vitest';
import { listen } from './listen.ts';
import { certificates } from './testing/certificates.ts';
import { asks, edge } from './testing/fake.ts';

const ca = [certificates.first.cert, certificates.second.cert];

/** A server of the first certificate, and a way to write another in its place. */
async function started() {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-tls-'));
  const files = { INKSTONE_TLS_CERT: join(folder, 'cert.pem'), INKSTONE_TLS_KEY: join(folder, 'key.pem') };
  const put = ({ cert, key }: { cert: string; key: string }) => {
    writeFileSync(files.INKSTONE_TLS_CERT, cert);
    writeFileSync(files.INKSTONE_TLS_KEY, key);
  };
  put(certificates.first);
  const { app, deps } = await edge(asks(['x']), { PORT: '0', INKSTONE_CONNECTIONS_PER_ADDRESS: '2', ...files });
  const told = vi.fn();
  const { url, close } = await listen(app, deps.settings, deps.lifecycle, { onCertificate: told });
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });
  return { url, put, told };
}

/** The status of an answer and the name of the certificate it came under. */
async function ask(url: string): Promise<[number | undefined, string | undefined]> {
  const [response] = await once(get(`${url}/healthz`, { ca, agent: false }), 'response');
  const name = (response.socket as TLSSocket).getPeerCertificate().subject.CN;
  response.resume();
  await once(response, 'end');
  return [response.statusCode, String(name)];
}

it('is spoken where a certificate is set, and a new one is taken while it serves', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { url, put, told } = await started();
  expect(url).toMatch(/^https:/);
  expect(await ask(url)).toEqual([200, 'first']);
  put(certificates.second);
  vi.advanceTimersByTime(30_000);
  expect(told).toHaveBeenCalledWith();
  expect(await ask(url)).toEqual([200, 'second']);
  put({ cert: 'no certificate', key: 'no key' });
  vi.advanceTimersByTime(30_000);
  expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ message: expect.stringContaining('INKSTONE_TLS') }));
  expect(await ask(url)).toEqual([200, 'second']);
});

it('has the bounds on connections that plain ones have', async () => {
  const { url } = await started();
  for (let i = 0; i < 5; i++) expect(await ask(url)).toEqual([200, 'first']);
});

it('needs both files, and a certificate in them', async () => {
  const { app, deps } = await edge(asks([]));
  const start = (more: object) => listen(app, { ...deps.settings, PORT: 0, ...more }, deps.lifecycle);
  await expect(start({ INKSTONE_TLS_CERT: 'a' })).rejects.toThrow(/INKSTONE_TLS_KEY/);
  await expect(start({ INKSTONE_TLS_CERT: '/a', INKSTONE_TLS_KEY: '/a' })).rejects.toThrow(/ENOENT/);
});
