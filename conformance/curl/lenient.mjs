// Forms that clients send where they were written for another dialect.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check, expectText, fixture, images } from '../shared/checks.mjs';
import { ask, chat, curl, generate } from './curl.mjs';

const { word } = images;
const base64 = readFileSync(word.path).toString('base64');
const parts = {
  "DashScope's": { image: word.url },
  "the chat API's": { type: 'image_url', image_url: { url: word.url } },
  "the Responses API's": { type: 'input_image', image_url: word.url },
  'Base64 alone': { image: base64 },
};

for (const [name, part] of Object.entries(parts)) {
  check(`lenient: ${name} image part, in both dialects`, async () => {
    const silent = { type: 'text', text: null };
    const chatted = await chat({ model: fixture.model, messages: [{ role: 'user', content: [part, silent] }] });
    assert.equal(chatted.status, 200, chatted.body);
    expectText(JSON.parse(chatted.body).choices[0].message.content, 'word');
    const generated = await generate(ask([part, silent]));
    assert.equal(generated.status, 200, generated.body);
    expectText(JSON.parse(generated.body).output.choices[0].message.content[0].text, 'word');
  });
}

check('documents: Markdown and layouts of qwen3.5-ocr, LaTeX of qwen-vl-ocr, in both dialects', async () => {
  const options = { ocr_options: { task: 'document_parsing' } };
  for (const [model, shape] of [
    ['qwen3.5-ocr', /^(?!```)/],
    ['qwen-vl-ocr', /^```latex/],
  ]) {
    const messages = [{ role: 'user', content: [{ image: images.english.url }] }];
    const { message } = JSON.parse((await chat({ model, messages, ...options })).body).choices[0];
    const native = JSON.parse((await generate({ ...ask([images.english.url], options), model })).body);
    const [{ text, processed_text: processed, ocr_result: result }] = native.output.choices[0].message.content;
    assert.match(text, shape);
    assert.equal(message.content, text);
    assert.equal(message.processed_text, processed);
    assert.doesNotMatch(processed, /^```/);
    assert.deepEqual(message.ocr_result.layouts, result.layouts);
    const [layout] = result.layouts;
    assert.deepEqual([layout.pageNum, layout.index, layout.pos.length], [0, 0, 4]);
    expectText(result.layouts.map((each) => each.text).join(' '), 'english');
  }
});

check('text-generation: a question about the image before', async () => {
  const path = `${fixture.url}/api/v1/services/aigc/text-generation/generation`;
  const messages = [
    { role: 'user', content: [{ image: word.url }] },
    { role: 'assistant', content: 'x' },
    { role: 'user', content: 'Convert the page to Markdown' },
  ];
  const body = { model: 'qwen3.5-ocr', input: { messages }, parameters: { result_format: 'message' } };
  const headers = ['-H', `Authorization: Bearer ${fixture.key}`, '-H', 'Content-Type: application/json'];
  const answer = await curl([path, ...headers, '-d', '@-'], JSON.stringify(body));
  expectText(JSON.parse(answer.body).output.choices[0].message.content, 'word');
});

check('lenient: slashes too many', async () => {
  const headers = ['-H', `Authorization: Bearer ${fixture.key}`, '--path-as-is'];
  assert.equal((await curl([`${fixture.url}/compatible-mode/v1//models/`, ...headers])).status, 200);
  assert.equal((await curl([`${fixture.url}//api/v1/models/`, ...headers])).status, 200);
});

check('lenient: max_tokens of -1, and above the cap with a warning', async () => {
  const messages = [{ role: 'user', content: [parts["DashScope's"]] }];
  const free = JSON.parse((await chat({ model: fixture.model, messages, max_tokens: -1 })).body);
  assert.equal(free.warnings, undefined);
  const lowered = JSON.parse((await chat({ model: fixture.model, messages, max_tokens: 1_000_000 })).body);
  assert.match(lowered.warnings[0], /max_tokens was lowered to 8192/);
  const native = JSON.parse((await generate(ask([word.url], { max_tokens: 1_000_000 }))).body);
  assert.match(native.warnings[0], /max_tokens was lowered to 8192/);
});

check('lenient: a local path is refused with what to do', async () => {
  const { status, body } = await generate(ask(['/home/me/scan.png']));
  assert.equal(status, 400);
  assert.match(JSON.parse(body).message, /send a data URL, or let the DashScope SDK upload the file/);
});
