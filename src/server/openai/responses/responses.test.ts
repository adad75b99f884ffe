import { describe, expect, it } from 'vitest';
import { InkstoneError } from '../../../types/error.ts';
import { asks, edge, failsAfter, image, jsonOf, responsesPath, textOf } from '../../testing/fake.ts';

const pdf = 'data:application/pdf;base64,JVBERi0xLjc=';
const body = (more: object = {}, content: object[] = [{ type: 'input_image', image_url: image }]) => ({
  model: 'qwen3.5-ocr',
  input: [{ role: 'user', content }],
  ...more,
});

/** The events of a stream: their names and their data. */
async function eventsOf(response: Response): Promise<{ name: string | undefined; data: Record<string, unknown> }[]> {
  const blocks = (await textOf(response)).split('\n\n').filter(Boolean);
  return blocks.map((block) => ({
    name: /^event: (.*)$/m.exec(block)?.[1],
    data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? ''),
  }));
}

describe('responses', () => {
  it('answers with one message, and the result of the task beside its text', async () => {
    const { post } = await edge(
      asks(['Hello'], { ocrResult: { kv_result: { a: 1 } }, task: 'key_information_extraction' }),
    );
    expect(await jsonOf(post(responsesPath, body()))).toMatchObject({
      id: 'resp_ID',
      object: 'response',
      created_at: expect.any(Number),
      status: 'completed',
      model: 'qwen3.5-ocr',
      error: null,
      incomplete_details: null,
      output: [
        {
          type: 'message',
          id: 'msg_ID',
          status: 'completed',
          role: 'assistant',
          content: [{ type: 'output_text', text: 'Hello', annotations: [], ocr_result: { kv_result: { a: 1 } } }],
        },
      ],
      usage: { input_tokens: 40, output_tokens: 1, total_tokens: 41, input_tokens_details: { cached_tokens: 0 } },
    });
  });

  it('has the text as the result of a task that has no other, and none without a task', async () => {
    const part = async (task?: 'document_parsing') => {
      const { post } = await edge(asks(['x'], { task }));
      return (await jsonOf(post(responsesPath, body()))) as { output: { content: object[] }[] };
    };
    expect((await part('document_parsing')).output[0]?.content[0]).toHaveProperty('ocr_result', 'x');
    expect((await part()).output[0]?.content[0]).not.toHaveProperty('ocr_result');
  });

  it('takes files and images in each of the forms that are sent', async () => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    const content = [
      { type: 'input_file', filename: 'a.pdf', file_data: pdf },
      { type: 'input_file', file_data: 'JVBERi0xLjc=' },
      { type: 'input_image', image_url: image, detail: 'high', min_pixels: 4096, enable_rotate: true },
      { type: 'image_url', image_url: { url: image } },
      { type: 'input_text', text: 'read' },
    ];
    const options = { task: 'advanced_recognition', pages: '2-3', task_config: { pages: '9', text_layer: 'ocr' } };
    const response = await post(responsesPath, body({ ocr_options: options }, content));
    expect(response.status).toBe(200);
    expect(ask.questions[0]).toMatchObject({
      task: 'advanced_recognition',
      prompt: 'read',
      files: { pages: [{ from: 2, to: 3 }], textLayer: 'ocr', maxPages: 200 },
      images: [
        { field: 'input[0].content[0].file_data', bytes: Buffer.from('%PDF-1.7') },
        { field: 'input[0].content[1].file_data', bytes: Buffer.from('%PDF-1.7') },
        { field: 'input[0].content[2].image_url', minPixels: 4096, enableRotate: true },
        { field: 'input[0].content[3].image_url.url' },
      ],
    });
  });

  it('takes earlier turns of any kind', async () => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    const [first] = body().input;
    const input = [
      { role: 'developer', content: 'x' },
      first,
      { type: 'reasoning', id: 'rs_1', summary: [] },
      { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'y', annotations: [] }] },
      { role: 'user', content: 'and the date?' },
    ];
    expect((await post(responsesPath, body({ input }))).status).toBe(200);
    expect(ask.questions[0]).toMatchObject({
      prompt: 'and the date?',
      images: [{ field: 'input[1].content[0].image_url' }],
    });
  });

  it('is cut by max_output_tokens alone', async () => {
    const { post } = await edge(asks(['one two three']));
    expect(await jsonOf(post(responsesPath, body({ max_output_tokens: 2 })))).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
      output: [{ status: 'incomplete', content: [{ text: 'one two' }] }],
    });
    expect((await post(responsesPath, body({ max_output_tokens: 1_000_000 }))).status).toBe(200);
  });

  it.each([
    [
      'a file without content',
      body({}, [{ type: 'input_file', filename: 'a.pdf' }]),
      'file_data, file_url or file_id',
      'input[0].content[0]',
    ],
    [
      'a file_id of nobody',
      body({}, [{ type: 'input_file', file_id: 'file-1' }]),
      'There is no file file-1',
      'input[0].content[0].file_id',
    ],
    [
      'an image by the file_id of nobody',
      body({}, [{ type: 'input_image', file_id: 'file-1' }]),
      'There is no file file-1',
      'input[0].content[0].file_id',
    ],
    [
      'an unknown part',
      body({}, [{ type: 'input_audio' }]),
      'it holds text, image, image_url, or a file',
      'input[0].content[0]',
    ],
    [
      'a task without an image',
      body({ input: 'hello', ocr_options: { task: 'multi_lan' } }),
      'holds no image',
      'input',
    ],
    ['no input', { model: 'qwen3.5-ocr' }, 'Required input parameter', 'input'],
    [
      'an answer that is not kept',
      body({ previous_response_id: 'resp_1' }),
      'answers are not kept',
      'previous_response_id',
    ],
  ])('refuses %s', async (_, sent, message, param) => {
    const { post } = await edge(asks(['x']));
    const response = await post(responsesPath, sent);
    expect(response.status).toBe(400);
    expect(await jsonOf(response)).toMatchObject({ error: { message: expect.stringContaining(message), param } });
  });
});

describe('stream', () => {
  it("sends OpenAI's events in their order, numbered", async () => {
    const { post } = await edge(asks(['He', 'llo'], { ocrResult: { words_info: [] } }));
    const events = await eventsOf(await post(responsesPath, body({ stream: true })));
    expect(events.map(({ name }) => name)).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ]);
    expect(events.map(({ data }) => data.sequence_number)).toEqual(events.map((_, i) => i));
    expect(events.every(({ name, data }) => data.type === name)).toBe(true);
    const place = { item_id: 'msg_ID', output_index: 0, content_index: 0 };
    expect(events[4]?.data).toMatchObject({ ...place, delta: 'He' });
    expect(events[6]?.data).toMatchObject({ ...place, text: 'Hello' });
    expect(events[9]?.data).toMatchObject({
      response: {
        id: 'resp_ID',
        status: 'completed',
        output: [{ id: 'msg_ID', content: [{ text: 'Hello', ocr_result: { words_info: [] } }] }],
        usage: { total_tokens: 41 },
      },
    });
  });

  it('fails with the real status before the first byte, with an error event after it', async () => {
    const error = new InkstoneError('overloaded', 'The queue is full.', { retryAfter: 3 });
    const early = await (await edge(failsAfter([], error))).post(responsesPath, body({ stream: true }));
    expect(early.status).toBe(429);
    const late = await (await edge(failsAfter(['He'], error))).post(responsesPath, body({ stream: true }));
    const last = (await eventsOf(late)).at(-1);
    expect(last).toMatchObject({
      name: 'error',
      data: { type: 'error', sequence_number: 5, code: 'limit_requests', error: { code: 'limit_requests' } },
    });
  });
});
