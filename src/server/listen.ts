import { createServer, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, Server as SecureServer } from 'node:https';
import { type AddressInfo, isIP, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Settings } from '../settings/settings.ts';
import { createProxies } from './http/caller.ts';
import { closeListening } from './http/close-listening.ts';
import { boundConnections } from './http/connections.ts';
import type { Env } from './http/env.ts';
import { asksForKeys } from './keys/keys.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { WatchBound } from './observe/watch-bounds.ts';
import { readCertificate, renewCertificate } from './tls.ts';

/** A server that answers. */
export interface Listening {
  /** Where, without a trailing slash. */
  readonly url: string;
  /**
   * Turns readiness off and serves on for `INKSTONE_DRAIN_MS`, then takes nothing new and finishes what is in hand within
   * `INKSTONE_GRACE_MS`; what is left is answered 503.
   */
  close(): Promise<void>;
}

/** Who is told how a server does. */
export interface ListenWatch {
  readonly watchBound?: WatchBound;
  /** A new certificate was read; with a reason where it was refused. */
  readonly onCertificate?: (refused?: unknown) => void;
}

/** Pooled clients use a connection again after minutes; one that is closed meanwhile would fail their next request. */
const idleMs = 15 * 60_000;
/** A request may take this long to arrive; the Python client gives an upload an hour. */
const receiveMs = 60 * 60_000;
/** A connection that was just made may take so long until its request is here: cut before, that would get no answer. */
const firstByteMs = 200;
/** Connections that wait to be accepted are taken one a turn; more than the system keeps waiting come from a flood. */
const mostTurns = 1000;
/** Refusals may take this long to reach those whose requests could not be finished. */
const refusalMs = 2_000;

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** @throws Error when the settings would let anybody on the network in without a key, unless they say so */
export function checkExposure(settings: Settings): void {
  const { HOST, INKSTONE_ALLOW_ANONYMOUS } = settings;
  if (isLoopback(HOST) || asksForKeys(settings) || INKSTONE_ALLOW_ANONYMOUS) return;
  throw new Error(
    `HOST=${HOST} can be reached from other machines, and no API key is set: everybody there could use this server.\n` +
      'Set INKSTONE_API_KEYS=key1,key2 or INKSTONE_KEYS_FILE (or INKSTONE_ALLOW_ANONYMOUS=1 if that is what you want), or HOST=127.0.0.1.',
  );
}

/**
 * Starts to listen on the settings' `HOST` and `PORT`; port 0 is any free one.
 * @throws Error when the address is taken, or may not be used without keys
 */
export async function listen(
  app: Hono<Env>,
  settings: Settings,
  lifecycle: Lifecycle,
  { watchBound, onCertificate }: ListenWatch = {},
): Promise<Listening> {
  checkExposure(settings);
  const answer = getRequestListener(app.fetch);
  const times = {
    headersTimeout: settings.INKSTONE_HEADER_TIMEOUT_MS,
    keepAliveTimeout: idleMs,
    requestTimeout: receiveMs,
    connectionsCheckingInterval: 5_000,
  };
  const certificate = readCertificate(settings);
  const server = certificate
    ? createSecureServer({ ...times, ...certificate, handshakeTimeout: settings.INKSTONE_HEADER_TIMEOUT_MS }, answer)
    : createServer(times, answer);
  if (server instanceof SecureServer) renewCertificate(server, settings, onCertificate);
  const connections = boundConnections(server, {
    most: settings.INKSTONE_MAX_CONNECTIONS,
    perAddress: settings.INKSTONE_CONNECTIONS_PER_ADDRESS,
    isProxy: createProxies(settings.INKSTONE_TRUSTED_PROXIES),
  });
  watchBound?.('connections', settings.INKSTONE_MAX_CONNECTIONS, connections);
  const close = graceful(server, settings, lifecycle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.PORT, settings.HOST, resolve);
  });
  return { url: urlOf(server, settings.HOST), close };
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const scheme = server instanceof SecureServer ? 'https' : 'http';
  return `${scheme}://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

/**
 * Until the event loop has read and accepted what is there by now. Timers run before that: what is closed in one may hold a request that nobody
 * has looked at yet.
 */
const turnOfLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Closing in steps. A client that keeps its connection is told with the next answer that it ends: one that was merely cut would fail the
 * request that is on its way.
 */
function graceful(
  server: Server,
  { INKSTONE_DRAIN_MS, INKSTONE_GRACE_MS }: Settings,
  lifecycle: Lifecycle,
): () => Promise<void> {
  const idle = new Set<Socket>();
  /** Connections that have brought a request. */
  const asked = new WeakSet<Socket>();
  let accepted = 0;
  const inHand = new Set<ServerResponse>();
  let emptied = () => {};
  server.on('connection', () => {
    accepted++;
  });
  server.on(server instanceof SecureServer ? 'secureConnection' : 'connection', (socket: Socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    asked.add(socket);
    inHand.add(response);
    if (lifecycle.stopping) response.setHeader('connection', 'close');
    response.once('close', () => {
      inHand.delete(response);
      // Not ended: whoever was not told with the answer that the connection ends may be sending the next request already.
      if (!socket.destroyed) idle.add(socket);
      if (inHand.size === 0) emptied();
    });
  });

  /** Until nothing is in hand, at most so long. */
  function empty(ms: number): Promise<void> {
    return new Promise((resolve) => {
      if (inHand.size === 0) return resolve();
      const timer = setTimeout(resolve, ms);
      emptied = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** What has come to the listening socket is ours: closed with it, it would be reset with a request on it. */
  async function acceptAll(): Promise<void> {
    let before = -1;
    for (let turns = 0; before !== accepted && turns < mostTurns; turns++) {
      before = accepted;
      await turnOfLoop();
    }
  }

  /** A connection that was just made brings its request soon, on a machine that has much to do a little later: closed before, that would be lost. */
  async function firstRequests(): Promise<void> {
    const silent = () => [...idle].some((socket) => !asked.has(socket));
    for (let waited = 0; waited < refusalMs && silent(); waited += firstByteMs) await wait(firstByteMs);
  }

  return async () => {
    lifecycle.stop();
    const unused = [...idle];
    for (const response of inHand) if (!response.headersSent) response.setHeader('connection', 'close');
    await wait(INKSTONE_DRAIN_MS);
    lifecycle.refuse();
    void wait(firstByteMs)
      .then(turnOfLoop)
      .then(() => {
        for (const socket of unused) if (idle.has(socket)) socket.destroy();
      });
    await empty(INKSTONE_GRACE_MS);
    if (inHand.size > 0) {
      lifecycle.end();
      await empty(refusalMs);
    }
    await wait(firstByteMs);
    await empty(refusalMs);
    await acceptAll();
    let closed: Promise<void> | undefined;
    await closeListening(server, turnOfLoop, () => {
      closed = new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    });
    await wait(firstByteMs);
    await firstRequests();
    await empty(refusalMs);
    await turnOfLoop();
    server.closeAllConnections();
    await closed;
  };
}
