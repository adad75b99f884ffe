import { expect, it } from 'vitest';
import { edge, jsonOf } from '../testing/fake.ts';
import { asksDocument, formOf } from '../testing/fake-document.ts';

const sources = [{ kind: 'file', base64_string: 'JVBERi0xLjc=', filename: 'report.pdf' }];

it('writes the formats that are asked for, and says which it does not', async () => {
  const { post } = await edge(asksDocument(2));
  const options = { to_formats: ['md', 'html', 'doctags'], md_page_break_placeholder: '<!-- page -->' };
  expect(await jsonOf(post('/v1/convert/source', { sources, options }))).toMatchObject({
    document: {
      filename: 'report.pdf',
      md_content: expect.stringMatching(/^# Harbour notes.*<!-- image -->.*<!-- page -->.*herons/s),
      html_content: expect.stringContaining('<h1>Harbour notes</h1>'),
      text_content: null,
      doctags_content: null,
    },
    status: 'partial_success',
    errors: [{ error_message: expect.stringContaining('doctags') }],
  });
});

it('reads options of a form, pages and the way of reading among them', async () => {
  const asked = asksDocument(1);
  const { app } = await edge(asked);
  const form = formOf('files', { force_ocr: 'true', image_export_mode: 'placeholder', ocr_engine: 'easyocr' });
  form.append('page_range', '2');
  form.append('page_range', '3');
  const answer = await jsonOf(app.request('/v1/convert/file', { method: 'POST', body: form }));
  expect(answer).toMatchObject({ status: 'success', errors: [], document: { filename: 'report.pdf' } });
  expect(asked.questions[0]?.files).toMatchObject({ pages: [{ from: 2, to: 3 }], textLayer: 'ocr' });
});

it('names the document by its address', async () => {
  const { post } = await edge(asksDocument(1));
  const answer = post('/v1/convert/source', { sources: [{ kind: 'http', url: 'data:,x/50%.pdf' }] });
  expect((await answer).status).toBeLessThan(500);
});

it('keeps the answer of a task for the account that asked', async () => {
  const { app, post } = await edge(asksDocument(1), { INKSTONE_API_KEYS: 'sk-one,sk-two' });
  const headers = { 'x-api-key': 'sk-one' };
  const task = (await jsonOf(post('/v1/convert/source/async', { sources }, headers))) as { task_id: string };
  const polled = await app.request(`/v1/status/poll/${task.task_id}?wait=5`, { headers });
  expect(await jsonOf(polled)).toEqual(task);
  expect(await jsonOf(app.request(`/v1/result/${task.task_id}`, { headers }))).toMatchObject({ status: 'success' });
  const others = await app.request(`/v1/result/${task.task_id}`, { headers: { 'x-api-key': 'sk-two' } });
  expect([others.status, await jsonOf(others)]).toEqual([404, { detail: expect.stringContaining(task.task_id) }]);
});

it('refuses what it can not do', async () => {
  const { post, app } = await edge(asksDocument(1));
  const refused: object[] = [
    { sources: [] },
    { sources: [...sources, ...sources] },
    { sources: [{ kind: 's3', key: 'x' }] },
    { sources, target: { kind: 'zip' } },
    { sources, options: { page_range: [3, 1] } },
  ];
  for (const body of refused) {
    const answer = await post('/v1/convert/source', body);
    expect([answer.status, await jsonOf(answer)]).toEqual([400, { detail: expect.any(String) }]);
  }
  const none = await app.request('/v1/convert/file', { method: 'POST', body: new FormData() });
  expect(none.status).toBe(400);
  expect((await post('/v1/convert/file', 'no form', { 'content-type': 'text/plain' })).status).toBe(400);
});
