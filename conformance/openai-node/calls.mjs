// Plain calls: images, options, tasks by prompt and by the ocr_options extension, usage, models.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import OpenAI from 'openai';
import {
  check,
  expectDocument,
  expectNormalised,
  expectText,
  expectWords,
  fixture,
  images,
} from '../shared/checks.mjs';
import { baseURL, call, client, model, read, text, user } from './ask.mjs';

const { english, chinese, tilted, word } = images;
const { prompts } = fixture;
const dataURL = (picture) => `data:image/png;base64,${readFileSync(picture.path, 'base64')}`;

check('URL, no text', async () => expectText(await read(english.url), 'english'));
check('URL with prompt', async () => expectText(await read(chinese.url, text(prompts.text_recognition)), 'chinese'));
check('Base64 data URL', async () =>
  expectText(await read(dataURL(english), text(prompts.text_recognition)), 'english'),
);
check('data URL with a wrong MIME type', async () => expectText(await read(dataURL(chinese)), 'chinese'));

check('min_pixels, max_pixels beside image_url', async () => {
  const part = { type: 'image_url', image_url: { url: english.url }, min_pixels: 3072, max_pixels: 131072 };
  const completion = await call([part, text(prompts.text_recognition)]);
  expectText(completion.choices[0].message.content, 'english');
  assert.ok(completion.usage.prompt_tokens_details.image_tokens <= 130, JSON.stringify(completion.usage));
});

check('image_url as a plain string', async () =>
  expectText(await read({ type: 'image_url', image_url: english.url }), 'english'),
);

check('several images in one message', async () =>
  expectText(await read(english.url, chinese.url, word.url), 'english', 'chinese', 'word'),
);

check('content as a plain string after an image turn', async () => {
  const messages = [{ role: 'system', content: 'You are a helpful assistant.' }, ...user(english.url)];
  const completion = await client.chat.completions.create({
    model,
    messages,
    temperature: 0.01,
    seed: 7,
    max_tokens: 999,
  });
  expectText(completion.choices[0].message.content, 'english');
});

check('max_tokens cuts with finish_reason length', async () => {
  const completion = await call([english.url], { max_tokens: 3 });
  assert.equal(completion.choices[0].finish_reason, 'length');
  assert.equal(completion.usage.completion_tokens, 3);
});

check('shape and usage of the completion', async () => {
  const {
    data,
    request_id: requestId,
    response,
  } = await client.chat.completions.create({ model, messages: user(english.url) }).withResponse();
  const { usage } = data;
  assert.match(data.id, /^chatcmpl-/);
  assert.equal(data.object, 'chat.completion');
  assert.equal(data.model, model);
  assert.equal(data.choices[0].finish_reason, 'stop');
  assert.equal(usage.prompt_tokens_details.image_tokens, 30 * 11 + 2);
  assert.equal(usage.prompt_tokens, usage.prompt_tokens_details.image_tokens + usage.prompt_tokens_details.text_tokens);
  assert.equal(usage.total_tokens, usage.prompt_tokens + usage.completion_tokens);
  assert.equal(requestId?.length, 36);
  assert.equal(response.headers.get('x-request-id'), requestId);
});

check('prompt of advanced_recognition', async () =>
  expectNormalised(await read(english.url, text(prompts.advanced_recognition)), 'english'),
);

check('prompt of document_parsing', async () => {
  expectDocument(await read(english.url, text(prompts.document_parsing)), 'english');
});

check('prompt of formula_recognition', async () => {
  const { url, latex } = fixture.formula;
  assert.equal(await read(url, text(prompts.formula_recognition)), `$$${latex}$$`);
});

for (const [task, name] of [
  ['text_recognition', 'english'],
  ['multi_lan', 'chinese'],
]) {
  check(`extension: ocr_options ${task}`, async () => {
    const completion = await call([images[name].url], { ocr_options: { task } });
    expectText(completion.choices[0].message.content, name);
  });
}

check('extension: ocr_options advanced_recognition keeps ocr_result', async () => {
  const { message } = (await call([english.url], { ocr_options: { task: 'advanced_recognition' } })).choices[0];
  expectNormalised(message.content, 'english');
  expectWords(message.ocr_result.words_info, 'english');
  assert.ok(message.ocr_result.words_info.every(({ confidence }) => confidence > 0 && confidence <= 1));
});

check('extension: enable_rotate', async () => {
  const part = { type: 'image_url', image_url: { url: tilted.url }, enable_rotate: true };
  const { message } = (await call([part], { ocr_options: { task: 'advanced_recognition' } })).choices[0];
  expectWords(message.ocr_result.words_info, 'tilted');
});

check('models.list, models.retrieve', async () => {
  const ids = [];
  for await (const { id } of client.models.list()) ids.push(id);
  assert.ok(ids.includes('qwen-vl-ocr') && ids.includes(model), ids.join());
  assert.equal((await client.models.retrieve(model)).id, model);
});

check('base URL with a trailing slash; bare /v1', async () => {
  for (const other of [`${baseURL}/`, `${fixture.url}/v1`]) {
    const at = new OpenAI({ apiKey: fixture.key, baseURL: other, maxRetries: 0 });
    const completion = await at.chat.completions.create({ model, messages: user(word.url) });
    expectText(completion.choices[0].message.content, 'word');
  }
});

check('six calls at a time keep their answers apart', async () => {
  const names = ['english', 'chinese', 'word', 'english', 'chinese', 'word'];
  const answers = await Promise.all(names.map((name) => read(images[name].url)));
  for (const [i, name] of names.entries()) expectText(answers[i], name);
});
