// The figures of a server under load, each beside what is wanted of it. Every one starts servers of its own.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from '../../scripts/lib/server.mjs';
import { dashScope, send } from '../lib/call.mjs';
import { pagesFrom } from '../lib/pages.mjs';
import { median } from '../lib/table.mjs';

const task = 'advanced_recognition';

/** One line of the report. */
const figure = (name, value, unit, most, within = value <= most) => ({
  name,
  measured: `${value.toFixed(2)} ${unit}`,
  wanted: most,
  within,
});

async function withServer(env, work) {
  const server = await startServer(env);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** Sends a request that must succeed; its seconds. */
async function seconds(url, request) {
  const began = performance.now();
  const { status, text } = await send(url, request);
  if (status !== 200) throw new Error(`${status} ${text}`);
  return (performance.now() - began) / 1000;
}

/** Sends all requests, so many at a time; the seconds it took. */
async function drain(url, requests, parallel) {
  const left = [...requests];
  const began = performance.now();
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) await seconds(url, next);
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return (performance.now() - began) / 1000;
}

const repeated = (list, times) => Array.from({ length: times }, () => list).flat();

/** From the start of the process until it says that it is ready: the middle of three. */
export async function startToReady() {
  const times = [];
  for (let i = 0; i < 3; i++) {
    const began = performance.now();
    await withServer({}, async ({ url }) => {
      while (!(await fetch(`${url}/readyz`)).ok) await wait(10);
      times.push((performance.now() - began) / 1000);
    });
  }
  return [figure('start to ready', median(times), 's', 2)];
}

/** Pages a second of two threads with two pages at a time, beside one thread with one. */
export async function throughput(rounds = 4) {
  if (availableParallelism() < 2) return [];
  const pages = (await pagesFrom([], ['receipt', 'screen', 'article'])).map((path) => dashScope({ path, task }));
  const rate = (threads) =>
    withServer({ INKSTONE_THREADS: String(threads) }, async ({ url }) => {
      await drain(url, pages, threads);
      const all = repeated(pages, rounds * threads);
      return all.length / (await drain(url, all, threads));
    });
  const [one, two] = [await rate(1), await rate(2)];
  return [
    {
      name: `two pages at a time, ${two.toFixed(2)} pages a second, beside one on one thread, ${one.toFixed(2)}`,
      measured: `× ${(two / one).toFixed(2)}`,
      wanted: 1.8,
      within: two / one >= 1.8,
    },
  ];
}

/** Requests sent at given times whatever becomes of those before; the 95th percentile of their seconds. */
async function sentAt(url, request, times) {
  const began = performance.now();
  const answered = times.map(async (at) => {
    await wait(Math.max(0, at * 1000 - (performance.now() - began)));
    return seconds(url, request);
  });
  const sorted = (await Promise.all(answered)).sort((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1];
}

/** How much longer a receipt takes when the server is asked for 70 % of what it can do. */
export async function steadyLoad(count = 80) {
  const [path] = await pagesFrom([], ['receipt']);
  const request = dashScope({ path, task });
  return withServer({}, async ({ url }) => {
    await drain(url, repeated([request], 4), 2);
    const alone = [];
    for (let i = 0; i < 15; i++) alone.push(await seconds(url, request));
    const unloaded = median(alone);
    const capacity = 40 / (await drain(url, repeated([request], 40), availableParallelism() + 2));
    const gap = 1 / (0.7 * capacity);
    const even = Array.from({ length: count }, (_, i) => i * gap);
    // A fixed sequence of waits with an exponential distribution: arrivals as chance brings them.
    let at = 0;
    const chance = even.map((_, i) => {
      at -= gap * Math.log(((i * 0.6180339887) % 1) + 1e-3);
      return at;
    });
    const times = { even: await sentAt(url, request, even), chance: await sentAt(url, request, chance) };
    const name = `70 % of ${capacity.toFixed(2)} receipts a second: p95 beside the median of one alone, ${unloaded.toFixed(3)} s`;
    return [
      figure(name, times.even / unloaded, 'times', 3),
      { name: '  the same, arriving by chance', measured: `${(times.chance / unloaded).toFixed(2)} times` },
    ];
  });
}

/** Most memory that an A4 page of 40 lines ever takes, two at a time; Linux tells. */
export async function peakOfPage() {
  if (process.platform !== 'linux') return [];
  const [path] = await pagesFrom([], ['letter']);
  return withServer({}, async ({ url, pid }) => {
    await drain(url, repeated([dashScope({ path, task })], 6), 2);
    const [, kib] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return [figure('most memory ever, A4 pages of 40 lines at 300 dpi', (Number(kib) * 1024) / 1e6, 'MB', 1200)];
  });
}

/** @param {number} mebibytes resident after the passes */
export const steadyMemory = (mebibytes) => [figure('memory after the passes', (mebibytes * 2 ** 20) / 1e6, 'MB', 700)];

/** The figures as lines of text. */
export const report = (figures) =>
  figures
    .map(({ name, measured, wanted, within }) => {
      const verdict = wanted === undefined ? '' : `, wanted ${measured.startsWith('×') ? '≥' : '≤'} ${wanted}`;
      return `${wanted === undefined ? '     ' : within ? 'ok   ' : 'MISS '}${name}: ${measured}${verdict}`;
    })
    .join('\n');
