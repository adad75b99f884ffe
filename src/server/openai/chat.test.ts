import { describe, expect, it } from 'vitest';
import { InkstoneError } from '../../types/error.ts';
import { asks, chat, chatPath, edge, failsAfter, image, jsonOf, textOf } from '../testing/fake.ts';

/** The bytes of a stream, with its request id and time replaced. */
async function streamed(response: Response): Promise<string> {
  return (await textOf(response)).replaceAll(/"created":\d+/g, '"created":0');
}

const chunk = (choices: string, usage = 'null') =>
  `data: {"id":"chatcmpl-ID","object":"chat.completion.chunk","created":0,"model":"qwen-vl-ocr","choices":[${choices}],"usage":${usage},"system_fingerprint":null}\n\n`;
const choice = (delta: string, finish = 'null') =>
  chunk(`{"index":0,"delta":${delta},"finish_reason":${finish},"logprobs":null}`);
const done = 'data: [DONE]\n\n';

describe('plain', () => {
  it('answers with the text and, as an extension, ocr_result', async () => {
    const { post } = await edge(asks(['Hello'], { ocrResult: { words_info: [{ text: 'Hello' }] } }));
    const response = await post(chatPath, chat());
    expect(await jsonOf(response)).toEqual({
      id: 'chatcmpl-ID',
      object: 'chat.completion',
      created: expect.any(Number),
      model: 'qwen-vl-ocr',
      choices: [
        {
          index: 0,
          finish_reason: 'stop',
          logprobs: null,
          message: {
            role: 'assistant',
            content: 'Hello',
            processed_text: 'Hello',
            ocr_result: { words_info: [{ text: 'Hello' }] },
          },
        },
      ],
      usage: {
        prompt_tokens: 40,
        completion_tokens: 1,
        total_tokens: 41,
        prompt_tokens_details: { image_tokens: 30, text_tokens: 10 },
        completion_tokens_details: { text_tokens: 1 },
      },
      system_fingerprint: null,
    });
  });

  it('takes an image in each of the forms that are sent', async () => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    const content = [
      { type: 'image_url', image_url: { url: image }, min_pixels: 4096, enable_rotate: true },
      { type: 'image_url', image_url: { url: image, min_pixels: '4096' } },
      { type: 'image_url', image_url: image },
      { type: 'text', text: 'read' },
    ];
    const response = await post(
      chatPath,
      chat({ ocr_options: { task: 'advanced_recognition', words: true } }, content),
    );
    expect(response.status).toBe(200);
    expect(ask.questions[0]).toMatchObject({
      task: 'advanced_recognition',
      words: true,
      prompt: 'read',
      images: [
        { field: 'messages[0].content[0].image_url.url', minPixels: 4096, enableRotate: true },
        { field: 'messages[0].content[1].image_url.url', minPixels: 4096, enableRotate: false },
        { field: 'messages[0].content[2].image_url', enableRotate: false },
      ],
    });
  });

  it('takes a file part, and names what is wrong with one', async () => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    const file = (fields: object) => chat({}, [{ type: 'file', file: fields }]);
    const data = 'data:application/pdf;base64,JVBERi0xLjc=';
    expect((await post(chatPath, file({ filename: 'a.pdf', file_data: data }))).status).toBe(200);
    expect(ask.questions[0]?.images[0]).toMatchObject({
      field: 'messages[0].content[0].file.file_data',
      bytes: Buffer.from('%PDF-1.7'),
    });
    expect(await jsonOf(post(chatPath, file({ filename: 'a.pdf' })))).toMatchObject({
      error: { message: expect.stringContaining('A file needs file_data'), param: 'messages[0].content[0].file' },
    });
  });

  it('takes turns of every role, and answers the latest of the user', async () => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    const [user] = chat().messages;
    const messages = [
      { role: 'developer', content: 'x' },
      user,
      { role: 'assistant', content: null, tool_calls: [] },
      user,
    ];
    expect((await post(chatPath, { model: 'qwen-vl-ocr-latest', messages })).status).toBe(200);
    expect(ask.questions[0]?.images).toHaveLength(1);
    expect(ask.questions[0]?.images[0]?.field).toBe('messages[3].content[0].image_url.url');
  });

  it('is served under /v1 as well', async () => {
    const { post } = await edge(asks(['x']));
    expect((await post('/v1/chat/completions', chat())).status).toBe(200);
  });

  it('counts max_completion_tokens as max_tokens', async () => {
    const { post } = await edge(asks(['one two three']));
    expect(await jsonOf(post(chatPath, chat({ max_completion_tokens: 2 })))).toMatchObject({
      choices: [{ finish_reason: 'length', message: { content: 'one two' } }],
      usage: { completion_tokens: 2 },
    });
  });
});

describe('stream', () => {
  it('sends the role, the text, the end and [DONE]', async () => {
    const { post } = await edge(asks(['He', 'llo']));
    expect(await streamed(await post(chatPath, chat({ stream: true })))).toBe(
      choice('{"role":"assistant","content":""}') +
        choice('{"content":"He"}') +
        choice('{"content":"llo"}') +
        choice('{"content":"","processed_text":"Hello"}', '"stop"') +
        done,
    );
  });

  it('ends with the usage where it was asked for, and ocr_result on the last choice', async () => {
    const { post } = await edge(asks(['Hello'], { ocrResult: { words_info: [] } }));
    const response = await post(chatPath, chat({ stream: true, stream_options: { include_usage: true } }));
    expect(await streamed(response)).toBe(
      choice('{"role":"assistant","content":""}') +
        choice('{"content":"Hello"}') +
        choice('{"content":"","processed_text":"Hello","ocr_result":{"words_info":[]}}', '"stop"') +
        chunk(
          '',
          '{"prompt_tokens":40,"completion_tokens":1,"total_tokens":41,"prompt_tokens_details":{"image_tokens":30,"text_tokens":10},"completion_tokens_details":{"text_tokens":1}}',
        ) +
        done,
    );
  });

  it('fails with the real status before the first byte, with data: {"error"} after it', async () => {
    const error = new InkstoneError('overloaded', 'The queue is full.', { retryAfter: 3 });
    const early = await (await edge(failsAfter([], error))).post(chatPath, chat({ stream: true }));
    expect(early.status).toBe(429);
    expect(early.headers.get('retry-after')).toBe('3');
    expect(early.headers.get('x-should-retry')).toBe('true');
    const late = await (await edge(failsAfter(['He'], error))).post(chatPath, chat({ stream: true }));
    expect(late.status).toBe(200);
    expect(await streamed(late)).toBe(
      `${choice('{"role":"assistant","content":""}')}${choice('{"content":"He"}')}data: {"error":{"message":"You exceeded your current requests list. The queue is full.","type":"limit_requests","param":null,"code":"limit_requests"},"request_id":"ID"}\n\n`,
    );
  });
});

describe('models', () => {
  it('lists them in the shape of each dialect', async () => {
    const { app } = await edge(asks([]));
    const list = await jsonOf(app.request('/compatible-mode/v1/models'));
    expect(list).toMatchObject({ object: 'list' });
    expect(list).toHaveProperty('data.0', {
      id: 'qwen-vl-ocr',
      object: 'model',
      created: 1763596800,
      owned_by: 'inkstone',
    });
    expect(list).toHaveProperty('data.length', 7);
    expect(await jsonOf(app.request('/v1/models/qwen-vl-ocr-0828'))).toMatchObject({ id: 'qwen-vl-ocr-0828' });
    expect((await app.request('/v1/models/gpt-4')).status).toBe(404);
    expect(await jsonOf(app.request('/api/v1/models?page_no=2&page_size=3'))).toMatchObject({
      request_id: 'ID',
      output: { total: 7, page_no: 2, page_size: 3, models: [{ model: 'qwen-vl-ocr-2025-08-28' }, {}, {}] },
    });
    expect(await jsonOf(app.request('/api/v1/models?model=qwen3.5-ocr&page_no=1&page_size=1'))).toMatchObject({
      output: { models: [{ model: 'qwen3.5-ocr' }] },
    });
    expect(await jsonOf(app.request('/api/v1/models?model=gpt-4'))).toMatchObject({ output: { total: 0, models: [] } });
  });
});
