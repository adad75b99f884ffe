import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** What of a socket's handle is not told otherwise: Node has no call of its own for either. */
interface Handle {
  listen?(backlog: number): number;
  getpeername?(out: object): number;
}

const handleOf = (owner: object) => (owner as { readonly _handle?: Handle | null })._handle;

/** Tries to be the one in the queue; more are of a flood. */
const mostTries = 100;
/** Any address of this machine is reached at its loopback. */
const reachable: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/**
 * Ends to listen without a connection in the queue of the system, which would be reset with a request on it. The queue is made one long, and
 * a connection of our own put into it: whoever comes then is not taken, and finds nobody listening when he tries again. Where that can't be
 * done, the queue is closed as it is.
 * @param turnOfLoop takes what waits to be accepted
 */
export async function closeListening(
  server: Server,
  turnOfLoop: () => Promise<void>,
  close: () => void,
): Promise<void> {
  const { address, port } = server.address() as AddressInfo;
  handleOf(server)?.listen?.(0);
  for (let tries = 0; tries < mostTries; tries++) {
    const own = connect(port, reachable[address] ?? address).on('error', () => {});
    // Connecting begins at the next tick, and has come into the queue within it, or waits for a place there.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    if (isConnected(own)) {
      close();
      own.destroy();
      return;
    }
    await turnOfLoop();
    own.destroy();
  }
  close();
}

const isConnected = (socket: Socket) => handleOf(socket)?.getpeername?.({}) === 0;
