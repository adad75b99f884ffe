import { expect, it } from 'vitest';
import { edge, jsonOf } from '../testing/fake.ts';
import { asksDocument, bytes } from '../testing/fake-document.ts';

const base = '/documentintelligence/documentModels';
type App = Awaited<ReturnType<typeof edge>>['app'];

async function analyse(
  app: App,
  action: string,
  body: RequestInit['body'] = bytes,
  headers: Record<string, string> = {},
) {
  const started = await app.request(`${base}/${action}`, { method: 'POST', body, headers });
  return { started, path: new URL(started.headers.get('operation-location') ?? 'http://none/').pathname };
}

it('reads lines and words, with their places in the content', async () => {
  const asked = asksDocument(2);
  const { app } = await edge(asked);
  const { path } = await analyse(
    app,
    'prebuilt-read:analyze?api-version=2024-11-30&pages=1-2&stringIndexType=utf16CodeUnit',
  );
  expect(asked.questions[0]).toMatchObject({ words: true, files: { pages: [{ from: 1, to: 2 }] } });
  const { analyzeResult } = (await jsonOf(app.request(path))) as {
    analyzeResult: {
      content: string;
      pages: { words: { content: string; span: { offset: number; length: number } }[] }[];
    };
  };
  const { content, pages } = analyzeResult;
  expect(pages).toMatchObject([{ pageNumber: 1, unit: 'pixel' }, { pageNumber: 2 }]);
  for (const { content: word, span } of pages.flatMap(({ words }) => words)) {
    expect(content.slice(span.offset, span.offset + span.length)).toBe(word);
  }
});

it('lays out paragraphs and tables, as Markdown', async () => {
  const { app } = await edge(asksDocument(1));
  const body = JSON.stringify({ base64Source: Buffer.from(bytes).toString('base64') });
  const headers = { 'content-type': 'application/json' };
  const { path } = await analyse(app, 'prebuilt-layout:analyze?outputContentFormat=markdown', body, headers);
  expect(await jsonOf(app.request(path))).toMatchObject({
    analyzeResult: {
      content: expect.stringContaining('# Harbour notes'),
      paragraphs: [{ role: 'pageHeader' }, { role: 'title', content: 'Harbour notes' }, { content: 'Two herons' }],
      tables: [{ rowCount: 1, columnCount: 2, cells: [{ content: 'Bird' }, { content: 'Seen', columnIndex: 1 }] }],
    },
  });
});

it('makes a PDF where one is asked for', async () => {
  const file = { name: 'document.pdf', mediaType: 'application/pdf', bytes };
  const { app } = await edge(asksDocument(1, { file }));
  const { path } = await analyse(app, 'prebuilt-read:analyze?output=pdf');
  const pdf = await app.request(`${path}/pdf`);
  expect([pdf.headers.get('content-type'), await pdf.text()]).toEqual(['application/pdf', '%PDF-1.7']);
  const without = await analyse(app, 'prebuilt-read:analyze?output=figures&features=barcodes');
  expect((await app.request(`${without.path}/pdf`)).status).toBe(404);
  const warnings = [{ message: expect.stringContaining('figures') }, { message: expect.stringContaining('barcodes') }];
  expect(await jsonOf(app.request(without.path))).toMatchObject({ analyzeResult: { warnings } });
});

it('refuses in its own form', async () => {
  const { app } = await edge(asksDocument(1), { INKSTONE_API_KEYS: 'sk-one' });
  const key = { 'ocp-apim-subscription-key': 'sk-one' };
  const codes = async (action: string, body?: RequestInit['body'], headers: Record<string, string> = key) => {
    const { started } = await analyse(app, action, body, headers);
    const { error } = (await jsonOf(started)) as { error: { code: string } };
    return [started.status, error.code];
  };
  expect(await codes('prebuilt-read:analyze', bytes, {})).toEqual([401, 'Unauthorized']);
  expect(await codes('prebuilt-invoice:analyze')).toEqual([404, 'NotFound']);
  expect(await codes('prebuilt-read:train')).toEqual([404, 'NotFound']);
  expect(await codes('prebuilt-read:analyze?pages=x')).toEqual([400, 'InvalidRequest']);
  const json = { ...key, 'content-type': 'application/json' };
  expect(await codes('prebuilt-read:analyze', '{}', json)).toEqual([400, 'InvalidRequest']);
});
