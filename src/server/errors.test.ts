import { describe, expect, it } from 'vitest';
import { type ErrorCode, InkstoneError } from '../types/error.ts';
import { asks, chat, chatPath, edge, failsAfter, generation, generationPath, jsonOf } from './testing/fake.ts';

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
    ['unavailable', 503, 'ServiceUnavailable', 'service_unavailable'],
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
