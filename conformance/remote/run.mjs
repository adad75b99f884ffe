// A second Inkstone as a remote engine: the same answers as direct, and what passing them on costs.
//   node conformance/remote/run.mjs [--rounds 30]
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer } from '../harness/server.mjs';

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '30' } } });
const images = fileURLToPath(new URL('../images/', import.meta.url));
const key = 'sk-conformance';
const tasks = [undefined, 'text_recognition', 'multi_lan', 'advanced_recognition', 'table_parsing', 'document_parsing'];
tasks.push('formula_recognition', 'key_information_extraction');

const folder = await mkdtemp(join(tmpdir(), 'inkstone-remote-'));
const png = await readFile(join(images, 'english.png'));
const image = `data:image/png;base64,${png.toString('base64')}`;

function bodyOf(dialect, task, stream) {
  const config = task === 'key_information_extraction' ? { task_config: { result_schema: { total: '' } } } : {};
  const ocr = task ? { ocr_options: { task, ...config } } : {};
  if (dialect === 'openai') {
    const content = [{ type: 'image_url', image_url: { url: image } }];
    return [
      '/compatible-mode/v1/chat/completions',
      { model: 'qwen-vl-ocr', stream, messages: [{ role: 'user', content }], ...ocr },
    ];
  }
  const path = '/api/v1/services/aigc/multimodal-generation/generation';
  return [
    path,
    { model: 'qwen-vl-ocr', input: { messages: [{ role: 'user', content: [{ image }] }] }, parameters: ocr },
  ];
}

async function ask(url, dialect, task, stream) {
  const [path, body] = bodyOf(dialect, task, stream);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  if (stream && dialect === 'dashscope') headers['x-dashscope-sse'] = 'enable';
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${dialect} ${task} ${response.status} ${text}`);
  return text;
}

/** An answer without what differs between two of the same: ids, times, counts of the remote engine, and those of a stream that goes on. */
function plain(text) {
  const last = text.lastIndexOf('data:');
  const begun = text.slice(0, Math.max(0, last)).replace(/"usage":\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  return (begun + text.slice(Math.max(0, last)))
    .replace(/"(?:id|request_id)":"[^"]*"/g, '')
    .replace(/"created":\d+/g, '')
    .replace(/,?"remote":\{[^}]*\}/g, '');
}

let same = 0;
const different = [];
const second = await startServer({ key, dataDir: join(folder, 'second') });
try {
  const file = join(folder, 'inkstone.config.json');
  process.env.INKSTONE_REMOTE_KEY = key;
  process.env.INKSTONE_CONFIG = file;
  const engine = { url: `${second.url}/v1`, model: 'qwen-vl-ocr', key_env: 'INKSTONE_REMOTE_KEY' };
  await writeFile(file, JSON.stringify({ engines: { second: engine }, routes: [{ engine: 'second' }] }));
  const first = await startServer({ key, dataDir: join(folder, 'first') });
  try {
    for (const task of tasks) {
      for (const dialect of ['openai', 'dashscope']) {
        for (const stream of [false, true]) {
          const direct = plain(await ask(second.url, dialect, task, stream));
          const passed = plain(await ask(first.url, dialect, task, stream));
          if (direct === passed) same++;
          else different.push({ task, dialect, stream, direct: direct.slice(-400), passed: passed.slice(-400) });
        }
      }
    }
    const added = [];
    for (let i = 0; i < Number(options.rounds); i++) {
      const time = async (url) => {
        const start = performance.now();
        await ask(url, 'openai', undefined, false);
        return performance.now() - start;
      };
      const [direct, passed] =
        i % 2
          ? [await time(second.url), await time(first.url)]
          : [await time(first.url), await time(second.url)].reverse();
      added.push(passed - direct);
    }
    added.sort((a, b) => a - b);
    console.log(
      `added: ${added[added.length >> 1].toFixed(1)} ms in the middle of ${added.length} pairs (${added[added.length >> 2].toFixed(1)} to ${added[(3 * added.length) >> 2].toFixed(1)} ms the middle half)`,
    );
  } finally {
    await first.stop();
  }
} finally {
  await second.stop();
  await rm(folder, { recursive: true, force: true });
}
for (const each of different) console.log(JSON.stringify(each));
console.log(`${same} answers the same, ${different.length} different`);
process.exitCode = different.length > 0 ? 1 : 0;
