import { describe, expect, it } from 'vitest';
import { InkstoneError } from '../../types/error.ts';
import { asks, edge, failsAfter, jsonOf, textOf } from '../testing/fake.ts';

const path = '/v1/messages';
const data = 'iVBORw0KGgo=';
const picture = { type: 'image', source: { type: 'base64', media_type: 'image/png', data } };
const schema = { type: 'object', properties: { total: { type: 'number' } } };

const ask = (more: object = {}, content: unknown = [picture]) => ({
  model: 'qwen-vl-ocr',
  max_tokens: 1024,
  messages: [{ role: 'user', content }],
  ...more,
});

const events = (text: string) =>
  text
    .split('\n\n')
    .filter(Boolean)
    .map((frame) => JSON.parse(frame.slice(frame.indexOf('data: ') + 6)) as { type: string } & Record<string, unknown>);

it('answers a message', async () => {
  const asked = asks(['two ', 'pages'], { warnings: ['a remark'], ocrResult: { words_info: [] } });
  const { post } = await edge(asked);
  const response = await post(path, ask({ system: 'Read it.' }, [picture, { type: 'text', text: 'OCR' }]));
  expect(response.headers.get('request-id')).toBe(response.headers.get('x-request-id'));
  expect(await jsonOf(response)).toEqual({
    id: 'msg_ID',
    type: 'message',
    role: 'assistant',
    model: 'qwen-vl-ocr',
    content: [{ type: 'text', text: 'two pages', citations: null }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 40, output_tokens: 2, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 },
    warnings: ['a remark'],
    ocr_result: { words_info: [] },
  });
  expect(asked.questions[0]).toMatchObject({ prompt: 'OCR', instructions: 'Read it.' });
  expect(Buffer.from(asked.questions[0]!.images[0]!.bytes).toString('base64')).toBe(data);
});

it('streams a message', async () => {
  const { post } = await edge(asks(['one', ' two']));
  const response = await post(path, ask({ stream: true }));
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const text = await textOf(response);
  expect(text).toMatch(/^event: message_start\ndata: \{"type":"message_start","message":\{"id":"msg_ID"/);
  expect(events(text).slice(1)).toEqual([
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '', citations: null } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'one' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: ' two' } },
    { type: 'content_block_stop', index: 0 },
    {
      type: 'message_delta',
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      usage: { input_tokens: 40, output_tokens: 2, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 },
    },
    { type: 'message_stop' },
  ]);
});

describe('an answer with a form', () => {
  const tools = [{ name: 'receipt', input_schema: schema }];

  it('is the input of a tool', async () => {
    const asked = asks(['{"total"', ':8}']);
    const { post } = await edge(asked);
    const body = ask({ tools, tool_choice: { type: 'tool', name: 'receipt' } });
    expect(await jsonOf(post(path, body))).toMatchObject({
      content: [{ type: 'tool_use', id: 'toolu_ID', name: 'receipt', input: { total: 8 } }],
      stop_reason: 'tool_use',
    });
    expect(asked.questions[0]?.structure).toEqual({ schema, field: 'tools[0].input_schema' });
    const streamed = events(await textOf(await post(path, { ...body, stream: true })));
    expect(streamed[1]).toMatchObject({ content_block: { type: 'tool_use', name: 'receipt', input: {} } });
    expect(streamed[2]).toMatchObject({ delta: { type: 'input_json_delta', partial_json: '{"total"' } });
    const cut = { ...body, max_tokens: 1 };
    expect(await jsonOf(post(path, cut))).toMatchObject({ content: [{ input: {} }], stop_reason: 'max_tokens' });
  });

  it('keeps a schema, or is free where no tool is to be used', async () => {
    const asked = asks(['{"total":8}']);
    const { post } = await edge(asked);
    await post(path, ask({ output_config: { format: { type: 'json_schema', schema } } }));
    await post(path, ask({ tools, tool_choice: { type: 'any' } }));
    await post(path, ask({ tools, tool_choice: { type: 'none' } }));
    const place = ({ structure }: (typeof asked.questions)[number]) => structure?.field;
    expect(asked.questions.map(place)).toEqual(['output_config.format.schema', 'tools[0].input_schema', undefined]);
  });

  it('is free after a tool has answered, and pictures of a tool are read', async () => {
    const asked = asks(['x']);
    const { post } = await edge(asked);
    const said = (content: unknown) => [{ type: 'tool_result', tool_use_id: 'toolu_1', content }];
    const used = { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'receipt', input: {} }] };
    const turns = (content: unknown) => [
      { role: 'user', content: [picture, { type: 'text', text: 'OCR' }] },
      used,
      { role: 'user', content: said(content) },
    ];
    await post(path, ask({ tools, messages: turns('done') }));
    await post(path, ask({ tools, messages: turns([{ type: 'text', text: 'a page' }, picture, picture]) }));
    expect(asked.questions.map(({ images, structure }) => [images.length, structure])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });
});

describe('what goes wrong', () => {
  it('is told in the form of this dialect', async () => {
    const { post, app } = await edge(asks(['x']), { INKSTONE_API_KEYS: 'sk-one' });
    const refused = await post(path, ask());
    expect([refused.status, await jsonOf(refused)]).toMatchObject([
      401,
      { type: 'error', error: { type: 'authentication_error' }, request_id: 'ID' },
    ]);
    const key = { 'x-api-key': 'sk-one' };
    expect((await post(path, ask(), key)).status).toBe(200);
    expect((await post('/apps/anthropic/v1/messages', ask(), { authorization: 'Bearer sk-one' })).status).toBe(200);
    const failures: [object | string, number, string, string][] = [
      [ask({ model: 'other' }), 404, 'not_found_error', '`other` does not exist'],
      [ask({}, [{ ...picture, source: { type: 'text', data: 'x' } }]), 400, 'invalid_request_error', 'base64'],
      [ask({}, [{ ...picture, source: { type: 'file', file_id: 'x' } }]), 400, 'invalid_request_error', 'no file x'],
      [ask({}, [{ type: 'video' }]), 400, 'invalid_request_error', 'messages[0].content[0].type'],
      [ask({ tools: [{ name: 'a' }], tool_choice: { type: 'any' } }), 400, 'invalid_request_error', 'tool_choice'],
      ['{', 400, 'invalid_request_error', 'body'],
    ];
    for (const [body, status, type, words] of failures) {
      const response = await post(path, body, key);
      expect([response.status, await jsonOf(response)]).toMatchObject([
        status,
        { error: { type, message: expect.stringContaining(words) } },
      ]);
    }
    const missing = await app.request(`${path}/count_tokens`, { method: 'POST', headers: key });
    expect([missing.status, await jsonOf(missing)]).toMatchObject([404, { error: { type: 'not_found_error' } }]);
  });

  it('has the status of this dialect, and ends a stream as an event', async () => {
    const large = new InkstoneError('payload_too_large', 'Too large.');
    const first = await (await edge(failsAfter([], large))).post(path, ask());
    expect([first.status, await jsonOf(first)]).toMatchObject([413, { error: { type: 'request_too_large' } }]);
    const { post } = await edge(failsAfter(['one'], new InkstoneError('timeout', 'Too late.')));
    const last = events(await textOf(await post(path, ask({ stream: true })))).at(-1);
    expect(last).toEqual({ type: 'error', error: { type: 'timeout_error', message: 'Too late.' }, request_id: 'ID' });
  });
});

it('takes the caps of larger models for its own', async () => {
  const { post } = await edge(asks(['x']));
  expect(await jsonOf(post(path, ask({ max_tokens: 64_000 })))).toMatchObject({
    warnings: ['max_tokens was lowered to 8192, the most of this model.'],
  });
  expect((await post(path, ask({ max_tokens: 0 }))).status).toBe(400);
});
