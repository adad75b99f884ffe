import { describe, expect, it } from 'vitest';
import {
  asks,
  chat,
  chatPath,
  edge,
  generation,
  generationPath,
  image,
  jsonOf,
  responsesPath,
} from '../testing/fake.ts';

const bytes = Buffer.from(image.slice(image.indexOf(',') + 1), 'base64');

/** A message of these parts, in each dialect. */
const everywhere = (parts: object[]) =>
  [
    [chatPath, chat({}, parts)],
    [generationPath, generation({}, parts)],
    [responsesPath, { model: 'qwen3.5-ocr', input: [{ role: 'user', content: parts }] }],
  ] as const;

describe('parts in the words of another dialect', () => {
  it.each([
    ["DashScope's", { image }],
    ["DashScope's with a type", { type: 'image', image }],
    ["the chat API's", { type: 'image_url', image_url: { url: image } }],
    ['an address without an object', { type: 'image_url', image_url: image }],
    ['an object where an address is usual', { image: { url: image } }],
    ["the Responses API's", { type: 'input_image', image_url: image, detail: 'auto' }],
    ['Base64 alone', { image: bytes.toString('base64') }],
    ['Base64 alone in an object', { type: 'image_url', image_url: { url: bytes.toString('base64') } }],
    ['a file', { type: 'file', file: { file_data: image } }],
    ["the Responses API's file", { type: 'input_file', file_data: image }],
  ])('are read: %s', async (_, part) => {
    for (const [path, body] of everywhere([
      { ...part, min_pixels: 4096 },
      { type: 'text', text: 'read' },
    ])) {
      const ask = asks(['x']);
      const { post } = await edge(ask);
      const response = await post(path, body);
      expect(response.status, path).toBe(200);
      expect(ask.questions[0]).toMatchObject({ prompt: 'read', images: [{ bytes, minPixels: 4096 }] });
    }
  });

  it('may hold a text of null, which says nothing', async () => {
    for (const [path, body] of everywhere([{ image }, { type: 'text', text: null }])) {
      const ask = asks(['x']);
      const { post } = await edge(ask);
      expect((await post(path, body)).status).toBe(200);
      expect(ask.questions[0]?.prompt).toBeUndefined();
    }
  });

  it.each([
    [{ type: 'audio', audio: 'https://example.org/a.mp3' }, 'it holds text, image, image_url, or a file'],
    [{ image: '/home/me/scan.png' }, 'send a data URL, or let the DashScope SDK upload the file'],
    [{ image_url: { url: 'file:///C:/scan.png' } }, 'send a data URL, or let the DashScope SDK upload the file'],
    [{ image_url: 'scan.jpeg' }, 'send a data URL, or let the DashScope SDK upload the file'],
    [{ image: 'aGVsbG8gd29ybGQ=' }, 'an image is an http(s) URL, a data URL, the Base64 text of a file'],
  ])('are refused with the forms that are taken: %j', async (part, said) => {
    for (const [path, body] of everywhere([part])) {
      const { post } = await edge(asks(['x']));
      const response = await post(path, body);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(said);
    }
  });
});

describe('a file of the Files API', () => {
  async function stored(env: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const ask = asks(['x']);
    const { app, post } = await edge(ask, env);
    const form = new FormData();
    form.append('purpose', 'user_data');
    form.append('file', new Blob([bytes]), 'a.png');
    const { id } = (await jsonOf(app.request('/v1/files', { method: 'POST', body: form, headers }))) as { id: string };
    return { ask, post, id };
  }

  it('is shown by its id, in every dialect', async () => {
    const { ask, post, id } = await stored();
    const parts = [
      { type: 'file', file: { file_id: id } },
      { type: 'input_image', file_id: id },
      { type: 'image_file', image_file: { file_id: id } },
      { image: `fileid://${id}` },
    ];
    for (const part of parts)
      for (const [path, body] of everywhere([part])) expect((await post(path, body)).status).toBe(200);
    expect(ask.questions).toHaveLength(parts.length * 3);
    for (const { images } of ask.questions) expect(images).toMatchObject([{ bytes }]);
  });

  it("is not found by another key, nor where it isn't", async () => {
    const { post, id } = await stored({ INKSTONE_API_KEYS: 'a,b' }, { authorization: 'Bearer a' });
    const status = async (key: string, file: string) =>
      (await post(chatPath, chat({}, [{ type: 'file', file: { file_id: file } }]), { authorization: `Bearer ${key}` }))
        .status;
    expect(await status('a', id)).toBe(200);
    expect(await status('b', id)).toBe(400);
    expect(await status('a', 'file-../../etc/passwd')).toBe(400);
  });
});
