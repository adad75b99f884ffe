// The Vercel AI SDK, unmodified, with its OpenAI provider (Responses and chat) and the one for compatible servers.
// Usage: node main.mjs fixture.json
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateObject, generateText, Output, streamObject, streamText, tool } from 'ai';
import { z } from 'zod';
import { check, expectInvoice, expectText, fixture, images, runChecks } from '../shared/checks.mjs';

globalThis.AI_SDK_LOG_WARNINGS = false;
const baseURL = `${fixture.url}/compatible-mode/v1`;
const options = { baseURL, apiKey: fixture.key };
const ways = (key = fixture.key) => ({
  'openai.responses': createOpenAI({ ...options, apiKey: key }).responses(fixture.model),
  'openai.chat': createOpenAI({ ...options, apiKey: key }).chat(fixture.model),
  compatible: createOpenAICompatible({
    ...options,
    apiKey: key,
    name: 'inkstone',
    includeUsage: true,
    supportsStructuredOutputs: true,
  })(fixture.model),
});
const invoice = z.object({ invoice_number: z.string(), total_due: z.number() });
const bytes = ({ path }) => readFileSync(path);
const image = (place) => ({ type: 'image', image: bytes(place) });
const ask = (model, ...content) => ({ model, maxRetries: 0, messages: [{ role: 'user', content }] });
const words = { type: 'text', text: 'Read all the text.' };

for (const [name, model] of Object.entries(ways())) {
  check(`${name}: generateText, with usage`, async () => {
    const { text, usage, finishReason } = await generateText(ask(model, image(images.english), words));
    expectText(text, 'english');
    assert.equal(finishReason, 'stop');
    assert.ok(usage.inputTokens > 100 && usage.outputTokens > 5, JSON.stringify(usage));
  });

  check(`${name}: streamText, with usage`, async () => {
    const stream = streamText(ask(model, image(images.chinese)));
    let text = '';
    for await (const piece of stream.textStream) text += piece;
    expectText(text, 'chinese');
    assert.ok((await stream.usage).outputTokens > 5);
  });

  check(`${name}: a PDF`, async () => {
    const file = { type: 'file', data: bytes(fixture.document), mediaType: 'application/pdf', filename: 'a.pdf' };
    expectText((await generateText(ask(model, file, words))).text, 'english', 'chinese', 'word');
  });

  check(`${name}: generateObject, streamObject and Output.object`, async () => {
    const asked = ask(model, image(images.english), { type: 'text', text: 'Extract the invoice.' });
    const { object } = await generateObject({ ...asked, schema: invoice });
    expectInvoice(object.invoice_number, object.total_due);
    let last;
    for await (const partial of streamObject({ ...asked, schema: invoice }).partialObjectStream) last = partial;
    expectInvoice(last.invoice_number, last.total_due);
    const { output } = await generateText({ ...asked, output: Output.object({ schema: invoice }) });
    expectInvoice(output.invoice_number, output.total_due);
  });

  check(`${name}: a tool`, async () => {
    const keep = tool({ description: 'Keeps an invoice', inputSchema: invoice });
    const asked = { ...ask(model, image(images.english)), tools: { keep }, toolChoice: 'required' };
    const { toolCalls } = await generateText(asked);
    expectInvoice(toolCalls[0].input.invoice_number, toolCalls[0].input.total_due);
  });

  check(`${name}: errors are its own`, async () => {
    const refused = (error) => APICallError.isInstance(error) && error.statusCode === 400 && !error.isRetryable;
    const data = { type: 'image', image: bytes(fixture.broken), mediaType: 'image/png' };
    await assert.rejects(generateText(ask(model, data)), refused);
    const denied = (error) => APICallError.isInstance(error) && error.statusCode === 401;
    await assert.rejects(generateText(ask(ways('sk-wrong')[name], image(images.word))), denied);
  });
}

const { version } = JSON.parse(readFileSync(new URL('node_modules/ai/package.json', import.meta.url), 'utf8'));
await runChecks(`vercel-ai ${version}`);
