// A real llama.cpp as a remote engine: loops are caught, lengths capped, stop strings honoured, through the public API.
//   node conformance/remote/llama/run.mjs
// Skipped, with the reason, where the engine or its weights are not to be had (1 GB from the registries, once).
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, fetch } from 'undici';
import { startServer } from '../../harness/server.mjs';
import { installLlama } from './install.mjs';
import { serveLlama } from './server.mjs';

let place;
try {
  place = await installLlama();
} catch (error) {
  console.log(`skipped: ${error.message}`);
  process.exit(0);
}

const key = 'sk-conformance';
const folder = await mkdtemp(join(tmpdir(), 'inkstone-llama-'));
const png = await readFile(new URL('../../images/english.png', import.meta.url));
const image = { type: 'image_url', image_url: { url: `data:image/png;base64,${png.toString('base64')}` } };
/** A docling model writes one element and its end: this one goes on with more of the same kind. */
const doctags = '<doctag><text>One page.</text></doctag>\n'.repeat(4);
const counting = 'Why does nobody count on? The list of numbers: one, two, three,';
const frame = { 'granite-docling': () => `${doctags}<doctag><text>` };

const llama = await serveLlama({ ...place, frame });
const config = join(folder, 'inkstone.config.json');
process.env.INKSTONE_CONFIG = config;
const engine = (model) => ({ url: llama.url, model, concurrency: 1, first_ms: 600_000, idle_ms: 600_000 });
await writeFile(
  config,
  JSON.stringify({
    engines: { words: engine('gemma-3-270m'), docling: engine('granite-docling') },
    routes: [
      { engine: 'words', prompts: 'free' },
      { engine: 'docling', tasks: 'document_parsing' },
    ],
  }),
);
const inkstone = await startServer({ key, dataDir: join(folder, 'data') });
let failed = 0;
/** A model takes its time on a processor that others use as well. */
const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 });

async function ask(prompt, more = {}) {
  const content = [image, ...(prompt ? [{ type: 'text', text: prompt }] : [])];
  const body = { model: 'qwen-vl-ocr', messages: [{ role: 'user', content }], ...more };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const url = `${inkstone.url}/compatible-mode/v1/chat/completions`;
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), dispatcher });
  const text = await response.text();
  if (!more.stream) return JSON.parse(text);
  const events = text.split('\n').filter((line) => line.startsWith('data: {'));
  const pieces = events.map((line) => JSON.parse(line.slice(6)));
  const said = pieces.map(({ choices }) => choices[0]?.delta?.content ?? '').join('');
  return { pieces, said, warnings: pieces.flatMap(({ warnings = [] }) => warnings) };
}

function check(what, ok, figures) {
  if (!ok) failed++;
  console.log(`${ok ? 'ok' : 'FAILED'}  ${what}: ${figures}`);
}

try {
  // A model of this size goes on with a line for ever; asked to count on, it says the last number again and again.
  for (const [name, prompt, stream] of [
    ['loop of a character', `Why is this line so long? ${'-'.repeat(120)}`, false],
    ['loop of words, streamed', counting, true],
  ]) {
    const before = llama.record.length;
    const answer = await ask(prompt, { stream });
    const { body, written, finish } = llama.record[before];
    const warned = answer.warnings?.some((each) => each.includes('repetition'));
    check(
      name,
      warned && finish === 'gone' && written < body.max_tokens,
      `stopped after ${written} of at most ${body.max_tokens} tokens, the connection was closed`,
    );
  }
  {
    const before = llama.record.length;
    const { choices, usage } = await ask(counting, { max_tokens: 20 });
    const { body, written } = llama.record[before];
    check(
      'max_tokens of the caller',
      choices[0].finish_reason === 'length' && usage.completion_tokens <= 20 && written <= 20 && body.max_tokens === 20,
      `finish_reason ${choices[0].finish_reason}, ${usage.completion_tokens} tokens, the model wrote ${written}`,
    );
  }
  {
    const before = llama.record.length;
    const answer = await ask(undefined, { ocr_options: { task: 'document_parsing' } });
    const own = llama.record.slice(before);
    const text = answer.choices[0].message.content;
    check(
      'stop strings',
      own.length === 1 &&
        own[0].finish === 'stop' &&
        own[0].body.stop.includes('</doctag>') &&
        !text.includes('doctag'),
      `finish ${own[0].finish} after ${own[0].written} tokens, of at most ${own[0].body.max_tokens}; asked with stop ${own[0].body.stop[0]}`,
    );
    // The same question without them goes on: it was the strings that ended it.
    const { stop: _, ...body } = own[0].body;
    const free = { ...body, max_tokens: 200, stream: true };
    const request = { method: 'POST', body: JSON.stringify(free), dispatcher };
    await (await fetch(`${llama.url}/chat/completions`, request)).text();
    const { written, finish } = llama.record.at(-1);
    check('without stop strings', finish === 'length' && written >= 199, `finish ${finish} after ${written} tokens`);
  }
} finally {
  await inkstone.stop();
  await llama.close();
  await rm(folder, { recursive: true, force: true });
}
console.log(failed === 0 ? 'a real llama.cpp: all as it should be' : `${failed} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;
