import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A way to a service that can be shut: what comes then is refused, and what is under way breaks off. */
export async function startProxy(target) {
  const sockets = new Set();
  let open = true;
  const server = createServer((socket) => {
    const other = open ? connect(target, '127.0.0.1') : undefined;
    if (!other) return socket.destroy();
    for (const [end, far] of [
      [socket, other],
      [other, socket],
    ]) {
      sockets.add(end);
      end
        .on('error', () => far.destroy())
        .on('close', () => {
          sockets.delete(end);
          far.destroy();
        });
      end.pipe(far);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    async refuse(ms) {
      open = false;
      for (const socket of sockets) socket.destroy();
      await sleep(ms);
      open = true;
    },
    stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
