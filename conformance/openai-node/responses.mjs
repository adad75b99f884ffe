// The Responses API as qwen3.5-ocr takes it: text, images, PDFs, tasks, streams, errors.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { APIError, BadRequestError } from 'openai';
import { check, expectText, fixture, images } from '../shared/checks.mjs';
import { client } from './ask.mjs';

const model = 'qwen3.5-ocr';
const { document, brokenDocument, broken, prompts } = fixture;
const pages = ['english', 'chinese', 'word'];

const user = (...content) => [{ role: 'user', content }];
const image = (url) => ({ type: 'input_image', image_url: url, detail: 'auto' });
const file = (fields) => ({ type: 'input_file', ...fields });
const respond = (content, options = {}) => client.responses.create({ model, input: user(...content), ...options });

check('responses: an image by URL, with text', async () => {
  const text = { type: 'input_text', text: prompts.text_recognition };
  const answer = await respond([text, image(images.english.url)]);
  expectText(answer.output_text, 'english');
  assert.equal(answer.status, 'completed');
  assert.equal(answer.model, model);
  assert.equal(answer.usage.total_tokens, answer.usage.input_tokens + answer.usage.output_tokens);
  assert.equal(answer._request_id?.length, 36);
});

check('responses: a PDF by file_url', async () =>
  expectText((await respond([file({ file_url: document.url })])).output_text, ...pages),
);

check('responses: a PDF as file_data', async () => {
  const data = `data:application/pdf;base64,${readFileSync(document.path, 'base64')}`;
  expectText((await respond([file({ filename: 'document.pdf', file_data: data })])).output_text, ...pages);
});

check("responses: ocr_options and the task's result on the content part", async () => {
  const answer = await respond([image(images.english.url)], { ocr_options: { task: 'advanced_recognition' } });
  assert.equal(answer.output[0].content[0].ocr_result.words_info.length, 3);
});

check('responses: max_output_tokens', async () => {
  const answer = await respond([image(images.english.url)], { max_output_tokens: 3 });
  assert.equal(answer.status, 'incomplete');
  assert.equal(answer.incomplete_details.reason, 'max_output_tokens');
});

check('responses: stream', async () => {
  const events = [];
  for await (const event of await respond([file({ file_url: document.url })], { stream: true })) events.push(event);
  assert.deepEqual(
    events.map(({ type }) => type),
    [
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      ...pages.map(() => 'response.output_text.delta'),
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ],
  );
  const text = events.map(({ type, delta }) => (type === 'response.output_text.delta' ? delta : '')).join('');
  expectText(text, ...pages);
  assert.equal(events.at(-1).response.output[0].content[0].text, text);
});

check("responses: the SDK's own stream helper", async () => {
  const stream = client.responses.stream({ model, input: user(image(images.chinese.url)) });
  expectText((await stream.finalResponse()).output_text, 'chinese');
});

check('responses: errors', async () => {
  await assert.rejects(respond([image(broken.url)]), (error) => {
    assert.ok(error instanceof BadRequestError);
    assert.equal(error.code, 'invalid_parameter_error');
    assert.equal(error.param, 'input[0].content[0].image_url');
    return true;
  });
  await assert.rejects(respond([file({ file_url: brokenDocument.url })]), BadRequestError);
  await assert.rejects(respond([image(broken.url)], { stream: true }), BadRequestError);
});

check("responses: a page that can't be read ends a stream with an error", async () => {
  const heard = [];
  const listen = async () => {
    const events = await respond([image(images.word.url), image(broken.url)], { stream: true });
    for await (const { type } of events) heard.push(type);
  };
  await assert.rejects(listen(), APIError);
  assert.ok(heard.includes('response.output_text.delta'), heard.join());
});
