// The Messages API with the unmodified @anthropic-ai/sdk. Usage: node main.mjs fixture.json
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Anthropic from '@anthropic-ai/sdk';
import { check, expectInvoice, expectText, fixture, images, runChecks } from '../shared/checks.mjs';

const { model, url: baseURL, key: apiKey } = fixture;
const client = new Anthropic({ baseURL, apiKey, maxRetries: 0 });
const byUrl = (url, type = 'image') => ({ type, source: { type: 'url', url } });
const base64 = (file) => readFileSync(file).toString('base64');
const body = (content, more = {}) => ({ model, max_tokens: 4096, messages: [{ role: 'user', content }], ...more });
const tool = {
  name: 'invoice',
  input_schema: {
    type: 'object',
    properties: { invoice_number: { type: 'string' }, total_due: { type: 'number' } },
    required: ['invoice_number', 'total_due'],
  },
};

check('a picture as Base64, with usage and request id', async () => {
  const data = base64(images.english.path);
  const content = [{ type: 'image', source: { type: 'base64', media_type: 'image/png', data } }];
  const answer = await client.messages.create(body(content));
  expectText(answer.content[0].text, 'english');
  assert.equal(answer.stop_reason, 'end_turn');
  assert.ok(answer.usage.input_tokens > 100 && answer.usage.output_tokens > 5, JSON.stringify(answer.usage));
  assert.equal(answer.id, `msg_${answer._request_id}`);
});

check('a picture and a PDF by URL', async () => {
  const content = [byUrl(images.tilted.url), byUrl(fixture.document.url, 'document')];
  expectText((await client.messages.create(body(content))).content[0].text, 'tilted', 'english', 'chinese', 'word');
});

check('a stream: text, usage', async () => {
  const stream = client.messages.stream(body([byUrl(fixture.document.url, 'document')]));
  const pieces = [];
  stream.on('text', (piece) => pieces.push(piece));
  const final = await stream.finalMessage();
  assert.equal(pieces.length, 3, 'a piece a page');
  expectText(pieces.join(''), 'english', 'chinese', 'word');
  assert.ok(final.usage.input_tokens > 100 && final.usage.output_tokens > 5, JSON.stringify(final.usage));
});

check('structured: a forced tool, plain and streamed', async () => {
  const asked = body([byUrl(images.english.url)], { tools: [tool], tool_choice: { type: 'tool', name: 'invoice' } });
  const answer = await client.messages.create(asked);
  assert.equal(answer.stop_reason, 'tool_use');
  expectInvoice(answer.content[0].input.invoice_number, answer.content[0].input.total_due);
  const { input } = (await client.messages.stream(asked).finalMessage()).content[0];
  expectInvoice(input.invoice_number, input.total_due);
});

check('errors: key, model, picture, in a stream', async () => {
  const word = [byUrl(images.word.url)];
  const stranger = new Anthropic({ baseURL, apiKey: 'sk-wrong', maxRetries: 0 });
  await assert.rejects(stranger.messages.create(body(word)), Anthropic.AuthenticationError);
  await assert.rejects(client.messages.create(body(word, { model: 'claude' })), Anthropic.NotFoundError);
  const broken = byUrl(fixture.broken.url);
  await assert.rejects(client.messages.create(body([broken])), Anthropic.BadRequestError);
  await assert.rejects(client.messages.stream(body([...word, broken])).finalMessage(), Anthropic.APIError);
});

const { version } = JSON.parse(
  readFileSync(new URL('node_modules/@anthropic-ai/sdk/package.json', import.meta.url), 'utf8'),
);
await runChecks(`anthropic-node ${version}`);
