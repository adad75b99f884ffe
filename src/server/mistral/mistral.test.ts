import { describe, expect, it } from 'vitest';
import { asks, edge, failsAfter, image, jsonOf } from '../testing/fake.ts';
import { asksDocument, bytes } from '../testing/fake-document.ts';

const path = '/v1/ocr';
const document = { type: 'document_url', document_url: image };
const ask = (more: object = {}) => ({ model: 'mistral-ocr-latest', document, ...more });
type Answer = { pages: Record<string, unknown>[]; warnings?: string[]; document_annotation: string | null };
const answerOf = (response: Response | Promise<Response>) => jsonOf(response) as Promise<Answer>;

describe('a page', () => {
  it('is Markdown with its figures named, running heads in it', async () => {
    const { post } = await edge(asksDocument());
    expect(await jsonOf(post(path, ask()))).toMatchObject({
      model: 'mistral-ocr-latest',
      usage_info: { pages_processed: 2 },
      document_annotation: null,
      pages: [
        {
          index: 0,
          markdown:
            'Page head\n\n# Harbour notes\n\nTwo herons\n\n![img-0.jpeg](img-0.jpeg)\n\n| Bird | Seen |\n| --- | --- |',
          images: [
            {
              id: 'img-0.jpeg',
              top_left_x: 10,
              top_left_y: 120,
              bottom_right_x: 300,
              bottom_right_y: 140,
              image_base64: null,
            },
          ],
          tables: [],
          dimensions: { dpi: 200, width: 600, height: 800 },
          header: null,
          blocks: null,
        },
        { index: 1 },
      ],
    });
  });

  it('has tables, heads, blocks and confidences by themselves where they are asked for', async () => {
    const { post } = await edge(asksDocument(1));
    const asked = ask({
      table_format: 'html',
      extract_header: true,
      include_blocks: true,
      confidence_scores_granularity: 'word',
    });
    const { pages } = await answerOf(post(path, asked));
    expect(pages[0]).toMatchObject({
      markdown: expect.stringMatching(/^# Harbour notes.*\[tbl-0\.html\]\(tbl-0\.html\)$/s),
      header: 'Page head',
      tables: [{ id: 'tbl-0.html', format: 'html', content: expect.stringContaining('<td>Bird</td>') }],
      blocks: [
        { type: 'header', content: 'Page head' },
        { type: 'title', top_left_y: 40 },
        { type: 'text', content: 'Two herons' },
        { type: 'image', image_id: 'img-0.jpeg' },
        { type: 'table', table_id: 'tbl-0.html' },
      ],
      confidence_scores: {
        average_page_confidence_score: expect.closeTo(0.9),
        minimum_page_confidence_score: 0.9,
        word_confidence_scores: expect.arrayContaining([{ text: 'Harbour', confidence: 0.9, start_index: 2 }]),
      },
    });
    const none = await answerOf(
      post(path, ask({ image_limit: 0, confidence_scores_granularity: 'block', include_blocks: true })),
    );
    expect(none.pages[0]).toMatchObject({
      images: [],
      blocks: [{ confidence_scores: { block_type_confidence_score: 0.8 } }, {}, {}, {}, {}],
    });
  });
});

it('asks for pages from 0 on', async () => {
  const asked = asksDocument(1);
  const { post } = await edge(asked);
  for (const pages of [[0, 2], '0,2-4', undefined]) await post(path, ask({ pages }));
  expect(asked.questions.map(({ files }) => files?.pages)).toEqual([
    [
      { from: 1, to: 1 },
      { from: 3, to: 3 },
    ],
    [
      { from: 1, to: 1 },
      { from: 3, to: 5 },
    ],
    undefined,
  ]);
  for (const pages of [[], [-1], ['a'], 'x', 3]) expect((await post(path, ask({ pages }))).status).toBe(400);
});

it('reads values by a schema as JSON text', async () => {
  const asked = asks(['{"total":8}']);
  const { post } = await edge(asked);
  const schema = { type: 'object', properties: { total: { type: 'number' } } };
  const document_annotation_format = { type: 'json_schema', json_schema: { name: 'a', schema, strict: true } };
  const answer = await answerOf(
    post(path, ask({ document_annotation_format, document_annotation_prompt: 'The total' })),
  );
  expect(answer.document_annotation).toBe('{"total":8}');
  expect(asked.questions[1]).toMatchObject({ prompt: 'The total', structure: { schema } });
});

it('says what it does not do', async () => {
  const { post } = await edge(asksDocument(1));
  const asked = ask({ bbox_annotation_format: { type: 'json_object' } });
  expect((await answerOf(post(path, asked))).warnings).toEqual([expect.stringContaining('bbox_annotation_format')]);
});

describe('files', () => {
  async function stored(env: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const asked = asksDocument(1);
    const { app, post } = await edge(asked, env);
    const form = new FormData();
    form.append('purpose', 'ocr');
    form.append('file', new Blob([bytes]), 'report.pdf');
    const file = (await jsonOf(app.request('/v1/files', { method: 'POST', body: form, headers }))) as { id: string };
    const { url } = (await jsonOf(app.request(`/v1/files/${file.id}/url?expiry=1`, { headers }))) as { url: string };
    return { asked, post, file, url };
  }

  it('come by their id and by an address that this server signed, which is not fetched', async () => {
    const { asked, post, file, url } = await stored();
    expect(file).toMatchObject({ object: 'file', sample_type: 'ocr_input', source: 'upload', purpose: 'ocr' });
    for (const document of [
      { type: 'file', file_id: file.id },
      { type: 'document_url', document_url: url },
      { type: 'image_url', image_url: { url } },
    ]) {
      expect((await post(path, ask({ document }))).status).toBe(200);
    }
    for (const { images } of asked.questions) expect(Buffer.from(images[0]!.bytes)).toEqual(Buffer.from(bytes));
  });

  it('are not opened by a forged address or for another key', async () => {
    const env = { INKSTONE_API_KEYS: 'sk-one,sk-two' };
    const { post, url } = await stored(env, { authorization: 'Bearer sk-one' });
    const forged = { type: 'document_url', document_url: url.replace(/signature=.*/, 'signature=AAAA') };
    expect((await post(path, ask({ document: forged }), { authorization: 'Bearer sk-one' })).status).toBe(400);
    const others = { type: 'document_url', document_url: url };
    expect((await post(path, ask({ document: others }), { authorization: 'Bearer sk-two' })).status).toBe(400);
  });
});

it('tells errors in its own form', async () => {
  const { post, app } = await edge(failsAfter([], new Error('x')));
  const failed = await post(path, ask());
  expect([failed.status, await jsonOf(failed)]).toMatchObject([
    500,
    { object: 'error', type: 'internal_server_error' },
  ]);
  const wrong = await post(path, ask({ document: { type: 'video' } }));
  expect([wrong.status, await jsonOf(wrong)]).toMatchObject([
    400,
    { type: 'invalid_request_error', param: 'document.type' },
  ]);
  expect(await jsonOf(post(path, ask({ model: 'gpt' })))).toMatchObject({ object: 'error', code: 'model_not_found' });
  expect(await jsonOf(app.request(path))).toMatchObject({ object: 'error', code: 'method_not_allowed' });
});
