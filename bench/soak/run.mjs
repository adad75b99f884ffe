// Does memory grow with the number of images? Reads many and fits a line through the resident memory after warm-up.
// Small pictures unless others are given: what a request leaves behind does not depend on its size, and many are needed to see it.
//   node bench/soak/run.mjs [FILE|DIR …] [--images 10000] [--parallel 4] [--url URL]
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { dashScope, send } from '../lib/call.mjs';
import { residentMiB } from '../lib/metrics.mjs';
import { pagesFrom } from '../lib/pages.mjs';
import { slope } from '../lib/slope.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    images: { type: 'string', default: '10000' },
    parallel: { type: 'string', default: '4' },
    url: { type: 'string' },
  },
});

/** Wanted of the slope, in bytes an image. */
const mostBytes = 1000;
if (!options.url) prepare();
const server = options.url ? undefined : await startServer();
const url = options.url ?? server.url;
try {
  const requests = (await pagesFrom(positionals, ['label', 'word'])).map((path) =>
    dashScope({ path, task: 'advanced_recognition' }),
  );
  const total = Number(options.images);
  const points = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < total; i = next++) {
      const { status, text } = await send(url, requests[i % requests.length]);
      if (status !== 200) throw new Error(`image ${i}: ${status} ${text}`);
      if (i % 10 !== 0) continue;
      points.push([i, await residentMiB(url)]);
      if (i % Math.max(100, total / 20) === 0)
        console.log(`${String(i).padStart(6)} images: ${points.at(-1)[1].toFixed(1)} MiB`);
    }
  };
  await Promise.all(Array.from({ length: Number(options.parallel) }, worker));
  // The first third fills caches, arenas and the heap.
  const warm = points.filter(([i]) => i >= total / 3).sort((a, b) => a[0] - b[0]);
  const { value, margin } = slope(warm);
  const bytes = (mebibytes) => (mebibytes * 2 ** 20).toFixed(0);
  console.log(
    `after warm-up: ${bytes(value)} ± ${bytes(margin)} bytes an image (95 %), wanted under ${mostBytes}, ` +
      `over ${total - Math.ceil(total / 3)} images; ` +
      `${warm[0][1].toFixed(1)} MiB at the start, ${warm.at(-1)[1].toFixed(1)} MiB at the end`,
  );
} finally {
  await server?.stop();
}
