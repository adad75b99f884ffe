// LangChain.js (@langchain/openai), unmodified. Usage: node main.mjs fixture.json
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import { z } from 'zod';
import { check, expectInvoice, expectText, fixture, images, runChecks } from '../shared/checks.mjs';

const invoice = z.object({ invoice_number: z.string(), total_due: z.number() });
const model = (more = {}) =>
  new ChatOpenAI({
    model: fixture.model,
    apiKey: fixture.key,
    maxRetries: 0,
    configuration: { baseURL: `${fixture.url}/compatible-mode/v1` },
    ...more,
  });
const base64 = ({ path }) => readFileSync(path).toString('base64');
const human = (url, text = 'Read all the text.') =>
  new HumanMessage({
    content: [
      { type: 'image_url', image_url: { url } },
      { type: 'text', text },
    ],
  });

check('invoke, with usage', async () => {
  const answer = await model().invoke([new SystemMessage('Read all the text.'), human(images.english.url)]);
  expectText(answer.content, 'english');
  assert.ok(answer.usage_metadata.input_tokens > 100 && answer.usage_metadata.output_tokens > 5);
});

check('a standard image block and a PDF, on chat and Responses', async () => {
  const image = { type: 'image', mimeType: 'image/png', data: base64(images.word) };
  expectText((await model().invoke([new HumanMessage({ contentBlocks: [image] })])).text, 'word');
  const file = {
    type: 'file',
    mimeType: 'application/pdf',
    data: base64(fixture.document),
    metadata: { filename: 'a.pdf' },
  };
  for (const useResponsesApi of [false, true]) {
    const answer = await model({ useResponsesApi }).invoke([new HumanMessage({ contentBlocks: [file] })]);
    expectText(answer.text, 'english', 'chinese', 'word');
  }
});

check('stream, with usage', async () => {
  let text = '';
  let usage;
  for await (const chunk of await model().stream([human(images.chinese.url)])) {
    text += chunk.content;
    usage = chunk.usage_metadata ?? usage;
  }
  expectText(text, 'chinese');
  assert.ok(usage.output_tokens > 5);
});

for (const method of ['jsonSchema', 'functionCalling', 'jsonMode']) {
  check(`withStructuredOutput by ${method}`, async () => {
    const reader = model().withStructuredOutput(invoice, { method, name: 'invoice' });
    const asked = human(images.english.url, 'Return JSON with the keys invoice_number and total_due (number).');
    const { invoice_number: number, total_due: total } = await reader.invoke([asked]);
    expectInvoice(number, total);
  });
}

check('errors are its own', async () => {
  const status = (wanted) => (error) => error.status === wanted || error.cause?.status === wanted;
  await assert.rejects(model().invoke([human(fixture.broken.url)]), status(400));
  await assert.rejects(model({ apiKey: 'sk-wrong' }).invoke([human(images.word.url)]), status(401));
});

const { version } = JSON.parse(
  readFileSync(new URL('node_modules/@langchain/openai/package.json', import.meta.url), 'utf8'),
);
await runChecks(`langchain-js ${version}`);
