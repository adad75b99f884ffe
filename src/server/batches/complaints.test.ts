// What users of other batch services complain about.
import { expect, it, vi } from 'vitest';
import type { Ask } from '../deps.ts';
import { asks, chat } from '../testing/fake.ts';
import { line, openBatches } from './testing/open-batches.ts';

/** Answers as fast as it can until so many were asked; the others wait until `go` is called. */
function stopsAfter(count: number): { readonly ask: Ask; readonly go: () => void } {
  const quick = asks(['x']);
  let asked = 0;
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  async function* ask(question: Parameters<Ask>[0]) {
    if (++asked > count) await gate;
    return yield* quick(question);
  }
  return { ask, go: () => go() };
}

it('hours at 0 of 10, without progress, time left or results: all three are there after the first lines', async () => {
  const { ask, go } = stopsAfter(3);
  const { app, work, upload, create, get, ended } = await openBatches(ask);
  const { id } = await create(await upload(Array.from({ length: 10 }, (_, i) => line(`${i}`)).join('\n')));
  work();
  await vi.waitFor(async () => expect((await get(`${id}`)).request_counts).toMatchObject({ completed: 3 }), 10_000);
  const batch = await get(`${id}`);
  expect(batch).toMatchObject({ status: 'in_progress', request_counts: { total: 10, failed: 0 } });
  expect(batch.eta_seconds).toBeGreaterThanOrEqual(1);
  const partial = await (await app.request(`/v1/batches/${id}/output?partial=true`)).text();
  expect(partial.trim().split('\n')).toHaveLength(3);
  go();
  await ended(`${id}`);
});

it('a window that ends with nothing done: what was done stays, and every other line is named', async () => {
  const { ask, go } = stopsAfter(2);
  const { deps, work, upload, create, get, ended, lines } = await openBatches(ask, { INKSTONE_THREADS: '1' });
  const { id } = await create(await upload(['0', '1', '2', '3'].map((name) => line(name)).join('\n')));
  work();
  await vi.waitFor(async () => expect((await get(`${id}`)).request_counts).toMatchObject({ completed: 2 }), 10_000);
  await deps.jobs.change(`${id}`, ['in_progress'], { expiresAt: Date.now() - 1 });
  await deps.jobs.nudge(`${id}`);
  await vi.waitFor(async () => expect((await get(`${id}`)).status).toBe('finalizing'), 10_000);
  go();
  const batch = await ended(`${id}`);
  expect(batch.status).toBe('expired');
  const named = [...(await lines(batch.output_file_id)), ...(await lines(batch.error_file_id))];
  expect(named.map(({ custom_id }) => custom_id)).toEqual(['0', '1', '2', '3']);
  expect(named.at(-1)).toMatchObject({ error: { code: 'batch_expired' } });
});

it('Base64 makes lines large, so few fit into a file: a line may name an upload or a file instead, without a header', async () => {
  const ask = asks(['x']);
  const { deps, json, work, run } = await openBatches(ask);
  work();
  const form = new FormData();
  form.set('purpose', 'vision');
  form.set('file', new Blob(['an image']), 'a.png');
  const { id } = await json('POST', '/v1/files', form);
  const { dir, policy, signature } = deps.uploads.issue('qwen-vl-ocr', 'anonymous');
  const key = `${dir}/a.png`;
  await deps.uploads.accept({ policy, signature }, key, new Blob(['an upload']).stream());
  const part = (url: string) => [{ type: 'image_url', image_url: { url } }];
  const batch = await run([
    line('upload', chat({}, part(`oss://${key}`))),
    line('file', chat({}, [{ type: 'file', file: { file_id: id } } as never])),
  ]);
  expect(batch).toMatchObject({ request_counts: { total: 2, completed: 2, failed: 0 } });
  const read = ask.questions.map(({ images }) => Buffer.from(images[0]?.bytes ?? []).toString());
  expect(read.sort()).toEqual(['an image', 'an upload']);
});

it('a field that stands in the wrong place is dropped in silence: the file is refused, with the line', async () => {
  const { work, run } = await openBatches();
  work();
  const misplaced = JSON.stringify({ ...JSON.parse(line('2')), enable_thinking: false });
  expect(await run([line('1'), misplaced])).toMatchObject({
    status: 'failed',
    errors: { data: [{ line: 2, param: 'enable_thinking', message: expect.stringContaining('body') }] },
  });
});

it('the reason of a failure is in one of two places: it is in both', async () => {
  const { work, run, lines } = await openBatches();
  work();
  const { error_file_id: file } = await run([line('1', chat({ max_tokens: 0 }))]);
  const [failure] = await lines(file);
  const { error, response } = failure as unknown as {
    error: { code: string; message: string };
    response: { body: { error: { code: string; message: string } } };
  };
  expect(error).toEqual({ code: response.body.error.code, message: response.body.error.message });
  expect(error.message).not.toBe('');
});

it('files of a cancelled batch are not known: they are listed and read', async () => {
  const { ask, go } = stopsAfter(1);
  const { json, work, upload, create, get, ended, lines } = await openBatches(ask, { INKSTONE_THREADS: '1' });
  const { id } = await create(await upload([line('1'), line('2'), line('3')].join('\n')));
  work();
  await vi.waitFor(async () => expect((await get(`${id}`)).request_counts).toMatchObject({ completed: 1 }), 10_000);
  await json('POST', `/v1/batches/${id}/cancel`);
  go();
  const batch = await ended(`${id}`);
  expect(batch.status).toBe('cancelled');
  for (const file of [batch.output_file_id, batch.error_file_id]) {
    expect(await json('GET', `/v1/files/${file}`)).toMatchObject({ http: 200, purpose: 'batch_output' });
    expect((await lines(file)).length).toBeGreaterThan(0);
  }
});

it('bodies are text within text, and there is an empty error file: neither is so', async () => {
  const { work, run, lines } = await openBatches();
  work();
  const batch = await run([line('1')]);
  expect(batch.error_file_id).toBeNull();
  const [answer] = await lines(batch.output_file_id);
  expect(answer).toMatchObject({ response: { body: { choices: [{ message: { content: 'Hello' } }] } } });
});
