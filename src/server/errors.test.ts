import { describe, expect, it } from 'vitest';
import { type ErrorCode, InkstoneError } from '../types/error.ts';
import { asks, chat, chatPath, edge, failsAfter, generation, generationPath, image, jsonOf } from './testing/fake.ts';

const messages = [{ role: 'user', content: [{ image }] }];
const withMessages = (value: unknown) => ({ model: 'qwen-vl-ocr', input: { messages: value } });
const withContent = (content: unknown) => withMessages([{ role: 'user', content }]);
const stop =
  'The "stop" parameter must be of type "str", "list[str]", "list[int]", or "list[list[int]]", and all elements within the list must be of the same type.';

describe('what a DashScope body may get wrong', () => {
  const parameter = 'InvalidParameter';
  const cases: [name: string, body: unknown, status: number, code: string, message: string][] = [
    ['not JSON', '{"model":', 400, parameter, 'Required body invalid, please check the request body format.'],
    ['no object', '[]', 400, parameter, 'Required body invalid, please check the request body format.'],
    [
      'no model',
      { input: { messages } },
      400,
      'BadRequest.EmptyModel',
      'Required parameter "model" missing from request.',
    ],
    [
      'no input',
      { model: 'qwen-vl-ocr' },
      400,
      'BadRequest.EmptyInput',
      'Required input parameter missing from request.',
    ],
    ['a model of a wrong type', { model: 7, input: { messages } }, 400, parameter, 'model should be a string.'],
    [
      'an unknown model',
      { ...generation(), model: 'gpt-4' },
      404,
      'ModelNotFound',
      'Model can not be found. The model `gpt-4` does not exist or you do not have access to it. Models served here: qwen-vl-ocr, qwen-vl-ocr-latest, qwen-vl-ocr-2025-11-20, qwen-vl-ocr-2025-08-28, qwen-vl-ocr-2025-04-13, qwen-vl-ocr-2024-10-28, qwen3.5-ocr.',
    ],
    ['no messages', { model: 'qwen-vl-ocr', input: {} }, 400, parameter, '[] is too short (field: input.messages)'],
    ['empty messages', withMessages([]), 400, parameter, '[] is too short (field: input.messages)'],
    [
      'an unknown role',
      withMessages([{ role: 'robot', content: 'x' }]),
      400,
      parameter,
      'Role must be user or assistant and Content length must be greater than 0 (field: input.messages[0].role)',
    ],
    [
      'no user',
      withMessages([{ role: 'assistant', content: 'x' }]),
      400,
      parameter,
      'The input messages do not contain elements with the role of user.',
    ],
    [
      'no content',
      withContent(undefined),
      400,
      parameter,
      'The content field is a required field. (field: input.messages[0].content)',
    ],
    [
      'content of a wrong type',
      withContent(5),
      400,
      parameter,
      'content should be a string or an array of items. (field: input.messages[0].content)',
    ],
    [
      'an item without modality',
      withContent([{ image }, { type: 'image' }]),
      400,
      parameter,
      'The item of content should be a message of a certain modal. (field: input.messages[0].content[1])',
    ],
    [
      'an image of a wrong type',
      withContent([{ image: { url: image } }]),
      400,
      parameter,
      'image should be a string: an http(s) URL, a data URL or an oss:// key. (field: input.messages[0].content[0].image)',
    ],
    [
      'no image',
      withContent('read'),
      400,
      parameter,
      'The latest user message holds no image. (field: input.messages)',
    ],
    [
      'an address of another scheme',
      withContent([{ image: 'ftp://x/y.png' }]),
      400,
      parameter,
      'The provided URL does not appear to be valid. Ensure it is correctly formatted. [an image is a data URL or an http(s) URL] (field: input.messages[0].content[0].image)',
    ],
    [
      'oss:// without its header',
      withContent([{ image: 'oss://dashscope-instant/a/b/c.png' }]),
      400,
      parameter,
      'The provided URL does not appear to be valid. Ensure it is correctly formatted. [oss:// needs the header X-DashScope-OssResourceResolve: enable] (field: input.messages[0].content[0].image)',
    ],
    [
      'pixels that are no number',
      withContent([{ image, min_pixels: 'many' }]),
      400,
      parameter,
      'min_pixels should be a positive number. (field: input.messages[0].content[0].min_pixels)',
    ],
    [
      'enable_rotate that is no boolean',
      withContent([{ image, enable_rotate: 1 }]),
      400,
      parameter,
      'enable_rotate should be a boolean. (field: input.messages[0].content[0].enable_rotate)',
    ],
    [
      'an unknown task',
      generation({ ocr_options: { task: 'poem' } }),
      400,
      parameter,
      'task should be one of text_recognition, multi_lan, advanced_recognition, table_parsing, document_parsing, formula_recognition, key_information_extraction.',
    ],
    ['temperature', generation({ temperature: 2 }), 400, parameter, 'Temperature should be in [0.0, 2.0)'],
    ['top_p', generation({ top_p: 0 }), 400, parameter, 'Range of top_p should be (0.0, 1.0]'],
    ['top_k', generation({ top_k: -1 }), 400, parameter, 'Parameter top_k be greater than or equal to 0'],
    [
      'repetition_penalty',
      generation({ repetition_penalty: 0 }),
      400,
      parameter,
      'Repetition_penalty should be greater than 0.0',
    ],
    [
      'presence_penalty',
      generation({ presence_penalty: -3 }),
      400,
      parameter,
      'Presence_penalty should be in [-2.0, 2.0]',
    ],
    ['seed', generation({ seed: -1 }), 400, parameter, 'Range of seed should be [0, 9223372036854775807]'],
    ['top_logprobs', generation({ top_logprobs: 6 }), 400, parameter, 'Range of top_logprobs should be [0, 5]'],
    ['stop', generation({ stop: ['a', 1] }), 400, parameter, stop],
    ['max_tokens', generation({ max_tokens: 8193 }), 400, parameter, 'Range of max_tokens should be [1, 8192]'],
    [
      'max_tokens of an older snapshot',
      { ...generation({ max_tokens: 0 }), model: 'qwen-vl-ocr-0413' },
      400,
      parameter,
      'Range of max_tokens should be [1, 4096]',
    ],
    [
      'max_tokens that is no number',
      generation({ max_tokens: 'all' }),
      400,
      parameter,
      'max_tokens should be an integer.',
    ],
  ];
  it.each(cases)('%s', async (_name, body, status, code, message) => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    const response = await post(generationPath, body);
    expect(await jsonOf(response)).toEqual({ code, message, request_id: 'ID' });
    expect(response.status).toBe(status);
    expect(ask.questions).toEqual([]);
  });

  it('takes every sampling parameter inside its range, null and numeric strings included', async () => {
    const { post } = await edge(asks(['x']));
    const accepted = [
      { temperature: '0.01', top_p: 1, top_k: null, repetition_penalty: 1.05, presence_penalty: 2, seed: 2 ** 31 - 1 },
      {
        top_k: 500,
        logprobs: true,
        top_logprobs: 5,
        stop: 'x',
        n: 1,
        result_format: 'message',
        vl_high_resolution_images: true,
      },
      { stop: [1, 2] },
      { stop: [[1], [2, 3]] },
      { stop: null, max_tokens: null, ocr_options: null },
    ];
    for (const parameters of accepted) {
      expect([parameters, (await post(generationPath, generation(parameters))).status]).toEqual([parameters, 200]);
    }
    expect((await post(generationPath, { ...generation(), parameters: null })).status).toBe(200);
  });

  it('refuses asynchronous and encrypted calls', async () => {
    const { post } = await edge(asks(['x']));
    const async = await post(generationPath, generation(), { 'X-DashScope-Async': 'enable' });
    expect(async.status).toBe(403);
    expect(await jsonOf(async)).toMatchObject({
      code: 'AccessDenied',
      message: 'Current user api does not support asynchronous calls.',
    });
    const encrypted = await post(generationPath, generation(), { 'X-DashScope-EncryptionKey': '{}' });
    expect(encrypted.status).toBe(400);
    expect(await jsonOf(encrypted)).toMatchObject({
      code: 'InvalidParameter',
      message: expect.stringContaining('X-DashScope-EncryptionKey'),
    });
  });
});

describe('what a chat body may get wrong', () => {
  const layer = '<400> InternalError.Algo.InvalidParameter: ';
  const bad = 'invalid_parameter_error';
  const cases: [name: string, body: unknown, status: number, code: string, param: string | null, message: string][] = [
    ['not JSON', '{', 400, bad, null, 'Required body invalid, please check the request body format.'],
    ['no model', { messages: [] }, 400, bad, 'model', 'Required parameter "model" missing from request.'],
    ['no messages', { model: 'qwen-vl-ocr' }, 400, bad, 'messages', '[] is too short (field: messages)'],
    [
      'a role',
      { model: 'qwen-vl-ocr', messages: [{ role: 'x', content: 'y' }] },
      400,
      bad,
      'messages[0].role',
      `${layer}Role must be user or assistant and Content length must be greater than 0 (field: messages[0].role)`,
    ],
    [
      'an item',
      chat({}, [{ type: 'video_url' }]),
      400,
      bad,
      'messages[0].content[0]',
      `${layer}The item of content should be a message of a certain modal. (field: messages[0].content[0])`,
    ],
    [
      'image_url',
      chat({}, [{ type: 'image_url', image_url: {} }]),
      400,
      bad,
      'messages[0].content[0].image_url.url',
      `${layer}url should be a string: an http(s) URL, a data URL or an oss:// key. (field: messages[0].content[0].image_url.url)`,
    ],
    ['temperature', chat({ temperature: 9 }), 400, bad, 'temperature', `${layer}Temperature should be in [0.0, 2.0)`],
    [
      'max_tokens',
      chat({ max_tokens: 9000 }),
      400,
      bad,
      'max_tokens',
      `${layer}Range of max_tokens should be [1, 8192]`,
    ],
    ['stream', chat({ stream: 'maybe' }), 400, bad, 'stream', `${layer}stream should be a boolean.`],
  ];
  it.each(cases)('%s', async (_name, body, status, code, param, message) => {
    const { post } = await edge(asks(['x']));
    const response = await post(chatPath, body);
    expect(await jsonOf(response)).toEqual({
      error: { message, type: 'invalid_request_error', param, code },
      request_id: 'ID',
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('x-should-retry')).toBe('false');
  });

  it('an unknown model', async () => {
    const { post } = await edge(asks(['x']));
    const response = await post(chatPath, chat({ model: 'gpt-4' }));
    expect(response.status).toBe(404);
    expect(await jsonOf(response)).toMatchObject({
      error: {
        code: 'model_not_found',
        param: 'model',
        message: expect.stringMatching(/^The model `gpt-4` does not exist.*qwen-vl-ocr-latest/),
      },
    });
  });
});

describe('what may fail behind the edge', () => {
  const cases: [ErrorCode, status: number, dashscope: string, openai: string][] = [
    ['image_decode', 400, 'InvalidParameter', 'invalid_parameter_error'],
    ['image_format', 400, 'InvalidParameter', 'invalid_parameter_error'],
    ['image_size', 400, 'InvalidParameter', 'invalid_parameter_error'],
    ['image_bytes', 400, 'InvalidParameter', 'invalid_parameter_error'],
    ['unsupported_task', 400, 'InvalidParameter', 'invalid_parameter_error'],
    ['fetch_failed', 400, 'InvalidParameter', 'invalid_parameter_error'],
    ['fetch_timeout', 400, 'InvalidParameter', 'invalid_parameter_error'],
    ['fetch_not_found', 400, 'InvalidParameter', 'invalid_parameter_error'],
    ['fetch_forbidden', 400, 'InvalidParameter', 'invalid_parameter_error'],
    ['payload_too_large', 400, 'BadRequest.TooLarge', 'invalid_parameter_error'],
    ['overloaded', 429, 'Throttling.Concurrency', 'limit_requests'],
    ['rate_limited', 429, 'Throttling.RateQuota', 'limit_requests'],
    ['timeout', 500, 'RequestTimeOut', 'RequestTimeOut'],
    ['internal', 500, 'InternalError', 'internal_error'],
  ];
  it.each(cases)('%s', async (code, status, dashscope, openai) => {
    const field = 'input.messages[0].content[0].image';
    const { post } = await edge(failsAfter([], new InkstoneError(code, 'In our words.', { field })));
    const native = await post(generationPath, generation());
    expect(native.status).toBe(status);
    expect(await jsonOf(native)).toMatchObject({
      code: dashscope,
      message: expect.stringMatching(/In our words\. \(field: input\.messages\[0\]\.content\[0\]\.image\)$/),
    });
    const compatible = await post(chatPath, chat());
    expect(compatible.status).toBe(status);
    expect(await jsonOf(compatible)).toMatchObject({ error: { code: openai, param: field } });
  });

  it('what nobody foresaw is told to the log alone', async () => {
    const { post, log } = await edge(failsAfter([], new TypeError('secret detail')));
    const response = await post(generationPath, generation());
    expect(response.status).toBe(500);
    expect(await jsonOf(response)).toEqual({
      code: 'InternalError',
      message: 'An internal error has occurred, please try again later or contact the operator.',
      request_id: 'ID',
    });
    expect(log.join()).toContain('secret detail');
  });

  it('unknown routes', async () => {
    const { app } = await edge(asks([]));
    expect(await jsonOf(app.request('/api/v1/nothing'))).toMatchObject({
      code: 'NotFound',
      message: expect.stringContaining('Not found!'),
    });
    expect(await jsonOf(app.request('/v1/nothing'))).toMatchObject({ error: { code: 'not_found' } });
    const response = await app.request('/nothing');
    expect(response.status).toBe(404);
    expect(await jsonOf(response)).toMatchObject({ error: { code: 'not_found' } });
  });
});
