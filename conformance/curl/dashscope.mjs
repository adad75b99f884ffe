// The DashScope API: plain and streamed answers, headers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  check,
  expectDocument,
  expectNormalised,
  expectText,
  expectWords,
  fixture,
  images,
} from '../shared/checks.mjs';
import { ask, generate, get } from './curl.mjs';

const { english, chinese } = images;
const { prompts } = fixture;
const stream = ['-H', 'X-DashScope-SSE: enable', '-N'];

/** The events of a DashScope stream, checked to the byte: no space after a colon, LF, a blank line between. */
function eventsOf(body) {
  const blocks = body.split('\n\n');
  assert.equal(blocks.pop(), '', 'the stream ends with a blank line');
  return blocks
    .filter((block) => !block.startsWith(':keep'))
    .map((block, i) => {
      const found = /^id:(\d+)\nevent:result\n:HTTP_STATUS\/200\ndata:(\{.*\})$/.exec(block);
      assert.ok(found, `event ${i + 1}: ${JSON.stringify(block.slice(0, 120))}`);
      assert.equal(Number(found[1]), i + 1, 'id');
      return JSON.parse(found[2]);
    });
}

check("a model by the operator's name for it", async () => {
  const { status, body } = await generate({ ...ask([images.word.url]), model: 'gpt-4o' });
  assert.equal(status, 200, body);
});

check('generation: URL and prompt', async () => {
  const { status, headers, body } = await generate(ask([chinese.url, { text: prompts.text_recognition }]));
  assert.equal(status, 200, body);
  assert.match(headers['content-type'], /^application\/json/);
  const answer = JSON.parse(body);
  assert.equal(headers['x-request-id'], answer.request_id);
  assert.match(answer.request_id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.deepEqual(Object.keys(answer).sort(), ['output', 'request_id', 'usage']);
  const [choice] = answer.output.choices;
  assert.equal(choice.finish_reason, 'stop');
  for (const key of ['reasoning_content', 'annotations']) assert.ok(choice.message[key] !== null, `${key} is null`);
  expectText(choice.message.content[0].text, 'chinese');
});

check('generation: no parameters', async () => {
  const { model, input } = ask([english.url]);
  const { status, body } = await generate({ input, model });
  assert.equal(status, 200, body);
  expectText(JSON.parse(body).output.choices[0].message.content[0].text, 'english');
});

check('generation: data URL, min_pixels and max_pixels as strings, enable_rotate', async () => {
  const image = `data:image/png;base64,${readFileSync(english.path, 'base64')}`;
  const item = { type: 'image', image, min_pixels: '3072', max_pixels: '8388608', enable_rotate: true };
  const { status, body } = await generate(ask([item, { type: 'text', text: prompts.text_recognition }]));
  assert.equal(status, 200, body);
  expectText(JSON.parse(body).output.choices[0].message.content[0].text, 'english');
});

check('generation: advanced_recognition', async () => {
  const { body } = await generate(ask([english.url], { ocr_options: { task: 'advanced_recognition' } }));
  const [content] = JSON.parse(body).output.choices[0].message.content;
  expectNormalised(content.text, 'english');
  expectWords(content.ocr_result.words_info, 'english');
});

check('stream: document_parsing', async () => {
  const { body } = await generate(ask([english.url], { ocr_options: { task: 'document_parsing' } }), ...stream);
  const [content] = eventsOf(body).at(-1).output.choices[0].message.content;
  expectDocument(content.text, 'english');
  assert.ok(content.ocr_result.blocks.length > 0);
});

check('stream: formula_recognition', async () => {
  const { url, latex } = fixture.formula;
  const { body } = await generate(ask([url], { ocr_options: { task: 'formula_recognition' } }), ...stream);
  const [content] = eventsOf(body).at(-1).output.choices[0].message.content;
  assert.equal(content.text, `$$${latex}$$`);
  assert.equal(content.ocr_result.formulas[0].latex, latex);
});

check('stream: bytes of the cumulative form', async () => {
  const { status, headers, body } = await generate(ask([english.url]), ...stream);
  assert.equal(status, 200, body);
  assert.match(headers['content-type'], /^text\/event-stream;\s*charset=utf-8$/i);
  const events = eventsOf(body);
  const reasons = events.map(({ output }) => output.choices[0].finish_reason);
  assert.deepEqual(
    reasons,
    reasons.map((_, i) => (i === reasons.length - 1 ? 'stop' : 'null')),
  );
  for (const { usage, request_id: id } of events) assert.ok(usage.total_tokens > 0 && id === headers['x-request-id']);
  expectText(events.at(-1).output.choices[0].message.content[0].text, 'english');
});

check('stream: bytes of the incremental form, asked for with Accept alone', async () => {
  const body = ask([english.url], { incremental_output: true, ocr_options: { task: 'advanced_recognition' } });
  const events = eventsOf((await generate(body, '-H', 'Accept: text/event-stream')).body);
  const contents = events.map(({ output }) => output.choices[0].message.content);
  expectNormalised(contents.map(([content]) => content?.text ?? '').join(''), 'english');
  expectWords(contents.at(-1)[0].ocr_result.words_info, 'english');
});

check('models', async () => {
  const { status, body } = await get('/api/v1/models?page_no=1&page_size=50');
  assert.equal(status, 200, body);
  assert.ok(JSON.parse(body).output.models.length >= 6, body);
  const one = await get(`/api/v1/models?model=${fixture.model}&page_no=1&page_size=1`);
  assert.equal(JSON.parse(one.body).output.models.length, 1, one.body);
});
