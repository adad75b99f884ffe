// Does memory stay in its bound with the largest pages there may be, several at a time, in every format that has its own way to cost memory?
// Memory is looked at in /proc 50 times a second: that of the server, and of its decoders what they have for themselves.
//   node bench/soak/large.mjs [--rounds 3] [--parallel 5] [--pixels 59000000] [--only FORMAT,…] [--bound BYTES]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { defaultBound } from '../lib/bound.mjs';
import { send } from '../lib/call.mjs';
import { largePages } from '../lib/large-pages.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    parallel: { type: 'string', default: '5' },
    pixels: { type: 'string', default: '59000000' },
    only: { type: 'string' },
    bound: { type: 'string' },
  },
});
const bound = Number(options.bound ?? defaultBound());
const lookEveryMs = 20;
const tasks = [undefined, 'advanced_recognition', 'document_parsing', 'table_parsing'];

/** What /proc says of a process, in bytes; 0 when it has ended. */
function memory(pid, name) {
  try {
    const [, kilobytes] = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return 1024 * Number(kilobytes);
  } catch {
    return 0;
  }
}

/** Memory of the server, and of its decoders, which are its children. */
function look(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  const own = memory(pid, 'VmRSS');
  return { own, decoders: children.reduce((sum, child) => sum + memory(child, 'RssAnon'), 0) };
}

const MiB = (bytes) => (bytes / 2 ** 20).toFixed(0);
/** Server and decoders. */
const inMiB = ({ own, decoders }) => `${MiB(own)} + ${MiB(decoders)} MiB`;
prepare();
const pages = await largePages(Number(options.pixels), options.only?.split(','));
const server = await startServer();
let most = { own: 0, decoders: 0 };
let over = 0;
let looks = 0;
const watch = setInterval(() => {
  const seen = look(server.pid);
  looks++;
  if (seen.own + seen.decoders > bound) over++;
  if (seen.own + seen.decoders > most.own + most.decoders) most = seen;
}, lookEveryMs);
try {
  const quiet = look(server.pid);
  const total = Number(options.rounds) * pages.length;
  const statuses = {};
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < total; i = next++) {
      const { name, body } = pages[i % pages.length];
      const task = tasks[Math.floor(i / pages.length) % tasks.length];
      const content = [{ image: body, enable_rotate: Math.floor(i / pages.length) % 2 === 0 }];
      const began = performance.now();
      const { status, text } = await send(server.url, {
        route: '/api/v1/services/aigc/multimodal-generation/generation',
        headers: {},
        body: JSON.stringify({
          model: 'qwen-vl-ocr',
          input: { messages: [{ role: 'user', content }] },
          parameters: task ? { ocr_options: { task } } : {},
        }),
      });
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status !== 200) console.log(`${name}: ${status} ${text.slice(0, 200)}`);
      const { own, decoders } = look(server.pid);
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      console.log(`${name} after ${seconds} s: ${inMiB({ own, decoders })}, at most ${inMiB(most)}`);
    }
  };
  await Promise.all(Array.from({ length: Number(options.parallel) }, worker));
  const peak = most.own + most.decoders;
  console.log(`${total} pages, ${options.parallel} at a time: ${JSON.stringify(statuses)}`);
  console.log(`before the first ${MiB(quiet.own + quiet.decoders)} MiB`);
  console.log(
    `most ${MiB(peak)} MiB (server ${MiB(most.own)}, decoders ${MiB(most.decoders)}) of ${MiB(bound)}, over it in ${over} of ${looks} looks`,
  );
  const ok = peak <= bound && Object.keys(statuses).every((status) => status === '200');
  console.log(ok ? 'PASS' : 'FAIL');
  if (!ok) process.exitCode = 1;
} finally {
  clearInterval(watch);
  await server.stop();
}
