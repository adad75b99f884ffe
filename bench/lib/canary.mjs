// Somebody else with a small picture, each second, while something goes on: is he served, and how much later than alone?
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { pagesFrom } from './pages.mjs';

const alone = 60;
/** Another address than the load's: without keys, callers are told apart by it. */
const localAddress = '127.0.0.2';

const percentile = (times, share) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;

/** @returns {Promise<{status: number | string, ms: number}>} */
function ask(url, body, agent) {
  return new Promise((resolve) => {
    const start = performance.now();
    const done = (status) => resolve({ status, ms: Math.round(performance.now() - start) });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const options = { method: 'POST', headers, agent, localAddress: /\/127\./.test(url) ? localAddress : undefined };
    request(`${url}/v1/chat/completions`, options, (response) => {
      response
        .resume()
        .once('end', () => done(response.statusCode))
        .once('error', () => done('cut'));
    })
      .once('error', ({ code }) => done(code))
      .end(body);
  });
}

/**
 * Asks alone first, then each second until it is stopped.
 * @param {string} url of the server
 */
export async function startCanary(url) {
  const [path] = await pagesFrom([], ['word']);
  const image = `data:image/png;base64,${readFileSync(path).toString('base64')}`;
  const messages = [{ role: 'user', content: [{ type: 'image_url', image_url: { url: image } }] }];
  const body = JSON.stringify({ model: 'qwen-vl-ocr', messages });
  const agent = new Agent({ keepAlive: true });
  const before = [];
  for (let i = 0; i < alone; i++) before.push((await ask(url, body, agent)).ms);
  const times = [];
  const failed = [];
  let running = true;
  const watching = (async () => {
    while (running) {
      const [{ status, ms }] = await Promise.all([ask(url, body, agent), wait(1000)]);
      times.push(ms);
      if (status !== 200) failed.push(status);
    }
  })();
  return {
    /** What came of it, and a line that says so. */
    async stop() {
      running = false;
      await watching;
      agent.destroy();
      const [p99, p99Alone] = [percentile(times, 0.99), percentile(before, 0.99)];
      const [p50, p50Alone] = [percentile(times, 0.5), percentile(before, 0.5)];
      const ratio = p99 / p99Alone;
      const text =
        `canary: ${times.length} asked, ${failed.length} failed ${JSON.stringify(failed.slice(0, 5))}; ` +
        `p50 ${p50} ms, p99 ${p99} ms; alone ${p50Alone} and ${p99Alone} ms; ratio of p99 ${ratio.toFixed(1)}`;
      return { failed: failed.length, ratio, text };
    },
  };
}
