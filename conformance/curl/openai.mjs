// The OpenAI-compatible API: plain and streamed answers.
import assert from 'node:assert/strict';
import { check, expectText, fixture, images } from '../shared/checks.mjs';
import { chat, get } from './curl.mjs';

const body = (name, more = {}) => ({
  model: fixture.model,
  messages: [
    {
      role: 'user',
      content: [
        { type: 'image_url', image_url: { url: images[name].url }, min_pixels: 3072, max_pixels: 8388608 },
        { type: 'text', text: fixture.prompts.text_recognition },
      ],
    },
  ],
  ...more,
});

check('chat: URL and prompt', async () => {
  const { status, headers, body: text } = await chat(body('english'));
  assert.equal(status, 200, text);
  assert.equal(headers['x-request-id']?.length, 36);
  const answer = JSON.parse(text);
  assert.equal(typeof answer.choices[0].message.content, 'string');
  expectText(answer.choices[0].message.content, 'english');
});

check('chat stream: data lines, usage chunk, [DONE]', async () => {
  const more = { stream: true, stream_options: { include_usage: true } };
  const { headers, body: text } = await chat(body('english', more), '-N');
  assert.match(headers['content-type'], /^text\/event-stream/);
  const events = text.split('\n\n').filter((event) => event && !event.startsWith(':'));
  assert.equal(events.pop(), 'data: [DONE]');
  const chunks = events.map((event) => JSON.parse(event.replace(/^data: /, '')));
  const { choices, usage } = chunks.pop();
  assert.deepEqual(choices, []);
  assert.ok(usage.total_tokens > 0);
  const deltas = chunks.map((chunk) => chunk.choices[0]);
  assert.deepEqual(deltas[0].delta, { role: 'assistant', content: '' });
  assert.deepEqual(
    deltas.map((choice) => choice.finish_reason),
    deltas.map((_, i) => (i === deltas.length - 1 ? 'stop' : null)),
  );
  expectText(deltas.map(({ delta }) => delta.content ?? '').join(''), 'english');
});

check('models and one model', async () => {
  const { body: text } = await get('/compatible-mode/v1/models');
  const { object, data } = JSON.parse(text);
  assert.equal(object, 'list');
  assert.ok(
    data.some(({ id }) => id === fixture.model),
    text,
  );
  assert.equal(JSON.parse((await get(`/v1/models/${fixture.model}`)).body).object, 'model');
});

check("a model by the operator's name for it, echoed and listed", async () => {
  const { status, body: text } = await chat({ ...body('word'), model: 'openai/GPT-4o' });
  assert.equal(status, 200, text);
  assert.equal(JSON.parse(text).model, 'openai/GPT-4o');
  const { data } = JSON.parse((await get('/v1/models')).body);
  assert.ok(data.some(({ id }) => id === 'gpt-4o'));
});

check('probes and metrics', async () => {
  assert.equal((await get('/healthz')).status, 200);
  assert.equal((await get('/readyz')).status, 200);
  assert.match((await get('/metrics')).body, /^# TYPE /m);
});
