import { describe, expect, it } from 'vitest';
import {
  asks,
  chat,
  chatPath,
  edge,
  generation,
  generationPath,
  image,
  jsonOf,
  responsesPath,
} from '../testing/fake.ts';

const greeting = [{ role: 'user', content: 'ping' }];
const sentence = expect.stringContaining('This model reads images');
const warnings = [expect.stringContaining('holds no image')];

describe('a conversation without an image', () => {
  it('is answered with what is needed, in every dialect, and no engine is asked', async () => {
    const ask = asks(['read']);
    const { post } = await edge(ask);
    const chatted = await post(chatPath, { model: 'qwen-vl-ocr', messages: greeting, max_tokens: 5 });
    expect(chatted.status).toBe(200);
    expect(await jsonOf(chatted)).toMatchObject({ choices: [{ message: { role: 'assistant' } }], warnings });
    const generated = await post(generationPath, { model: 'qwen-vl-ocr', input: { messages: greeting } });
    expect(await jsonOf(generated)).toMatchObject({
      output: { choices: [{ finish_reason: 'stop', message: { content: [{ text: sentence }] } }] },
      usage: { image_tokens: 0 },
    });
    const responded = await post(responsesPath, { model: 'qwen3.5-ocr', input: 'hi' });
    expect(await jsonOf(responded)).toMatchObject({ status: 'completed', output: [{ content: [{ text: sentence }] }] });
    expect(ask.questions).toEqual([]);
  });

  it('is answered as a stream', async () => {
    const { post } = await edge(asks(['read']));
    const text = await (await post(chatPath, { model: 'qwen-vl-ocr', messages: greeting, stream: true })).text();
    expect(text).toContain('This model reads images');
    expect(text.trimEnd().endsWith('data: [DONE]')).toBe(true);
  });

  it.each([
    ['names a task', { ocr_options: { task: 'table_parsing' } }],
    ['wants JSON', { response_format: { type: 'json_object' } }],
    ['says nothing', { messages: [{ role: 'user', content: [] }] }],
  ])('is an error where it %s', async (_, more) => {
    const { post } = await edge(asks(['read']));
    expect((await post(chatPath, { model: 'qwen-vl-ocr', messages: greeting, ...more })).status).toBe(400);
  });

  it('is an error where an image is named and lost', async () => {
    const { post } = await edge(asks(['read']));
    expect((await post(chatPath, chat({}, [{ type: 'image_url' }]))).status).toBe(400);
    expect((await post(generationPath, generation({}, [{ image: '' }]))).status).toBe(400);
    expect((await post(generationPath, generation({}, [{ image }]))).status).toBe(200);
  });

  const url = 'https://example.org/a.png';
  it.each([
    ['chat: an image under another key', chatPath, chat({}, [{ type: 'image', image: url, text: 'read' }])],
    ['chat: null in place of an image', chatPath, chat({}, [{ type: 'image_url', image_url: null, text: 'read' }])],
    ['chat: an image pasted into the text', chatPath, chat({}, [{ type: 'text', text: `read ${image}` }])],
    ["DashScope: OpenAI's form", generationPath, generation({}, [{ image_url: { url }, text: 'read' }])],
    ['DashScope: null in place of an image', generationPath, generation({}, [{ image: null, text: 'read' }])],
    [
      'Responses: an address beside a text',
      responsesPath,
      {
        model: 'qwen3.5-ocr',
        input: [{ role: 'user', content: [{ type: 'input_text', text: 'read', image_url: url }] }],
      },
    ],
  ])('is an error where an image is lost beside a text: %s', async (_, path, sent) => {
    const { post } = await edge(asks(['read']));
    expect((await post(path, sent)).status).toBe(400);
  });
});
