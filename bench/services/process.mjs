import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ports that are free now. */
export async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Whether somebody listens there. */
export function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('close', () => resolve(false)).setTimeout(1000, () => socket.destroy());
    socket.on('connect', () => socket.destroy());
  });
}

/**
 * Starts a program and waits until it is ready; it ends with this process.
 * @param {() => Promise<boolean>} ready
 * @returns {Promise<{stop(signal?: NodeJS.Signals): Promise<void>, pid: number}>}
 */
export async function startProgram(program, args, { ready, seconds = 60, ...options }) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      said = (said + piece).slice(-2000);
    });
  }
  const ended = once(child, 'exit');
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async (signal = 'SIGTERM') => {
    process.removeListener('exit', kill);
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  const end = Date.now() + seconds * 1000;
  while (!(await ready())) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop('SIGKILL');
      throw new Error(`${program} was not ready: ${said}`);
    }
    await sleep(100);
  }
  return { stop, pid: child.pid };
}

/** Ports that were free may be taken when a program wants them: it is started again with others. */
export async function startAgain(start, tries = 3) {
  for (let i = 1; ; i++) {
    try {
      return await start();
    } catch (error) {
      if (i === tries) throw error;
    }
  }
}
