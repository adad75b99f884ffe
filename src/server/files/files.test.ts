import { describe, expect, it, vi } from 'vitest';
import { asks, edge } from '../testing/fake.ts';

const keys = { INKSTONE_API_KEYS: 'key-a,key-b' };
const a = { authorization: 'Bearer key-a' };
const b = { authorization: 'Bearer key-b' };

/** A form, its parts in the order given. */
function form(...parts: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of parts)
    typeof value === 'string' ? data.set(name, value) : data.set(name, value, 'in.jsonl');
  return data;
}

const jsonl = new Blob(['{"custom_id":"1"}\n']);

async function opened(env: Record<string, string> = {}) {
  const { app, deps } = await edge(asks(['x']), { ...keys, ...env });
  const call = (method: string, path: string, body?: FormData, headers: object = a) =>
    app.request(path, { method, headers: { ...headers }, ...(body && { body }) });
  const json = async (method: string, path: string, body?: FormData, headers: object = a) => {
    const response = await call(method, path, body, headers);
    const answer: Record<string, unknown> = { status: response.status };
    return Object.assign(answer, await response.json());
  };
  const upload = (purpose = 'batch', content = jsonl) =>
    json('POST', '/v1/files', form(['purpose', purpose], ['file', content]));
  return { app, deps, call, json, upload };
}

describe('the Files API', () => {
  it.each(['/v1', '/compatible-mode/v1'])('stores, describes, gives back and deletes a file under %s', async (base) => {
    const { call, json } = await opened();
    const file = await json('POST', `${base}/files`, form(['file', jsonl], ['purpose', 'batch']));
    expect(file).toEqual({
      status: 'processed',
      id: expect.stringMatching(/^file-batch-[0-9a-f]{24}$/),
      object: 'file',
      bytes: 18,
      created_at: expect.any(Number),
      expires_at: expect.any(Number),
      filename: 'in.jsonl',
      purpose: 'batch',
      status_details: null,
    });
    expect(await json('GET', `${base}/files/${file.id}`)).toEqual(file);
    const content = await call('GET', `${base}/files/${file.id}/content`);
    expect(await content.text()).toBe('{"custom_id":"1"}\n');
    expect(content.headers.get('content-length')).toBe('18');
    expect(await json('DELETE', `${base}/files/${file.id}`)).toMatchObject({ id: file.id, deleted: true });
    expect(await json('GET', `${base}/files/${file.id}`)).toMatchObject({ status: 404, error: { code: 'not_found' } });
  });

  it('lists what it keeps, newest first, by purpose, page by page', async () => {
    const { json, upload } = await opened();
    const ids: string[] = [];
    for (const purpose of ['batch', 'file-extract', 'batch']) ids.unshift(String((await upload(purpose)).id));
    const list = await json('GET', '/v1/files');
    expect(list).toMatchObject({ object: 'list', first_id: ids[0], last_id: ids[2], has_more: false });
    expect(ids[1]).toMatch(/^file-fe-/);
    expect(await json('GET', '/v1/files?purpose=batch&limit=1')).toMatchObject({
      data: [{ id: ids[0] }],
      has_more: true,
    });
    expect(await json('GET', `/v1/files?after=${ids[1]}`)).toMatchObject({ data: [{ id: ids[2] }] });
    expect(await json('GET', '/v1/files?order=asc&limit=1')).toMatchObject({ data: [{ id: ids[2] }] });
    expect(await json('GET', '/v1/files?create_before=20200101000000')).toMatchObject({ data: [], first_id: null });
    expect(await json('GET', '/v1/files?limit=0')).toMatchObject({ status: 400, error: { param: 'limit' } });
    expect(await json('GET', '/v1/files?create_after=now')).toMatchObject({ status: 400 });
  });

  it('shows a file to its own key alone', async () => {
    const { json, upload } = await opened();
    const { id } = await upload();
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/content'],
      ['GET', '/url'],
      ['DELETE', ''],
    ] as const) {
      expect(await json(method, `/v1/files/${id}${path}`, undefined, b)).toMatchObject({ status: 404 });
    }
    expect(await json('GET', '/v1/files', undefined, b)).toMatchObject({ data: [] });
    expect(await json('GET', `/v1/files/${id}`, undefined, {})).toMatchObject({ status: 401 });
  });

  it('gives parts of a file', async () => {
    const { call, upload } = await opened();
    const { id } = await upload('batch', new Blob(['0123456789']));
    const part = async (range: string) => {
      const response = await call('GET', `/v1/files/${id}/content`, undefined, { ...a, range });
      return [response.status, response.headers.get('content-range'), await response.text()];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part('bytes=8-')).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await part('bytes=10-')).toEqual([416, 'bytes */10', '']);
    expect(await part('bytes=0-1,3-4')).toEqual([200, null, '0123456789']);
  });

  it('hands out addresses that need no key, until they expire', async () => {
    const { call, json, upload } = await opened({ INKSTONE_PUBLIC_URL: 'http://ocr.local' });
    const { id } = await upload('ocr');
    const { url } = await json('GET', `/v1/files/${id}/url?expiry=1`);
    const path = String(url).replace('http://ocr.local', '');
    expect(await (await call('GET', path, undefined, {})).text()).toBe('{"custom_id":"1"}\n');
    expect((await call('GET', `${path.slice(0, -1)}_`, undefined, {})).status).toBe(403);
    const later = Date.now() + 3_601_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(later);
    expect((await call('GET', path, undefined, {})).status).toBe(403);
    clock.mockRestore();
  });

  it('refuses what it can not store, and keeps nothing of it', async () => {
    const { json, upload } = await opened({ INKSTONE_MAX_FILE_BYTES: '100', INKSTONE_FILES_PER_KEY: '2' });
    const post = (...parts: [string, string | Blob][]) => json('POST', '/v1/files', form(...parts));
    expect(await post(['file', jsonl])).toMatchObject({ status: 400, error: { param: 'purpose' } });
    expect(await post(['file', jsonl], ['purpose', 'x'])).toMatchObject({ status: 400, error: { param: 'purpose' } });
    expect(await post(['purpose', 'batch'])).toMatchObject({ status: 400 });
    const seconds: [string, string] = ['expires_after[seconds]', '10'];
    expect(await post(['file', jsonl], ['purpose', 'batch'], seconds)).toMatchObject({ status: 400 });
    expect(await upload('batch', new Blob(['x'.repeat(101)]))).toMatchObject({ status: 413 });
    expect(await json('GET', '/v1/files')).toMatchObject({ data: [] });
    await upload();
    await upload();
    expect(await upload()).toMatchObject({ status: 429, error: { message: expect.stringContaining('2 files') } });
  });

  it('lets a file expire earlier when its form says so', async () => {
    const { json } = await opened();
    const file = await json(
      'POST',
      '/v1/files',
      form(
        ['purpose', 'batch'],
        ['expires_after[anchor]', 'created_at'],
        ['expires_after[seconds]', '3600'],
        ['file', jsonl],
      ),
    );
    expect(Number(file.expires_at) - Number(file.created_at)).toBe(3600);
  });
});

describe("DashScope's own files", () => {
  it('are the same files', async () => {
    const { json } = await opened();
    const answer = await json('POST', '/api/v1/files', form(['descriptions', 'pages'], ['files', jsonl]));
    const { uploaded_files: uploaded } = answer.data as { uploaded_files: { file_id: string }[] };
    const id = uploaded[0]?.file_id ?? '';
    expect(await json('GET', `/api/v1/files/${id}`)).toMatchObject({
      data: { file_id: id, name: 'in.jsonl', size: 18, purpose: 'fine-tune', description: 'pages' },
    });
    expect(await json('GET', '/api/v1/files?page_no=1&page_size=10')).toMatchObject({
      data: { total: 1, page_no: 1, files: [{ file_id: id }] },
    });
    expect(await json('GET', `/v1/files/${id}`)).toMatchObject({ id });
    expect(await json('GET', `/api/v1/files/${id}`, undefined, b)).toMatchObject({
      status: 400,
      code: 'InvalidParameter',
      message: 'File not found.',
    });
    expect(await json('DELETE', `/api/v1/files/${id}`)).toMatchObject({ data: { deleted: true } });
    expect(await json('GET', '/api/v1/files')).toMatchObject({ data: { total: 0, files: [] } });
  });
});
