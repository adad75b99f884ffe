import { createServer, type Server } from 'node:http';
import { type AddressInfo, isIP, type Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Settings } from '../settings/settings.ts';
import type { Env } from './http/env.ts';

/** A server that answers. */
export interface Listening {
  /** Where, without a trailing slash. */
  readonly url: string;
  /** Takes no new requests, finishes those in hand, then closes. */
  close(): Promise<void>;
}

/** Pooled clients use a connection again after minutes; one that is closed meanwhile would fail their next request. */
const idleMs = 15 * 60_000;
/** A request may take this long to arrive; the Python client gives an upload an hour. */
const receiveMs = 60 * 60_000;
/** Requests in hand may take this long to finish once the server is asked to stop. */
const graceMs = 10_000;

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** @throws Error when the settings would let anybody on the network in without a key, unless they say so */
export function checkExposure({ HOST, INKSTONE_API_KEYS, INKSTONE_ALLOW_ANONYMOUS }: Settings): void {
  if (isLoopback(HOST) || INKSTONE_API_KEYS.length > 0 || INKSTONE_ALLOW_ANONYMOUS) return;
  throw new Error(
    `HOST=${HOST} can be reached from other machines, and no API key is set: everybody there could use this server.\n` +
      'Set INKSTONE_API_KEYS=key1,key2 (or INKSTONE_ALLOW_ANONYMOUS=1 if that is what you want), or HOST=127.0.0.1.',
  );
}

/**
 * Starts to listen on the settings' `HOST` and `PORT`; port 0 is any free one.
 * @throws Error when the address is taken, or may not be used without keys
 */
export async function listen(app: Hono<Env>, settings: Settings): Promise<Listening> {
  checkExposure(settings);
  const answer = getRequestListener(app.fetch);
  const server = createServer({ keepAliveTimeout: idleMs, requestTimeout: receiveMs }, answer);
  const closeGracefully = graceful(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.PORT, settings.HOST, resolve);
  });
  return { url: urlOf(server, settings.HOST), close: closeGracefully };
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

/**
 * Closing that ends each connection as soon as it has no request in hand. Node's own leaves those alone that were
 * opened ahead and never used.
 */
function graceful(server: Server): () => Promise<void> {
  const idle = new Set<Socket>();
  let closing = false;
  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => {
      if (closing) socket.end();
      else if (!socket.destroyed) idle.add(socket);
    });
  });
  return async () => {
    closing = true;
    const closed = new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    for (const socket of idle) socket.destroy();
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(timer);
  };
}
