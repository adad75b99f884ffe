import type { Server } from 'node:http';
import { Server as SecureServer } from 'node:https';
import type { Socket } from 'node:net';

/** How many connections a server holds. */
export interface ConnectionLimits {
  readonly most: number;
  readonly perAddress: number;
  /** Addresses through which many callers come. */
  readonly isProxy: (address: string) => boolean;
}

/** A connection by its other end: of TLS, requests know another socket than the one that was accepted. */
const peerOf = ({ remoteAddress, remotePort }: Socket) => `${remoteAddress} ${remotePort}`;

const refusal = 'HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/**
 * Bounds the connections of a server, all together and from each address. One more closes the one that has been idle
 * longest, as a pool's connection is most of its life; where none is idle, it is refused.
 * @returns how many there are
 */
export function boundConnections(server: Server, { most, perAddress, isProxy }: ConnectionLimits): () => number {
  /** Those without a request in hand, the longest first. */
  const idle = new Set<string>();
  const sockets = new Map<string, Socket>();
  const byAddress = new Map<string, number>();
  let count = 0;

  server.on('connection', (socket) => {
    const address = socket.remoteAddress;
    // Its other end was gone before it was accepted: it brings nothing, and all of its kind would share one name.
    if (address === undefined) return socket.destroy();
    const peer = peerOf(socket);
    sockets.set(peer, socket);
    const fromThere = (byAddress.get(address) ?? 0) + 1;
    byAddress.set(address, fromThere);
    count++;
    socket.once('close', () => {
      count--;
      idle.delete(peer);
      sockets.delete(peer);
      const left = (byAddress.get(address) ?? 1) - 1;
      if (left === 0) byAddress.delete(address);
      else byAddress.set(address, left);
    });
    const crowded = fromThere > perAddress && !isProxy(address);
    if (crowded || count > most) {
      const [victim] = [...idle].filter((other) => !crowded || sockets.get(other)?.remoteAddress === address);
      if (victim) sockets.get(victim)?.destroy();
      else {
        if (server instanceof SecureServer) socket.destroy();
        else socket.end(refusal);
        return;
      }
    }
    idle.add(peer);
  });
  server.on('request', ({ socket }, response) => {
    const peer = peerOf(socket);
    idle.delete(peer);
    response.once('close', () => {
      if (!socket.destroyed) idle.add(peer);
    });
  });
  return () => count;
}
