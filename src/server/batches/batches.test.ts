import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { InkstoneError } from '../../types/error.ts';
import { asks, chat, chatPath, generation, image } from '../testing/fake.ts';
import { startBatches } from './start-batches.ts';
import { chatUrl, line, openBatches } from './testing/open-batches.ts';

const generationUrl = '/api/v1/services/aigc/multimodal-generation/generation';

describe('a batch', () => {
  it.each(['/v1', '/compatible-mode/v1'])('is created, worked on and downloaded under %s', async (base) => {
    const { work, upload, json, ended, lines } = await openBatches();
    const input = await upload([line('b'), '', line('a'), `${line('c')}\r`].join('\n'));
    const created = await json('POST', `${base}/batches`, {
      input_file_id: input,
      endpoint: chatUrl,
      completion_window: '24h',
      metadata: { ds_name: 'nightly' },
    });
    expect(created).toEqual({
      http: 200,
      id: expect.stringMatching(/^batch_[0-9a-f-]{36}$/),
      object: 'batch',
      endpoint: chatUrl,
      model: null,
      errors: null,
      input_file_id: input,
      completion_window: '24h',
      status: 'validating',
      output_file_id: null,
      error_file_id: null,
      created_at: expect.any(Number),
      in_progress_at: null,
      expires_at: Number(created.created_at) + 24 * 3600,
      finalizing_at: null,
      completed_at: null,
      failed_at: null,
      expired_at: null,
      cancelling_at: null,
      cancelled_at: null,
      request_counts: { total: 0, completed: 0, failed: 0 },
      usage: {
        input_tokens: 0,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: 0,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: 0,
      },
      metadata: { ds_name: 'nightly' },
      eta_seconds: null,
      warnings: [],
    });
    work();
    const done = await ended(String(created.id));
    expect(done).toMatchObject({
      status: 'completed',
      model: 'qwen-vl-ocr',
      request_counts: { total: 3, completed: 3, failed: 0 },
      error_file_id: null,
      output_file_id: expect.stringMatching(/^file-batch_output-/),
      usage: { input_tokens: 120, output_tokens: 3, total_tokens: 123 },
    });
    const output = await lines(done.output_file_id);
    expect(output.map(({ custom_id }) => custom_id)).toEqual(['b', 'a', 'c']);
    expect(output[0]).toEqual({
      id: expect.stringMatching(/^batch_req_[0-9a-f]{24}$/),
      custom_id: 'b',
      response: {
        status_code: 200,
        request_id: expect.any(String),
        body: expect.objectContaining({ object: 'chat.completion', model: 'qwen-vl-ocr' }),
      },
      error: null,
    });
    expect(await json('GET', `${base}/files?purpose=batch_output`)).toMatchObject({
      data: [{ id: done.output_file_id }],
    });
  });

  it('asks exactly what the interactive call asks, in every dialect', async () => {
    const ask = asks(['x']);
    const { work, run, lines } = await openBatches(ask);
    work();
    const options = { ocr_options: { task: 'advanced_recognition', pages: '1-2' } };
    const dashscope = await run([line('1', generation(options), generationUrl)], { endpoint: generationUrl });
    expect(ask.questions.at(-1)).toMatchObject({
      task: 'advanced_recognition',
      files: { pages: [{ from: 1, to: 2 }] },
    });
    expect((await lines(dashscope.output_file_id))[0]).toMatchObject({
      response: { body: { output: { choices: [{ message: { content: [{ text: 'x' }] } }] } } },
    });
    const input = [{ role: 'user', content: [{ type: 'input_image', image_url: image }] }];
    const responses = await run([line('1', { model: 'qwen3.5-ocr', input }, '/v1/responses')], {
      endpoint: '/v1/responses',
    });
    expect((await lines(responses.output_file_id))[0]).toMatchObject({
      response: { body: { object: 'response', status: 'completed' } },
    });
    await run([line('1', chat(options))]);
    expect(ask.questions.at(-1)).toMatchObject({ task: 'advanced_recognition' });
  });

  it('answers from the test model without the engine', async () => {
    const ask = asks(['x']);
    const { work, run, lines, create, upload, ended } = await openBatches(ask);
    work();
    const url = '/v1/chat/ds-test';
    const test = (id: number) => line(String(id), { model: 'batch-test-model', messages: [] }, url);
    const done = await run([test(1)], { endpoint: url });
    expect(await lines(done.output_file_id)).toMatchObject([{ response: { body: { model: 'batch-test-model' } } }]);
    expect(ask.questions).toEqual([]);
    const many = await create(await upload(Array.from({ length: 101 }, (_, i) => test(i)).join('\n')), {
      endpoint: url,
    });
    expect(await ended(String(many.id))).toMatchObject({
      status: 'failed',
      errors: { data: [{ code: 'too_many_tasks' }] },
    });
  });

  it('writes failures to a file of their own, with the reason where each client looks', async () => {
    const { work, run, lines } = await openBatches();
    work();
    const bad = chat({}, [{ type: 'image_url', image_url: { url: 'ftp://x/y.png' } }]);
    const done = await run([line('1'), line('2', bad), line('3', chat({ max_tokens: 0 })), line('4')]);
    expect(done).toMatchObject({ status: 'completed', request_counts: { total: 4, completed: 2, failed: 2 } });
    expect((await lines(done.output_file_id)).map(({ custom_id }) => custom_id)).toEqual(['1', '4']);
    const errors = await lines(done.error_file_id);
    expect(errors.map(({ custom_id }) => custom_id)).toEqual(['2', '3']);
    expect(errors[0]).toMatchObject({
      response: { status_code: 400, body: { error: { code: 'invalid_parameter_error', param: expect.any(String) } } },
      error: { code: 'invalid_parameter_error', message: expect.stringContaining('URL') },
    });
    const dashscope = await run([line('1', generation({}, [{ image: 'ftp://x' }]), generationUrl)], {
      endpoint: generationUrl,
    });
    expect(dashscope.output_file_id).toBeNull();
    expect((await lines(dashscope.error_file_id))[0]).toMatchObject({ error: { code: 'InvalidParameter' } });
  });

  it('fails as a whole when its file is wrong, with line numbers, and asks nothing', async () => {
    const ask = asks(['x']);
    const { work, run } = await openBatches(ask, { INKSTONE_BATCH_LINES: '20', INKSTONE_BATCH_LINE_BYTES: '1000' });
    work();
    const wrong = async (...content: string[]) => {
      const { status, errors, request_counts: counts } = await run(content);
      expect([status, counts]).toEqual(['failed', { total: 0, completed: 0, failed: 0 }]);
      const { data } = errors as unknown as { data: { code: string; line: number | null }[] };
      return data.map(({ code, line: number }) => `${code} ${number}`);
    };
    expect(await wrong('')).toEqual(['empty_file null']);
    expect(
      await wrong(
        line('1'),
        'no json',
        '[1]',
        JSON.stringify({ method: 'POST', url: chatUrl, body: {} }),
        JSON.stringify({ custom_id: '5', method: 'GET', url: chatUrl, body: chat() }),
        line('6', chat(), '/v1/other'),
        line('7', chat(), '/v1/responses'),
        line('1'),
        line('9', chat({ stream: true })),
        line('10', { ...chat(), model: 'gpt-4o' }),
        JSON.stringify({ ...JSON.parse(line('11')), enable_thinking: true }),
        line('12', { messages: [] }),
        line('13', chat({ padding: 'x'.repeat(1000) })),
      ),
    ).toEqual([
      'invalid_json_line 2',
      'invalid_json_line 3',
      'missing_required_parameter 4',
      'invalid_method 5',
      'url_not_found 6',
      'mismatched_url 7',
      'duplicate_custom_id 8',
      'streaming_unsupported 9',
      'model_not_found 10',
      'invalid_request 11',
      'missing_required_parameter 12',
      'line_too_large 13',
    ]);
    expect(await wrong(...Array.from({ length: 21 }, (_, i) => line(String(i))))).toEqual(['too_many_tasks null']);
    expect(ask.questions).toEqual([]);
  });

  it('warns of a file with several models, and works on it', async () => {
    const { work, run } = await openBatches();
    work();
    expect(await run([line('1'), line('2', { ...chat(), model: 'qwen3.5-ocr' })])).toMatchObject({
      status: 'completed',
      model: null,
      warnings: [expect.stringContaining('qwen3.5-ocr (line 2)')],
    });
  });

  it('shows its counts, the time left and what is there while it runs', async () => {
    const quick = asks(['x']);
    let asked = 0;
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { app, work, upload, create, get, ended } = await openBatches(async function* (question) {
      if (++asked > 3) await gate;
      return yield* quick(question);
    });
    const { id } = await create(await upload(Array.from({ length: 8 }, (_, i) => line(`${i}`)).join('\n')));
    work();
    await vi.waitFor(
      async () => expect((await get(String(id))).request_counts).toMatchObject({ completed: 3 }),
      10_000,
    );
    expect(await get(String(id))).toMatchObject({ status: 'in_progress', eta_seconds: expect.any(Number) });
    const partial = await app.request(`/v1/batches/${id}/output?partial=true`);
    expect((await partial.text()).trim().split('\n')).toHaveLength(3);
    expect((await app.request(`/v1/batches/${id}/output`)).status).toBe(404);
    go();
    await ended(String(id));
    const whole = await app.request(`/v1/batches/${id}/output`);
    expect((await whole.text()).trim().split('\n')).toHaveLength(8);
  });

  it('is cancelled: what is in hand is finished, what is done stays, the rest is named', async () => {
    const quick = asks(['x']);
    let asked = 0;
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { json, work, upload, create, ended, lines } = await openBatches(async function* (question) {
      if (++asked > 2) await gate;
      return yield* quick(question);
    });
    const file = await upload(Array.from({ length: 6 }, (_, i) => line(`${i}`)).join('\n'));
    const { id } = await create(file);
    work();
    await vi.waitFor(() => expect(asked).toBe(4), 10_000);
    expect(await json('DELETE', `/v1/files/${file}`)).toMatchObject({ http: 409 });
    const path = `/v1/batches/${id}/cancel`;
    expect(await json('POST', path)).toMatchObject({ status: 'cancelling', cancelling_at: expect.any(Number) });
    expect(await json('POST', path)).toMatchObject({ status: 'cancelling' });
    go();
    const batch = await ended(String(id));
    expect(batch).toMatchObject({ status: 'cancelled', request_counts: { total: 6, completed: 4, failed: 0 } });
    expect((await lines(batch.output_file_id)).map(({ custom_id }) => custom_id)).toEqual(['0', '1', '2', '3']);
    expect(await lines(batch.error_file_id)).toMatchObject([
      { custom_id: '4', response: null, error: { code: 'batch_cancelled' } },
      { custom_id: '5' },
    ]);
    expect(await json('POST', path)).toMatchObject({ status: 'cancelled' });
    const other = await create(await upload(line('1')));
    await ended(String(other.id));
    expect(await json('POST', `/v1/batches/${other.id}/cancel`)).toMatchObject({
      http: 409,
      error: { code: 'conflict' },
    });
    expect(await json('DELETE', `/v1/files/${file}`)).toMatchObject({ deleted: true });
  });

  it('expires: what is done stays, the rest is named', async () => {
    const quick = asks(['x']);
    const { deps, work, upload, create, ended, lines } = await openBatches(async function* (question) {
      await sleep(100);
      return yield* quick(question);
    });
    const { id } = await create(await upload(Array.from({ length: 30 }, (_, i) => line(`${i}`)).join('\n')));
    await deps.jobs.change(String(id), ['validating'], { expiresAt: Date.now() + 600 });
    work();
    const batch = await ended(String(id));
    const { completed, total } = batch.request_counts as unknown as { completed: number; total: number };
    expect(batch).toMatchObject({ status: 'expired', expired_at: expect.any(Number) });
    expect(total).toBe(30);
    expect(completed).toBeGreaterThan(0);
    expect(await lines(batch.output_file_id)).toHaveLength(completed);
    const errors = await lines(batch.error_file_id);
    expect(errors).toHaveLength(30 - completed);
    expect(errors.at(-1)).toMatchObject({ custom_id: '29', error: { code: 'batch_expired' } });
  });

  it('comes back later to a server that is busy, and to an engine that failed', async () => {
    const quick = asks(['x']);
    let asked = 0;
    const { work, run } = await openBatches(async function* (question) {
      asked++;
      if (asked === 1) throw new InkstoneError('overloaded', 'Too many.', { retryAfter: 0.01 });
      if (asked === 2) throw new Error('the worker died');
      return yield* quick(question);
    });
    work();
    expect(await run([line('1')])).toMatchObject({ request_counts: { completed: 1, failed: 0 } });
    expect(asked).toBe(3);
  });

  it('leaves its places to requests that somebody waits for', async () => {
    const { app, deps, upload, create, get, ended } = await openBatches();
    let running = 2;
    const working = startBatches(app, { ...deps, load: () => ({ waiting: 0, running, workers: 1 }) });
    onTestFinished(() => working.close(0));
    const { id } = await create(await upload(line('1')));
    await vi.waitFor(async () => expect((await get(String(id))).status).toBe('in_progress'), 10_000);
    await sleep(200);
    expect(await get(String(id))).toMatchObject({ request_counts: { completed: 0 } });
    running = 1;
    expect(await ended(String(id))).toMatchObject({ status: 'completed' });
  });

  it('is created once for an idempotency key', async () => {
    const { upload, create } = await openBatches();
    const file = await upload(line('1'));
    const key = { 'idempotency-key': 'k-1' };
    const first = await create(file, {}, key);
    expect((await create(file, {}, key)).id).toBe(first.id);
    expect((await create(file, { idempotency_key: 'k-1' })).id).toBe(first.id);
    expect((await create(file)).id).not.toBe(first.id);
    expect(await create(file, { completion_window: '48h' }, key)).toMatchObject({
      http: 409,
      error: { param: 'idempotency_key' },
    });
  });

  it('is refused when the request is wrong', async () => {
    const { upload, create } = await openBatches(asks(['x']), { INKSTONE_BATCHES_PER_KEY: '1' });
    const file = await upload(line('1'));
    for (const [more, param] of [
      [{ endpoint: '/v1/embeddings' }, 'endpoint'],
      [{ completion_window: '15d' }, 'completion_window'],
      [{ completion_window: '30m' }, 'completion_window'],
      [{ metadata: { a: 1 } }, 'metadata.a'],
      [{ metadata: { ds_name: 'x'.repeat(101) } }, 'metadata.ds_name'],
      [{ metadata: { ds_batch_finish_callback: 'ftp://x' } }, 'metadata.ds_batch_finish_callback'],
      [{ output_expires_after: { anchor: 'created_at', seconds: 1 } }, 'output_expires_after.seconds'],
    ] as const) {
      expect(await create(file, more)).toMatchObject({ http: 400, error: { param } });
    }
    expect(await create('file-batch-none')).toMatchObject({ http: 404, error: { param: 'input_file_id' } });
    const { id } = await create(file, {}, { 'idempotency-key': 'k' });
    expect(await create(file)).toMatchObject({ http: 429 });
    // The answer to the first may have been lost: it is no further batch.
    expect(await create(file, {}, { 'idempotency-key': 'k' })).toMatchObject({ http: 200, id });
  });

  it('belongs to its key', async () => {
    const { json, upload, create } = await openBatches(asks(['x']), { INKSTONE_API_KEYS: 'a,b' });
    const [a, b] = ['a', 'b'].map((key) => ({ authorization: `Bearer ${key}` })) as [object, object];
    const { id } = await create(await upload(line('1'), a), {}, a);
    expect(await json('GET', `/v1/batches/${id}`, undefined, a)).toMatchObject({ id });
    expect(await json('GET', `/v1/batches/${id}`, undefined, b)).toMatchObject({ http: 404 });
    expect(await json('POST', `/v1/batches/${id}/cancel`, undefined, b)).toMatchObject({ http: 404 });
    expect(await json('GET', '/v1/batches', undefined, b)).toMatchObject({ data: [] });
  });

  it('is listed by name, file and state', async () => {
    const { json, upload, create } = await openBatches();
    const [one, two] = [await upload(line('1')), await upload(line('1'))];
    const first = await create(one, { metadata: { ds_name: 'invoices May' } });
    const second = await create(two);
    const ids = async (query: string) =>
      ((await json('GET', `/v1/batches?${query}`)).data as unknown as { id: string }[]).map(({ id }) => id);
    expect(await ids('')).toEqual([second.id, first.id]);
    expect(await ids('ds_name=voices')).toEqual([first.id]);
    expect(await ids(`input_file_ids=${two},none`)).toEqual([second.id]);
    expect(await ids('status=completed,validating&limit=1')).toEqual([second.id]);
    expect(await ids(`after=${second.id}`)).toEqual([first.id]);
    expect(await json('GET', '/v1/batches?status=done')).toMatchObject({ http: 400, error: { param: 'status' } });
    expect(await json('GET', '/v1/batches?limit=101')).toMatchObject({ http: 400 });
  });

  it('tells its callback that it has ended', async () => {
    const told: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        told.push(body);
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { work, run } = await openBatches();
    work();
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/done`;
    const { id } = await run([line('1')], { metadata: { ds_batch_finish_callback: url } });
    await vi.waitFor(() => expect(told).toHaveLength(1), 5000);
    expect(JSON.parse(told[0] ?? '')).toMatchObject({ id, status: 'completed', object: 'batch' });
  });

  it('does not call addresses of the private network', async () => {
    const { log, work, run } = await openBatches(asks(['x']), { INKSTONE_ALLOW_PRIVATE_URLS: '0' });
    work();
    await run([line('1')], { metadata: { ds_batch_finish_callback: 'http://127.0.0.1:9/done' } });
    await vi.waitFor(() => expect(log.join()).toContain('callback could not be told'), 10_000);
    expect(log.join()).toContain('not a public address');
  });

  it('takes no request from outside for one of its own', async () => {
    const { app } = await openBatches(asks(['x']), { INKSTONE_API_KEYS: 'a' });
    const headers = { 'content-type': 'application/json', inProcess: '{"account":"a"}' };
    const response = await app.request(chatPath, { method: 'POST', headers, body: JSON.stringify(chat()) });
    expect(response.status).toBe(401);
  });
});
