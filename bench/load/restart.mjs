// Starts a server, asks it by many clients at a time, stops it at a random moment, and again: is every request answered, or refused cleanly?
// A connection that is refused because nobody listens any more is clean; one that breaks with a request on it is not.
// Interrupted, it says what came of it until then.
//   node bench/load/restart.mjs [FILE|DIR …] [--times 100] [--parallel 20]
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { dashScope, lasting, openAi, send } from '../lib/call.mjs';
import { pagesFrom } from '../lib/pages.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '100' }, parallel: { type: 'string', default: '20' } },
});
/** A server is stopped so many milliseconds after the clients begin, at most. */
const longestMs = 4000;

prepare();
const [path] = await pagesFrom(positionals, ['word']);
const kinds = [dashScope({ path }), openAi({ path }), dashScope({ path, stream: true })];
const right = [];
const counts = { right: 0, refused: 0, 'not listening': 0, ended: 0, wrong: 0, lost: 0 };

async function ask(server, kind) {
  try {
    const answer = await send(server.url, kinds[kind]);
    if (lasting(answer) === right[kind]) return 'right';
    if (answer.status === 503 || answer.status === 429) return 'refused';
    // A stream that had begun ends with an error of its own.
    return /ServiceUnavailable|service_unavailable/.test(answer.text) ? 'ended' : 'wrong';
  } catch (error) {
    // Reset while it connects: it came as the listening socket was closed, and no request was on it.
    if (error.cause?.code === 'ECONNREFUSED' || error.cause?.syscall === 'connect') return 'not listening';
    const since = server.stoppedAt
      ? `${Math.round(performance.now() - server.stoppedAt)} ms after the stop`
      : 'before it';
    console.log(`lost ${since}: kind ${kind}, ${error.cause?.code ?? error.message} ${error.cause?.message ?? ''}`);
    return 'lost';
  }
}

let interrupted = false;
process.once('SIGINT', () => {
  interrupted = true;
});
let time = 0;
for (; time < Number(options.times) && !interrupted; time++) {
  if (time > 0 && time % 10 === 0) console.log(`${time} times: ${JSON.stringify(counts)}`);
  const server = await startServer();
  if (time === 0) for (const kind of kinds) right.push(lasting(await send(server.url, kind)));
  let up = true;
  const client = async (number) => {
    for (let i = number; up; i++) {
      const outcome = await ask(server, i % kinds.length);
      counts[outcome]++;
      if (outcome === 'not listening') return;
      // Retry-After says longer; a client that does not wait at all is cut off with the queue of the listening socket.
      if (outcome === 'refused') await wait(1000);
    }
  };
  const clients = Array.from({ length: Number(options.parallel) }, (_, i) => client(i));
  await wait(Math.random() * longestMs);
  server.stoppedAt = performance.now();
  await server.stop();
  up = false;
  await Promise.all(clients);
}
const ok = counts.wrong === 0 && counts.lost === 0;
console.log(`${ok ? 'PASS' : 'FAIL'}: ${time} times, ${options.parallel} clients: ${JSON.stringify(counts)}`);
if (!ok) process.exitCode = 1;
