// Decoders that are killed at random moments while many callers ask: is every answer there, and the right one?
//   node bench/chaos/decoders.mjs [--kills 200] [--parallel 20] [--pause 400]
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { lasting, send } from '../lib/call.mjs';
import { pagesFrom } from '../lib/pages.mjs';

const { values: options } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    parallel: { type: 'string', default: '20' },
    pause: { type: 'string', default: '400' },
  },
});

/** Large for its decoder and small for the models, so that most kills come while something is decoded. */
async function heavyWord(path, format) {
  const large = sharp(path).resize({ width: 3200 });
  const bytes = await (format === 'jpeg' ? large.flatten().jpeg() : large.png()).toBuffer();
  const content = [{ image: `data:;base64,${bytes.toString('base64')}`, max_pixels: 40_000 }];
  return {
    route: '/api/v1/services/aigc/multimodal-generation/generation',
    headers: {},
    body: JSON.stringify({ model: 'qwen-vl-ocr', input: { messages: [{ role: 'user', content }] }, parameters: {} }),
  };
}

/** Decoders that a server has started. Those that are still starting are left alone: starts that fail again and again end a server, as they should. */
function decodersOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return children.filter((child) => readFileSync(`/proc/${child}/comm`, 'utf8') === 'inkstone-parser\n').map(Number);
}

prepare();
const server = await startServer();
const counts = { right: 0, refused: 0, wrong: 0, lost: 0 };
try {
  const [word, label] = await pagesFrom([], ['word', 'label']);
  const kinds = await Promise.all([heavyWord(word, 'png'), heavyWord(word, 'jpeg'), heavyWord(label, 'png')]);
  const right = [];
  for (const kind of kinds) right.push(lasting(await send(server.url, kind)));
  let over = false;
  const client = async (number) => {
    for (let i = number; !over; i++) {
      const kind = i % kinds.length;
      try {
        const answer = await send(server.url, kinds[kind]);
        if (lasting(answer) === right[kind]) counts.right++;
        else if (answer.status === 503 || answer.status === 429) counts.refused++;
        else {
          counts.wrong++;
          console.log(answer.status, answer.text.slice(0, 300));
        }
      } catch (error) {
        counts.lost++;
        console.log(error.cause ?? error);
      }
    }
  };
  const clients = Array.from({ length: Number(options.parallel) }, (_, i) => client(i));
  let killed = 0;
  while (killed < Number(options.kills)) {
    await wait(2 * Number(options.pause) * Math.random());
    const decoders = decodersOf(server.pid);
    const victim = decoders[Math.floor(Math.random() * decoders.length)];
    // One that has ended meanwhile is not counted.
    if (victim !== undefined && process.kill(victim, 'SIGKILL')) killed++;
  }
  over = true;
  await Promise.all(clients);
  const ok = counts.wrong === 0 && counts.lost === 0;
  console.log(
    `${ok ? 'PASS' : 'FAIL'}: ${killed} decoders killed under ${options.parallel} callers: ${JSON.stringify(counts)}`,
  );
  if (!ok) process.exitCode = 1;
} finally {
  await server.stop();
}
