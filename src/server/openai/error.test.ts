import { describe, expect, it } from 'vitest';
import { asks, chat, chatPath, edge, jsonOf } from '../testing/fake.ts';

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
      `${layer}The item of content should be a message of a certain modal. [it holds text, image, image_url, or a file as file_data, file_url or file_id] (field: messages[0].content[0])`,
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
    ['max_tokens', chat({ max_tokens: 0 }), 400, bad, 'max_tokens', `${layer}Range of max_tokens should be [1, 8192]`],
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
