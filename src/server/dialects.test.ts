import { describe, expect, it } from 'vitest';
import { edge, failsAfter, jsonOf } from './testing/fake.ts';
import { asksDocument, bytes, figures, formOf, words } from './testing/fake-document.ts';

type App = Awaited<ReturnType<typeof edge>>['app'];
const base64 = Buffer.from(bytes).toString('base64');
const json = (body: object) => ({ body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
const post = (more: RequestInit) => ({ method: 'POST', ...more });
const put = (accept = '*/*') => ({ method: 'PUT', body: bytes, headers: { accept } });

/** What stands in the errors of a wire; nothing where they are plain text, `detail` where nothing is said here. */
const forms: Readonly<Record<string, string>> = {
  mistral: '"object":"error"',
  paddlex: '"errorCode"',
  azure: '{"error":{"code"',
  tika: '',
  'tika, rmeta': '[{"X-TIKA:EXCEPTION:',
};

/** A request of each wire for the same file. */
const requests: readonly (readonly [wire: string, path: string, request: RequestInit])[] = [
  ['mistral', '/v1/ocr', post(json({ document: { type: 'document_url', document_url: `data:;base64,${base64}` } }))],
  ['docling, source', '/v1/convert/source', post(json({ sources: [{ kind: 'file', base64_string: base64 }] }))],
  ['docling, file', '/v1/convert/file', post({ body: formOf('files', { to_formats: 'text' }) })],
  ['openwebui', '/process', put()],
  ['tika', '/tika', put('text/plain')],
  ['tika, XHTML', '/tika', put('text/html')],
  ['tika, JSON', '/tika/text', put()],
  ['tika, rmeta', '/rmeta/text', put('application/json')],
  ['paddlex, lines', '/ocr', post(json({ file: base64, fileType: 0 }))],
  ['paddlex, layout', '/layout-parsing', post(json({ file: base64, fileType: 0 }))],
  ['paddlex, tables', '/table-recognition', post(json({ file: base64 }))],
  ['liteparse', '/liteparse/ocr', post({ body: formOf('file', { language: 'en' }) })],
  ['mineru', '/file_parse', post({ body: formOf('files') })],
  ['mineru, list', '/file_parse', post({ body: formOf('files', { return_md: 'false', return_content_list: 'true' }) })],
];
const analyze = '/documentintelligence/documentModels/prebuilt-read:analyze';

async function answered(app: App, path: string, request: RequestInit) {
  const response = await app.request(path, request);
  return { status: response.status, text: await response.text() };
}

describe('the same page through all wires', () => {
  it.each(requests)('gives the same text: %s', async (_, path, request) => {
    const { app } = await edge(asksDocument(1));
    const { status, text } = await answered(app, path, request);
    expect(status, text).toBe(200);
    let from = 0;
    for (const word of words) {
      expect(text.indexOf(word, from), `${word} in ${text}`).toBeGreaterThanOrEqual(from);
      from = text.indexOf(word, from);
    }
  });

  it('gives the same text: azure', async () => {
    const { app } = await edge(asksDocument(1));
    const started = await app.request(analyze, post({ body: bytes }));
    expect(started.status).toBe(202);
    const { pathname } = new URL(started.headers.get('operation-location') ?? '');
    expect(await jsonOf(app.request(pathname))).toMatchObject({
      status: 'succeeded',
      analyzeResult: { content: 'Harbour notes\nTwo herons\nBird Seen' },
    });
  });
});

describe('every wire', () => {
  it.each([...requests, ['azure', analyze, post({ body: bytes })] as const])(
    'asks for a key, and tells what fails in its own words: %s',
    async (wire, path, request) => {
      const { app } = await edge(failsAfter([], new Error('secret')), { INKSTONE_API_KEYS: 'sk-one' });
      const refused = await answered(app, path, request);
      expect(refused.status).toBe(401);
      const headers = { ...Object.fromEntries(new Headers(request.headers)), authorization: 'Bearer sk-one' };
      const failed = await answered(app, path, { ...request, headers });
      expect(failed.status).toBe(500);
      for (const { text } of [refused, failed]) {
        expect(text).not.toContain('secret');
        const form = forms[wire] ?? forms[wire.split(',')[0] ?? ''];
        if (form === '') expect(text).not.toContain('{');
        else expect(text).toContain(form ?? '"detail"');
      }
    },
  );

  it('is counted under its name', async () => {
    const { app } = await edge(asksDocument(1));
    for (const [, path, request] of requests) await app.request(path, request);
    const metrics = await (await app.request('/metrics')).text();
    for (const wire of ['mistral', 'docling', 'openwebui', 'tika', 'paddlex', 'liteparse', 'mineru']) {
      expect(metrics).toContain(`dialect="${wire}"`);
    }
  });
});

describe('the pictures of figures', () => {
  const data = 'data:image/jpeg;base64,b25l';
  const document = { type: 'document_url', document_url: `data:;base64,${base64}` };
  const sources = [{ kind: 'file', base64_string: base64 }];
  const embedded = { to_formats: ['md', 'html'], image_export_mode: 'embedded' };
  it.each([
    ['mistral', '/v1/ocr', post(json({ document, include_image_base64: true })), `"image_base64":"${data}"`],
    ['docling', '/v1/convert/source', post(json({ sources, options: embedded })), `![Image](${data})`],
    ['docling, HTML', '/v1/convert/source', post(json({ sources, options: embedded })), `src=\\"${data}\\"`],
    ['paddlex', '/layout-parsing', post(json({ file: base64, returnMarkdownImages: true })), '{"figure-1.png":"b25l"}'],
    ['mineru', '/file_parse', post({ body: formOf('files', { return_images: 'True' }) }), `{"figure-1.png":"${data}"}`],
  ])('come where they are asked for, and what is left out is told: %s', async (_, path, request, shown) => {
    const asked = asksDocument(2, figures);
    const { app } = await edge(asked);
    const { status, text } = await answered(app, path, request);
    expect(status, text).toBe(200);
    expect(text).toContain(shown);
    expect(text).toContain('1 of 2 figures have no picture');
    expect(asked.questions[0]).toMatchObject({ taskConfig: { figures: true } });
  });

  it('are not cut where nobody asks for them', async () => {
    const asked = asksDocument(1);
    const { app } = await edge(asked);
    for (const [, path, request] of requests) {
      if (!path.startsWith('/v1/convert')) await app.request(path, request);
    }
    for (const { taskConfig } of asked.questions) expect(taskConfig ?? {}).not.toMatchObject({ figures: true });
  });
});
