import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { readSettings } from '../../settings/settings.ts';
import { askerOf, callerOf, tellOrigin } from './caller.ts';
import type { Env } from './env.ts';

const settings = readSettings({ INKSTONE_TRUSTED_PROXIES: '10.0.0.0/8, ::1' });
const app = new Hono<Env>().use(tellOrigin(settings)).get('/', (c) => c.text(`${callerOf(c)} ${c.var.origin.proxied}`));

async function seen(remoteAddress: string, forwarded?: string): Promise<string> {
  const incoming = { socket: { remoteAddress } } as Env['Bindings']['incoming'];
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await app.request('/', { headers }, { incoming })).text();
}

it('believes what trusted proxies say, and nobody else', async () => {
  expect(await seen('192.0.2.7', '1.2.3.4')).toBe('192.0.2.7 false');
  expect(await seen('10.0.0.9', '6.6.6.6, 1.2.3.4')).toBe('1.2.3.4 true');
  expect(await seen('::ffff:10.0.0.9', '1.2.3.4, 10.1.1.1')).toBe('1.2.3.4 true');
  expect(await seen('::1')).toBe('::1 true');
});

it('is told by settings that are no addresses', () => {
  expect(() => readSettings({ INKSTONE_TRUSTED_PROXIES: 'my-proxy' })).toThrow(/INKSTONE_TRUSTED_PROXIES/);
});

it('tells callers without a key apart by their addresses, also where they take turns for pages', async () => {
  const asking = new Hono<Env>().use(tellOrigin(settings)).get('/', (c) => {
    c.set('account', 'anonymous');
    return c.json(askerOf(c));
  });
  const from = async (remoteAddress: string) =>
    (await asking.request('/', {}, { incoming: { socket: { remoteAddress } } as Env['Bindings']['incoming'] })).json();
  expect(await from('192.0.2.7')).toEqual({ account: '192.0.2.7', batch: false });
  expect(await from('192.0.2.8')).toEqual({ account: '192.0.2.8', batch: false });
});
