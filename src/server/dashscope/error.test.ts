import { describe, expect, it } from 'vitest';
import { asks, edge, generation, generationPath, image, jsonOf } from '../testing/fake.ts';

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
      'The item of content should be a message of a certain modal. [it holds text, image, image_url, or a file as file_data, file_url or file_id] (field: input.messages[0].content[1])',
    ],
    [
      'an image of a wrong type',
      withContent([{ image: 5 }]),
      400,
      parameter,
      'image should be an address (an http(s) URL, a data URL or an oss:// key), or an object with a url. (field: input.messages[0].content[0].image)',
    ],
    [
      'a task without an image',
      { ...withContent('read'), parameters: { ocr_options: { task: 'table_parsing' } } },
      400,
      parameter,
      'The latest user message holds no image. (field: input.messages)',
    ],
    [
      'an address of another scheme',
      withContent([{ image: 'ftp://x/y.png' }]),
      400,
      parameter,
      'The provided URL does not appear to be valid. Ensure it is correctly formatted. [an image is an http(s) URL, a data URL, the Base64 text of a file, or an upload: oss:// or fileid://] (field: input.messages[0].content[0].image)',
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
    ['max_tokens', generation({ max_tokens: -2 }), 400, parameter, 'Range of max_tokens should be [1, 8192]'],
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
