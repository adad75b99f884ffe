// Streams: deltas, the usage chunk, the SDK's own accumulating helper, leaving early.
import assert from 'node:assert/strict';
import { check, expectNormalised, expectText, expectWords, images } from '../shared/checks.mjs';
import { call, client, model, user } from './ask.mjs';

async function chunksOf(name, options = {}) {
  const chunks = [];
  for await (const chunk of await call([images[name].url], { stream: true, ...options })) chunks.push(chunk);
  return chunks;
}

const textOf = (chunks) => chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('');

/** Same id in all; the role first; one finish_reason, in the last chunk that has a choice. */
function expectChunks(chunks) {
  assert.equal(new Set(chunks.map(({ id }) => id)).size, 1, 'ids');
  const choices = chunks.flatMap((chunk) => chunk.choices);
  assert.equal(choices[0].delta.role, 'assistant');
  assert.deepEqual(
    choices.map((choice) => choice.finish_reason),
    choices.map((_, i) => (i === choices.length - 1 ? 'stop' : null)),
  );
}

check('stream', async () => {
  const chunks = await chunksOf('english');
  expectChunks(chunks);
  expectText(textOf(chunks), 'english');
  assert.ok(
    chunks.every(({ usage }) => !usage),
    'usage without include_usage',
  );
});

check('stream_options.include_usage', async () => {
  const chunks = await chunksOf('chinese', { stream_options: { include_usage: true } });
  expectChunks(chunks);
  expectText(textOf(chunks), 'chinese');
  const last = chunks.at(-1);
  assert.deepEqual(last.choices, []);
  assert.equal(last.usage.total_tokens, last.usage.prompt_tokens + last.usage.completion_tokens);
  assert.equal(chunks.filter(({ usage }) => usage).length, 1);
});

check('extension: a stream ends with ocr_result', async () => {
  const chunks = await chunksOf('english', { ocr_options: { task: 'advanced_recognition' } });
  expectNormalised(textOf(chunks), 'english');
  const results = chunks.flatMap(({ choices }) => choices[0]?.delta.ocr_result ?? []);
  assert.equal(results.length, 1, 'chunks with ocr_result');
  expectWords(results[0].words_info, 'english');
});

check('chat.completions.stream helper', async () => {
  let heard = '';
  const runner = client.chat.completions
    .stream({ model, messages: user(images.english.url), stream_options: { include_usage: true } })
    .on('content', (delta) => {
      heard += delta;
    });
  expectText(await runner.finalContent(), 'english');
  assert.equal(heard, await runner.finalContent());
  assert.ok((await runner.totalUsage()).total_tokens > 0, 'usage');
});

check('stream left after the first chunk; aborted call', async () => {
  for await (const chunk of await call([images.english.url], { stream: true })) {
    assert.ok(chunk.id);
    break;
  }
  const controller = new AbortController();
  const body = { model, messages: user(images.english.url) };
  const pending = client.chat.completions.create(body, { signal: controller.signal });
  setTimeout(() => controller.abort(), 5);
  await assert.rejects(pending, { name: 'Error', message: 'Request was aborted.' });
  const chunks = await chunksOf('english');
  expectText(textOf(chunks), 'english');
});
