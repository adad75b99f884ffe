// The same pages through Inkstone and its peers, in turns, in one run.
//   node bench/speed/run.mjs [FILE|DIR …] [--rounds 3] [--threads 2] [--python PATH] [--peers rapidocr,faster-paddle]
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { dashScope, send } from '../lib/call.mjs';
import { scrape } from '../lib/metrics.mjs';
import { pagesFrom } from '../lib/pages.mjs';
import { median, table } from '../lib/table.mjs';
import { peersPython, startPeer } from './peers.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    threads: { type: 'string', default: '2' },
    python: { type: 'string' },
    peers: { type: 'string', default: 'rapidocr,faster-paddle' },
  },
});

/** Inkstone over HTTP: from before the request is sent until the whole answer is here. */
async function startInkstone(threads) {
  const server = await startServer({ INKSTONE_THREADS: threads });
  return {
    ...server,
    async read(path) {
      const request = dashScope({ path, task: 'advanced_recognition' });
      const began = performance.now();
      const { status, text } = await send(server.url, request);
      const seconds = (performance.now() - began) / 1000;
      if (status !== 200) throw new Error(`inkstone: ${status} ${text}`);
      return { seconds, lines: JSON.parse(text).output.choices[0].message.content[0].ocr_result.words_info.length };
    },
  };
}

/** Stages that wait for others: the whole of an answer, the fetching of its images. */
const waiting = new Set(['answer', 'images']);

/** Seconds that the workers have spent in each stage since the server started. */
async function stages(url) {
  const samples = await scrape(url);
  const name = /^inkstone_stage_seconds_sum\{stage="(.*)"\}$/;
  return [...samples]
    .flatMap(([key, value]) => (name.test(key) ? [[name.exec(key)[1], value]] : []))
    .filter(([stage]) => !waiting.has(stage));
}

prepare();
const pages = await pagesFrom(positionals);
const names = options.peers.split(',').filter(Boolean);
const python = names.length > 0 ? (options.python ?? peersPython()) : undefined;
const inkstone = await startInkstone(options.threads);
const runners = new Map([['inkstone', inkstone]]);
try {
  for (const name of names) runners.set(name, await startPeer(python, name, options.threads));
  const seconds = new Map(pages.map((path) => [path, new Map([...runners.keys()].map((name) => [name, []]))]));
  const lines = new Map(pages.map((path) => [path, new Map()]));
  const rounds = Number(options.rounds);
  let before = new Map();
  // The first round warms caches and allocators and is not counted.
  for (let round = 0; round <= rounds; round++) {
    if (round === 1) before = new Map(await stages(inkstone.url));
    for (const path of pages) {
      for (const [name, { read }] of runners) {
        const answer = await read(path);
        lines.get(path).set(name, answer.lines);
        if (round > 0) seconds.get(path).get(name).push(answer.seconds);
      }
    }
    process.stderr.write(round === 0 ? 'warm\n' : `round ${round} of ${rounds}\n`);
  }

  const middle = (path, name) => median(seconds.get(path).get(name));
  const ratio = (path, name) => middle(path, name) / middle(path, 'inkstone');
  const head = ['page', 'lines', 'inkstone s', ...names.flatMap((name) => ['lines', `${name} s`, 'ratio'])];
  const row = (path) => [
    basename(path),
    lines.get(path).get('inkstone'),
    middle(path, 'inkstone').toFixed(3),
    ...names.flatMap((name) => [
      lines.get(path).get(name),
      middle(path, name).toFixed(3),
      `×${ratio(path, name).toFixed(2)}`,
    ]),
  ];
  console.log(table([head, ...pages.map(row)]));
  for (const name of names) {
    const ratios = pages.map((path) => ratio(path, name));
    const sum = (of) => pages.reduce((total, path) => total + middle(path, of), 0);
    const mean = Math.exp(ratios.reduce((total, value) => total + Math.log(value), 0) / ratios.length);
    console.log(
      `${name}: takes ×${(sum(name) / sum('inkstone')).toFixed(2)} of Inkstone's time over all pages; ` +
        `a page: ×${Math.min(...ratios).toFixed(2)} at the least, ×${mean.toFixed(2)} in the geometric mean`,
    );
  }
  const spent = (await stages(inkstone.url)).map(([name, value]) => [name, value - (before.get(name) ?? 0)]);
  const whole = spent.reduce((total, [, value]) => total + value, 0);
  console.log(`\nInkstone's worker seconds by stage, ${rounds} rounds:`);
  const byTime = spent.sort((a, b) => b[1] - a[1]);
  console.log(
    table(byTime.map(([name, value]) => [name, value.toFixed(2), `${((100 * value) / whole).toFixed(1)} %`])),
  );
} finally {
  for (const runner of runners.values()) await runner.stop();
}
