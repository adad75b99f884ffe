import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/**
 * Starts the built server on a free port with one key, URLs on loopback allowed, a name for a model, and its own data folder.
 * Its address is taken from the first lines of its log.
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
export async function startServer({ key, dataDir, seconds = 60 }) {
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    INKSTONE_API_KEYS: key,
    INKSTONE_ALLOW_PRIVATE_URLS: '1',
    INKSTONE_MODEL_ALIASES: 'gpt-4o=qwen-vl-ocr',
    INKSTONE_DATA_DIR: dataDir,
  };
  const child = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  };
  let log = '';
  const url = new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the server said no address in ${seconds} s:\n${log}`)),
      seconds * 1000,
    );
    const listen = (piece) => {
      log = (log + piece).slice(-20_000); // kept flowing for the server's whole life, or it would block
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(log)?.[0];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with code ${code}:\n${log}`));
    });
  });
  try {
    const address = await url;
    await ready(address, seconds);
    return { url: address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until /readyz answers 200. */
async function ready(url, seconds) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url}/readyz did not answer 200 in ${seconds} s`);
}
