import { describe, expect, it } from 'vitest';
import { InkstoneError } from '../../types/error.ts';
import {
  asks,
  chat,
  chatPath,
  edge,
  failsAfter,
  generation,
  generationPath,
  image,
  jsonOf,
  responsesPath,
  textGenerationPath,
  textOf,
} from '../testing/fake.ts';

const sse = { 'X-DashScope-SSE': 'enable' };
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const usage = (output: number) =>
  `"usage":{"input_tokens":40,"output_tokens":${output},"total_tokens":${40 + output},"image_tokens":30,"input_tokens_details":{"image_tokens":30,"text_tokens":10},"output_tokens_details":{"text_tokens":${output}}},"request_id":"ID"`;
const event = (id: number, content: string, finish: string, output: number) =>
  `id:${id}\nevent:result\n:HTTP_STATUS/200\ndata:{"output":{"choices":[{"finish_reason":"${finish}","message":{"role":"assistant","content":[${content}]}}]},${usage(output)}}\n\n`;

describe('plain', () => {
  it('answers with text and ocr_result in one element, and a request id in body and header', async () => {
    const { post } = await edge(asks(['Hello\n', 'world'], { ocrResult: { words_info: [] } }));
    const response = await post(generationPath, generation());
    expect(response.status).toBe(200);
    expect(response.headers.get('x-request-id')).toMatch(uuid);
    expect(response.headers.get('x-dashscope-finished')).toBe('true');
    expect(await jsonOf(response)).toEqual({
      output: {
        choices: [
          {
            finish_reason: 'stop',
            message: {
              role: 'assistant',
              content: [{ text: 'Hello\nworld', processed_text: 'Hello\nworld', ocr_result: { words_info: [] } }],
            },
          },
        ],
      },
      usage: {
        input_tokens: 40,
        output_tokens: 3,
        total_tokens: 43,
        image_tokens: 30,
        input_tokens_details: { image_tokens: 30, text_tokens: 10 },
        output_tokens_details: { text_tokens: 3 },
      },
      request_id: 'ID',
    });
  });

  it('hands on what was asked', async () => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    const content = [
      { text: 'read', type: 'text' },
      { image, type: 'image', min_pixels: '4096', max_pixels: 8388608, enable_rotate: true },
      { image },
    ];
    const parameters = {
      ocr_options: { task: 'key_information_extraction', task_config: { result_schema: { a: '' } } },
      enable_search: false,
    };
    expect((await post(generationPath, generation(parameters, content))).status).toBe(200);
    expect(ask.questions[0]).toMatchObject({
      prompt: 'read',
      task: 'key_information_extraction',
      taskConfig: { result_schema: { a: '' } },
      words: false,
      model: { factor: 32, minPixels: 3072, maxPixels: 8388608 },
      images: [
        { field: 'input.messages[0].content[1].image', minPixels: 4096, maxPixels: 8388608, enableRotate: true },
        { field: 'input.messages[0].content[2].image', enableRotate: false },
      ],
    });
    expect(ask.questions[0]?.images[1]).not.toHaveProperty('minPixels');
  });

  it('straightens all images where the parameters say so, and none that says otherwise', async () => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    const parts = [{ image }, { image, enable_rotate: false }];
    await post(generationPath, generation({ enable_rotate: true }, parts));
    await post(chatPath, chat({ enable_rotate: 'true' }, parts));
    await post(responsesPath, {
      model: 'qwen3.5-ocr',
      input: [{ role: 'user', content: parts }],
      enable_rotate: true,
    });
    expect(ask.questions).toHaveLength(3);
    for (const { images } of ask.questions)
      expect(images).toMatchObject([{ enableRotate: true }, { enableRotate: false }]);
  });

  it('moves pixel bounds into what the model takes', async () => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    await post(generationPath, generation({}, [{ image, min_pixels: 1, max_pixels: 1e12 }]));
    expect(ask.questions[0]?.images[0]).toMatchObject({ minPixels: 3072, maxPixels: 30_720_000 });
  });

  it('answers the latest user message only', async () => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    const messages = [
      { role: 'system', content: 'be brief' },
      { role: 'user', content: [{ image }, { text: 'first' }] },
      { role: 'assistant', content: [{ text: 'an answer' }] },
      { role: 'user', content: [{ text: 'second' }, { image }] },
    ];
    await post(generationPath, { model: 'qwen-vl-ocr', input: { messages } });
    expect(ask.questions[0]?.prompt).toBe('second');
    expect(ask.questions[0]?.images.map(({ field }) => field)).toEqual(['input.messages[3].content[1].image']);
  });

  it.each(['qwen3.5-ocr', 'qwen-vl-ocr'])('lets %s ask again about the image before', async (model) => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    const messages = [
      { role: 'user', content: [{ image }] },
      { role: 'assistant', content: 'an answer' },
      { role: 'user', content: 'and now?' },
    ];
    expect((await post(generationPath, { model, input: { messages } })).status).toBe(200);
    expect(ask.questions[0]).toMatchObject({
      prompt: 'and now?',
      images: [{ field: 'input.messages[0].content[0].image' }],
    });
  });

  it('asks the 2024-10-28 snapshot its one prompt', async () => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    const body = { ...generation({ ocr_options: { task: 'table_parsing' } }), model: 'qwen-vl-ocr-1028' };
    expect(await textOf(await post(generationPath, body))).toContain('"text":"x"');
    expect(ask.questions[0]).toMatchObject({ prompt: 'Read all the text in the image.', task: undefined });
    expect(ask.questions[0]?.model.factor).toBe(28);
  });

  it('cuts at max_tokens', async () => {
    const { post } = await edge(asks(['one two', ' three four']));
    expect(await jsonOf(post(generationPath, generation({ max_tokens: 3 })))).toMatchObject({
      output: { choices: [{ finish_reason: 'length', message: { content: [{ text: 'one two three' }] } }] },
      usage: { output_tokens: 3 },
    });
    expect(await jsonOf(post(generationPath, generation({ max_tokens: '4' })))).toMatchObject({
      output: { choices: [{ finish_reason: 'stop', message: { content: [{ text: 'one two three four' }] } }] },
      usage: { output_tokens: 4 },
    });
  });

  it('calls no tool, and says so', async () => {
    const tools = [{ type: 'function', function: { name: 'save', parameters: { type: 'object' } } }];
    const { post } = await edge(asks(['x']));
    const answer = await jsonOf(post(generationPath, generation({ tools })));
    expect(answer).toMatchObject({ warnings: [expect.stringContaining('parameters.tools')] });
    expect(JSON.stringify(answer)).not.toContain('tool_calls');
  });

  it('tells warnings', async () => {
    const { post } = await edge(asks(['x'], { warnings: ['not followed'] }));
    expect(await jsonOf(post(generationPath, generation()))).toMatchObject({ warnings: ['not followed'] });
  });
});

describe('text generation', () => {
  const again = (parameters: object) => ({
    model: 'qwen3.5-ocr',
    input: {
      messages: [
        { role: 'user', content: [{ image }] },
        { role: 'assistant', content: 'Hello' },
        { role: 'user', content: 'As Markdown' },
      ],
    },
    parameters,
  });

  it('is asked about the image before, and answers with a message or the text', async () => {
    const ask = asks(['# Hello'], { ocrResult: { blocks: [] } });
    const { post } = await edge(ask);
    const beside = { processed_text: '# Hello', ocr_result: { blocks: [] } };
    expect(await jsonOf(post(textGenerationPath, again({ result_format: 'message' })))).toMatchObject({
      output: { choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: '# Hello', ...beside } }] },
    });
    expect(await jsonOf(post(textGenerationPath, again({})))).toMatchObject({
      output: { text: '# Hello', finish_reason: 'stop', ...beside },
      usage: { image_tokens: 30 },
    });
    expect(ask.questions[0]).toMatchObject({ prompt: 'As Markdown', images: [{}] });
  });

  it('streams in the same form', async () => {
    const { post } = await edge(asks(['He', 'llo']));
    const sent = again({ result_format: 'message', incremental_output: true });
    const contents = (await (await post(textGenerationPath, sent, sse)).text()).match(/"content":"[^"]*"/g);
    expect(contents).toEqual(['"content":"He"', '"content":"llo"', '"content":""']);
  });

  it('says what it needs where no message has an image', async () => {
    const { post } = await edge(asks(['x']));
    const sent = { model: 'qwen-vl-ocr', input: { messages: [{ role: 'user', content: 'hi' }] } };
    expect(await jsonOf(post(textGenerationPath, sent))).toMatchObject({
      output: { text: expect.stringContaining('This model reads images') },
    });
  });
});

describe('stream', () => {
  it('repeats the whole text unless it is incremental', async () => {
    const { post } = await edge(asks(['He', 'llo']));
    const response = await post(generationPath, generation(), sse);
    expect(response.headers.get('content-type')).toBe('text/event-stream;charset=UTF-8');
    expect(response.headers.get('x-dashscope-finished')).toBe('false');
    expect(await textOf(response)).toBe(
      event(1, '{"text":"He"}', 'null', 1) +
        event(2, '{"text":"Hello"}', 'null', 1) +
        event(3, '{"text":"Hello","processed_text":"Hello"}', 'stop', 1),
    );
  });

  it('sends what is new when it is, and ocr_result with the last event', async () => {
    const { post } = await edge(asks(['He', 'llo'], { ocrResult: { words_info: [{ text: 'Hello' }] } }));
    const response = await post(generationPath, generation({ incremental_output: true }), sse);
    expect(await textOf(response)).toBe(
      event(1, '{"text":"He"}', 'null', 1) +
        event(2, '{"text":"llo"}', 'null', 1) +
        event(3, '{"text":"","processed_text":"Hello","ocr_result":{"words_info":[{"text":"Hello"}]}}', 'stop', 1),
    );
  });

  it('is switched on by Accept alone', async () => {
    const { post } = await edge(asks(['x']));
    const response = await post(generationPath, generation(), { Accept: 'text/event-stream' });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await response.text();
  });

  it('says length when it was cut', async () => {
    const { post } = await edge(asks(['one two', ' three four']));
    const response = await post(generationPath, generation({ max_tokens: 3, incremental_output: true }), sse);
    expect(await textOf(response)).toBe(
      event(1, '{"text":"one two"}', 'null', 2) +
        event(2, '{"text":" three"}', 'null', 3) +
        event(3, '{"text":"","processed_text":"one two three"}', 'length', 3),
    );
  });

  it('fails with the real status before the first byte', async () => {
    const { post } = await edge(
      failsAfter([], new InkstoneError('overloaded', 'The queue is full.', { retryAfter: 7 })),
    );
    const response = await post(generationPath, generation(), sse);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(response.headers.get('retry-after-ms')).toBe('7000');
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await jsonOf(response)).toMatchObject({ code: 'Throttling.Concurrency' });
  });

  it('ends with event:error after it', async () => {
    const { post, log } = await edge(failsAfter(['He'], new InkstoneError('timeout', 'too slow')));
    const response = await post(generationPath, generation(), sse);
    expect(await textOf(response)).toBe(
      `${event(1, '{"text":"He"}', 'null', 1)}id:2\nevent:error\n:HTTP_STATUS/500\ndata:{"code":"RequestTimeOut","message":"Request timed out, please try again later. too slow","request_id":"ID"}\n\n`,
    );
    expect(JSON.parse(log.at(-1) ?? '')).toMatchObject({ status: 500, code: 'timeout' });
  });
});
