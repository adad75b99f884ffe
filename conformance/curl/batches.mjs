// Files and Batch as the guide does it with curl.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { check, expectText, images } from '../shared/checks.mjs';
import { ask, get } from './curl.mjs';

const base = '/compatible-mode/v1';
const url = '/api/v1/services/aigc/multimodal-generation/generation';

check('batch: upload, create, poll, download, for DashScope lines', async () => {
  const line = JSON.stringify({ custom_id: '1', method: 'POST', url, body: ask([images.english.url]) });
  const form = ['-F', 'purpose=batch', '-F', `file=${line};filename=in.jsonl;type=application/jsonl`];
  const file = JSON.parse((await get(`${base}/files`, ...form)).body);
  assert.match(file.id, /^file-batch-[0-9a-f]{24}$/);
  const body = JSON.stringify({ input_file_id: file.id, endpoint: url, completion_window: '24h' });
  let batch = JSON.parse((await get(`${base}/batches`, '-H', 'Content-Type: application/json', '-d', body)).body);
  assert.equal(batch.status, 'validating');
  while (!['completed', 'failed', 'expired'].includes(batch.status)) {
    await sleep(200);
    batch = JSON.parse((await get(`${base}/batches/${batch.id}`)).body);
  }
  const { status, body: output } = await get(`${base}/files/${batch.output_file_id}/content`);
  assert.equal(status, 200);
  const { response } = JSON.parse(output);
  expectText(response.body.output.choices[0].message.content[0].text, 'english');
});

check('batch: a part of a file', async () => {
  const file = JSON.parse((await get(`${base}/files`, '-F', 'purpose=ocr', '-F', 'file=0123456789;filename=a')).body);
  const { status, headers, body } = await get(`${base}/files/${file.id}/content`, '-r', '2-4');
  assert.deepEqual([status, headers['content-range'], body], [206, 'bytes 2-4/10', '234']);
});
