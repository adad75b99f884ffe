import { describe, expect, it } from 'vitest';
import { processorMs } from '../testing/processor-ms.ts';
import { asks, chat, chatPath, edge, generation, generationPath, image, jsonOf, promised } from './testing/fake.ts';

describe('limits', () => {
  it('refuses a body over the limit, in each dialect', async () => {
    const { post } = await edge(asks(['x']), { INKSTONE_MAX_BODY_BYTES: '2000' });
    const long = 'x'.repeat(2000);
    const native = await post(generationPath, generation({}, [{ image }, { text: long }]));
    expect(native.status).toBe(400);
    expect(await jsonOf(native)).toMatchObject({
      code: 'BadRequest.TooLarge',
      message: expect.stringMatching(/^Payload Too Large\./),
    });
    const compatible = await post(chatPath, chat({ user: long.repeat(10) }));
    expect(compatible.status).toBe(400);
    expect(await jsonOf(compatible)).toMatchObject({
      error: { message: expect.stringContaining('Payload Too Large.') },
    });
  });

  it('bounds the images of a message', async () => {
    const { post } = await edge(asks(['x']), { INKSTONE_MAX_IMAGES: '2' });
    const images = (count: number) =>
      generation(
        {},
        Array.from({ length: count }, () => ({ image })),
      );
    expect((await post(generationPath, images(2))).status).toBe(200);
    expect(await jsonOf(post(generationPath, images(3)))).toMatchObject({
      message: 'A message may hold at most 2 images. (field: input.messages)',
    });
  });

  it.each([
    ['messages', (wrong: string) => `{"model":"qwen-vl-ocr","messages":[${wrong}]}`],
    ['content', (wrong: string) => `{"model":"qwen-vl-ocr","messages":[{"role":"user","content":[${wrong}]}]}`],
    ['stop', (wrong: string) => `{"model":"qwen-vl-ocr","messages":[{"role":"user","content":"x"}],"stop":[${wrong}]}`],
  ])('refuses a list of wrong %s at once, however long', async (_, body) => {
    const { post } = await edge(asks(['x']));
    for (const count of [900, 90_000, 5_000_000]) {
      const text = body(`${'0,'.repeat(count)}"x"`);
      const start = processorMs();
      const response = await post(chatPath, text);
      expect(response.status).toBe(400);
      expect(await response.text()).toMatch(/^.{0,400}$/s);
      // An issue for each element took seconds, and at ten million the whole heap.
      expect(processorMs() - start).toBeLessThan(500);
    }
  });

  it('bounds the text of a message and the name of a model', async () => {
    const { post } = await edge(asks(['x']));
    const text = { type: 'text', text: 'x'.repeat(150_000) };
    const long = await post(chatPath, chat({}, [{ type: 'image_url', image_url: { url: image } }, text, text]));
    expect(await jsonOf(long)).toMatchObject({
      error: {
        message: expect.stringContaining('Range of input length should be [1, 200000]'),
        param: 'messages[0].content',
      },
    });
    const named = await post(chatPath, chat({ model: 'x'.repeat(1_000_000) }));
    expect(await jsonOf(named)).toMatchObject({
      error: { message: expect.stringMatching(/^.{0,100}model should be the name of a model/), param: 'model' },
    });
  });

  it('bounds the requests in flight, and counts a stream until it has ended', async () => {
    const open = promised<void>();
    const quick = asks(['x']);
    let slow = true;
    const { post } = await edge(
      async function* (question) {
        yield { text: 'a', usage: { inputTokens: 0, outputTokens: 1, imageTokens: 0, textTokens: 0 } };
        if (slow) await open.promise;
        return yield* quick(question);
      },
      { INKSTONE_QUEUE: '0', INKSTONE_THREADS: '1' },
    );
    const streams = [
      await post(generationPath, generation(), { 'X-DashScope-SSE': 'enable' }),
      await post(chatPath, chat({ stream: true })),
    ];
    const refused = await post(chatPath, chat());
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    slow = false;
    open.resolve();
    for (const stream of streams) await stream.text();
    expect((await post(chatPath, chat())).status).toBe(200);
  });

  it('refuses a numeral of any length at once', async () => {
    const { post } = await edge(asks(['x']));
    const start = processorMs();
    const response = await post(chatPath, chat({ temperature: `${'1'.repeat(1_000_000)}x` }));
    expect(response.status).toBe(400);
    // A pattern that tries each start anew took 25 s for 60,000 digits.
    expect(processorMs() - start).toBeLessThan(1000);
  });

  it('stops after the time limit', async () => {
    const seen: AbortSignal[] = [];
    const { post } = await edge(
      async function* ({ signal }) {
        seen.push(signal);
        return await new Promise<never>(() => {});
      },
      { INKSTONE_REQUEST_TIMEOUT_MS: '20' },
    );
    const response = await post(generationPath, generation());
    expect(response.status).toBe(500);
    expect(await jsonOf(response)).toMatchObject({
      code: 'RequestTimeOut',
      message: 'Request timed out, please try again later.',
    });
    expect(seen[0]?.aborted).toBe(true);
  });
});

describe('operation', () => {
  it('counts requests by dialect, task and status', async () => {
    const { app, post } = await edge(
      asks(['x'], { pages: [{ image: 0, index: 0, width: 1, height: 1, lines: [], text: '', rotation: 0 }] }),
    );
    await post(generationPath, generation({ ocr_options: { task: 'multi_lan' } }));
    await post(chatPath, chat());
    await post(chatPath, '{');
    const metrics = await (await app.request('/metrics')).text();
    expect(metrics).toContain('inkstone_requests_total{dialect="dashscope",task="multi_lan",status="200"} 1');
    expect(metrics).toContain('inkstone_requests_total{dialect="openai",task="default",status="200"} 1');
    expect(metrics).toContain('inkstone_requests_total{dialect="openai",task="none",status="400"} 1');
    expect(metrics).toContain('inkstone_pages_total 2');
    expect(metrics).toContain('inkstone_stage_seconds_count{stage="images"} 2');
    expect(metrics).toMatch(/process_resident_memory_bytes \d+/);
    expect(metrics).toContain('inkstone_queue_depth 0');
    expect(await jsonOf(app.request('/readyz'))).toEqual({ status: 'ready', waiting: 0, running: 0 });
  });

  it('logs each request with its id, and no image, prompt, answer or key', async () => {
    const { log, post } = await edge(asks(['the answer']), { INKSTONE_API_KEYS: 'sk-secret' });
    const body = generation({}, [{ image }, { text: 'the prompt' }]);
    const response = await post(generationPath, body, { Authorization: 'Bearer sk-secret' });
    await post(generationPath, body, { Authorization: 'Bearer sk-wrong' });
    expect(JSON.parse(log[0] ?? '')).toMatchObject({
      requestId: response.headers.get('x-request-id'),
      path: generationPath,
      status: 200,
      dialect: 'dashscope',
      model: 'qwen-vl-ocr',
      task: 'default',
      images: 1,
    });
    expect(log).toHaveLength(2);
    expect(log.join()).not.toMatch(/iVBOR|the prompt|the answer|sk-/);
  });
});
