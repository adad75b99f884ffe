import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./replica.mjs', import.meta.url));

/**
 * Starts a replica and waits until it serves.
 * @param {{env: object, kind?: 'server' | 'worker', seconds?: number}} options
 */
export async function startReplica({ env, kind = 'server', seconds = 60 }) {
  const child = spawn(process.execPath, [program, kind], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let output = '';
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`a replica was not ready in ${seconds} s: ${output}`)),
      seconds * 1000,
    );
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      output = (output + piece).slice(-5000);
      const ready = /^ready (.*)$/m.exec(output);
      if (!ready) return;
      clearTimeout(timer);
      resolve(ready[1]);
    });
    ended.then(([code]) => {
      clearTimeout(timer);
      reject(new Error(`a replica ended with code ${code}: ${output}`));
    });
  });
  const end = (signal) => {
    child.kill(signal);
    return ended;
  };
  return {
    url,
    pid: child.pid,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    /** Its clock jumps, and at the next call back. */
    jump: () => child.kill('SIGUSR2'),
  };
}
