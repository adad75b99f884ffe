// Files and Batch: upload, list, look up, download, delete; create, poll, read the output, cancel.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { NotFoundError, toFile } from 'openai';
import { check, expectText, images } from '../shared/checks.mjs';
import { client, model, user } from './ask.mjs';

const line = (id, url, body) => `${JSON.stringify({ custom_id: id, method: 'POST', url, body })}\n`;
const chatUrl = '/v1/chat/completions';
const chatLine = (id) => line(id, chatUrl, { model, messages: user(images.english.url) });
const upload = async (...lines) =>
  client.files.create({ file: await toFile(Buffer.from(lines.join('')), 'in.jsonl'), purpose: 'batch' });
const create = (file, endpoint = chatUrl) =>
  client.batches.create({ input_file_id: file.id, endpoint, completion_window: '24h' });

async function ended(batch) {
  let now = batch;
  while (!['completed', 'failed', 'expired', 'cancelled'].includes(now.status)) {
    await sleep(200);
    now = await client.batches.retrieve(now.id);
  }
  return now;
}

const linesOf = async (id) => (await (await client.files.content(id)).text()).trim().split('\n').map(JSON.parse);

check('files: create, retrieve, list, content, delete', async () => {
  const file = await upload(chatLine('1'));
  assert.equal((await client.files.retrieve(file.id)).filename, 'in.jsonl');
  const ids = [];
  for await (const { id } of client.files.list({ purpose: 'batch', limit: 1 })) ids.push(id);
  assert.ok(ids.includes(file.id));
  assert.equal((await linesOf(file.id))[0].custom_id, '1');
  assert.equal((await client.files.delete(file.id)).deleted, true);
  await assert.rejects(client.files.retrieve(file.id), NotFoundError);
});

check('batches: chat lines, output in order', async () => {
  const batch = await ended(await create(await upload(chatLine('z'), chatLine('y'))));
  assert.equal(batch.status, 'completed');
  assert.deepEqual(batch.request_counts, { total: 2, completed: 2, failed: 0 });
  const output = await linesOf(batch.output_file_id);
  assert.deepEqual(
    output.map(({ custom_id }) => custom_id),
    ['z', 'y'],
  );
  expectText(output[0].response.body.choices[0].message.content, 'english');
});

check('batches: lines of the Responses API', async () => {
  const content = [{ type: 'input_image', image_url: images.english.url }];
  const body = { model: 'qwen3.5-ocr', input: [{ role: 'user', content }] };
  const batch = await ended(await create(await upload(line('1', '/v1/responses', body)), '/v1/responses'));
  const [{ response }] = await linesOf(batch.output_file_id);
  expectText(response.body.output[0].content[0].text, 'english');
});

check('batches: cancel', async () => {
  const batch = await create(await upload(...Array.from({ length: 200 }, (_, i) => chatLine(`${i}`))));
  assert.equal((await client.batches.cancel(batch.id)).status, 'cancelling');
  assert.equal((await ended(batch)).status, 'cancelled');
});
