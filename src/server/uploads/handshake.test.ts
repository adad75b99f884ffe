import { afterEach, describe, expect, it, vi } from 'vitest';
import { asks, edge, generation, generationPath, jsonOf } from '../testing/fake.ts';

type Edge = Awaited<ReturnType<typeof edge>>;
interface PolicyBody {
  readonly data: Readonly<Record<string, unknown>>;
}

const resolve = { 'X-DashScope-OssResourceResolve': 'enable' };
const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });

async function policyOf({ app }: Edge, model = 'qwen-vl-ocr', headers: Record<string, string> = {}) {
  const response = await app.request(`http://localhost:8080/api/v1/uploads?action=getPolicy&model=${model}`, {
    headers,
  });
  return { response, body: (await jsonOf(response)) as PolicyBody };
}

/** A form as the Python client sends it: raw UTF-8 names, and no Content-Type for the file. */
function formOf(fields: Record<string, string>, filename: string, content: Uint8Array): RequestInit {
  const boundary = 'b0undary';
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `${parts.join('')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { method: 'POST', body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

function fieldsOf({ data }: PolicyBody, key: string): Record<string, string> {
  return {
    OSSAccessKeyId: String(data.oss_access_key_id),
    Signature: String(data.signature),
    policy: String(data.policy),
    key,
    'x-oss-object-acl': String(data.x_oss_object_acl),
    'x-oss-forbid-overwrite': String(data.x_oss_forbid_overwrite),
    success_action_status: '200',
    'x-oss-content-type': 'image/png',
  };
}

async function upload(to: Edge, policy: PolicyBody, name: string, content: string, more: Record<string, string> = {}) {
  const key = `${policy.data.upload_dir}/${name}`;
  const form = formOf({ ...fieldsOf(policy, key), ...more }, name, Buffer.from(content));
  return { key, response: await to.app.request(new URL(String(policy.data.upload_host)).pathname, form) };
}

const bytesAsked = (ask: ReturnType<typeof asks>) =>
  ask.questions.at(-1)?.images.map(({ bytes }) => Buffer.from(bytes).toString());

afterEach(() => vi.restoreAllMocks());

describe('the upload handshake', () => {
  it('hands out a policy in the shape the clients read', async () => {
    const { body, response } = await policyOf(
      await edge(asks(['x']), { INKSTONE_PUBLIC_URL: 'http://ocr.local:8080' }),
    );
    expect(response.status).toBe(200);
    expect(body).toEqual({
      request_id: 'ID',
      data: {
        policy: expect.any(String),
        signature: expect.any(String),
        upload_dir: expect.stringMatching(/^dashscope-instant\/anonymous\/\d{4}-\d\d-\d\d\/[0-9a-f-]{36}$/),
        upload_host: 'http://ocr.local:8080/api/v1/uploads/objects',
        expire_in_seconds: 300,
        max_file_size_mb: 100,
        capacity_limit_mb: 10240,
        oss_access_key_id: 'inkstone',
        x_oss_object_acl: 'private',
        x_oss_forbid_overwrite: 'true',
      },
    });
    const policy = JSON.parse(Buffer.from(String(body.data.policy), 'base64').toString());
    expect(policy.conditions).toContainEqual(['starts-with', '$key', body.data.upload_dir]);
    expect(policy.conditions).toContainEqual(['content-length-range', 0, 100 * 1024 * 1024]);
  });

  it('takes a file and finds it under oss://', async () => {
    const ask = asks(['x']);
    const server = await edge(ask);
    const { body: policy } = await policyOf(server);
    const { key, response } = await upload(server, policy, '图 1%.png', 'the bytes');
    expect(response.status).toBe(200);
    const answer = await server.post(generationPath, generation({}, [{ image: `oss://${key}` }]), resolve);
    expect(answer.status).toBe(200);
    expect(bytesAsked(ask)).toEqual(['the bytes']);
  });

  it('answers 204 to who does not ask for 200, as OSS does', async () => {
    const server = await edge(asks(['x']));
    const { body: policy } = await policyOf(server);
    const { response } = await upload(server, policy, 'a.png', 'a', { success_action_status: '' });
    expect(response.status).toBe(204);
  });

  it('tells two files of one name apart by the order of their mentions', async () => {
    const ask = asks(['x']);
    const server = await edge(ask);
    const { body: policy } = await policyOf(server);
    const { key } = await upload(server, policy, 'page.png', 'one');
    expect((await upload(server, policy, 'page.png', 'two')).response.status).toBe(200);
    const image = `oss://${key}`;
    await server.post(generationPath, generation({}, [{ image }, { image }]), resolve);
    expect(bytesAsked(ask)).toEqual(['one', 'two']);

    const unclear = await server.post(generationPath, generation({}, [{ image }]), resolve);
    expect(await jsonOf(unclear)).toMatchObject({
      code: 'InvalidParameter',
      message: expect.stringContaining('Several files'),
    });

    const messages = [
      { role: 'user', content: [{ image }] },
      { role: 'assistant', content: 'an answer' },
      { role: 'user', content: [{ image }] },
    ];
    await server.post(generationPath, { model: 'qwen-vl-ocr', input: { messages } }, resolve);
    expect(bytesAsked(ask)).toEqual(['two']);
  });

  it('counts an upload that was tried again once', async () => {
    const ask = asks(['x']);
    const server = await edge(ask);
    const { body: policy } = await policyOf(server);
    const { key } = await upload(server, policy, 'page.png', 'one');
    await upload(server, policy, 'page.png', 'one');
    await upload(server, policy, 'page.png', 'two');
    await server.post(generationPath, generation({}, [{ image: `oss://${key}` }, { image: `oss://${key}` }]), resolve);
    expect(bytesAsked(ask)).toEqual(['one', 'two']);
    expect((await upload(server, policy, 'page.png', 'four')).response.status).toBe(403);
  });

  it('refuses forged and foreign policies, expired ones and keys outside their folder', async () => {
    const server = await edge(asks(['x']));
    const { body: policy } = await policyOf(server);
    const bad = async (name: string, more: Record<string, string>) => {
      const { response } = await upload(server, policy, name, 'x', more);
      return [response.status, await jsonOf(response)];
    };
    const denied = (message: string) => [
      403,
      { code: 'AccessDenied', message: expect.stringContaining(message), request_id: 'ID' },
    ];
    expect(await bad('a.png', { Signature: 'AAAA' })).toEqual(denied('signature'));
    const forged = Buffer.from(JSON.stringify({ dir: 'x' })).toString('base64');
    expect(await bad('a.png', { policy: forged })).toEqual(denied('signature'));
    for (const name of ['../a.png', '..', 'a/b.png', 'a\\b', '', 'a\u0000b']) {
      expect([name, ...(await bad(name, {}))]).toEqual([name, ...denied('starts-with')]);
    }
    expect(await bad('a.png', { key: 'elsewhere/a.png' })).toEqual(denied('starts-with'));
  });

  it('refuses a policy after its time', async () => {
    const server = await edge(asks(['x']));
    const { body: policy } = await policyOf(server);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 301_000);
    const { response } = await upload(server, policy, 'a.png', 'x');
    expect(response.status).toBe(403);
    expect(await jsonOf(response)).toMatchObject({ message: expect.stringContaining('Policy expired.') });
  });

  it('bounds the size', async () => {
    const server = await edge(asks(['x']), { INKSTONE_MAX_IMAGE_BYTES: '1000' });
    const { body: policy } = await policyOf(server);
    expect((await upload(server, policy, 'a.png', 'x'.repeat(1000))).response.status).toBe(200);
    // A PDF may be larger than an image.
    expect((await upload(server, policy, 'a.pdf', `%PDF-${'x'.repeat(2000)}`)).response.status).toBe(200);
    const { key, response } = await upload(server, policy, 'b.png', 'x'.repeat(1001));
    expect(response.status).toBe(400);
    expect(await jsonOf(response)).toMatchObject({
      message: expect.stringContaining('Multimodal file size is too large'),
    });
    const answer = await server.post(generationPath, generation({}, [{ image: `oss://${key}` }]), resolve);
    expect(await jsonOf(answer)).toMatchObject({
      message: expect.stringContaining('Failed to find the requested media resource'),
    });
  });

  it('bounds what the store holds, and forgets what has expired', async () => {
    const server = await edge(asks(['x']), {
      INKSTONE_UPLOAD_CAPACITY_BYTES: '1000',
      INKSTONE_UPLOAD_TTL_SECONDS: '100',
    });
    const { body: policy } = await policyOf(server);
    const { key } = await upload(server, policy, 'a.png', 'x'.repeat(800));
    const { response } = await upload(server, policy, 'b.png', 'x'.repeat(800));
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('60');
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 101_000);
    const answer = await server.post(generationPath, generation({}, [{ image: `oss://${key}` }]), resolve);
    expect(await jsonOf(answer)).toMatchObject({ message: expect.stringContaining('Failed to find') });
    const { body: later } = await policyOf(server);
    expect((await upload(server, later, 'c.png', 'x'.repeat(800))).response.status).toBe(200);
  });

  it('is bound to the API key and the model', async () => {
    const server = await edge(asks(['x']), { INKSTONE_API_KEYS: 'sk-a,sk-b' });
    expect((await policyOf(server)).response.status).toBe(401);
    const { body: policy } = await policyOf(server, 'qwen-vl-ocr', bearer('sk-a'));
    expect(String(policy.data.upload_dir)).not.toContain('sk-a');
    const { key, response } = await upload(server, policy, 'a.png', 'x');
    expect(response.status).toBe(200);
    const body = generation({}, [{ image: `oss://${key}` }]);
    const status = async (body: object, apiKey: string) =>
      (await server.post(generationPath, body, { ...resolve, ...bearer(apiKey) })).status;
    expect(await status(body, 'sk-a')).toBe(200);
    expect(await status(body, 'sk-b')).toBe(400);
    expect(await status({ ...body, model: 'qwen3.5-ocr' }, 'sk-a')).toBe(400);
  });

  it('names what a policy call or a form lacks', async () => {
    const server = await edge(asks(['x']));
    expect(await jsonOf(server.app.request('/api/v1/uploads'))).toMatchObject({
      message: 'action should be getPolicy.',
    });
    expect(await jsonOf(server.app.request('/api/v1/uploads?action=getPolicy'))).toMatchObject({
      code: 'BadRequest.EmptyModel',
    });
    expect((await policyOf(server, 'gpt-4')).response.status).toBe(404);
    const target = '/api/v1/uploads/objects';
    expect(await jsonOf(server.app.request(target, formOf({ key: 'x' }, 'a.png', Buffer.from('a'))))).toMatchObject({
      message: 'The field policy must stand in the form, before the file.',
    });
    expect(await jsonOf(server.post(target, {}))).toMatchObject({
      message: expect.stringContaining('not multipart/form-data'),
    });
    const cut = { ...formOf({}, 'a.png', Buffer.from('a')), body: '--b0undary\r\nContent-Disp' };
    expect(await jsonOf(server.app.request(target, cut))).toMatchObject({
      message: expect.stringContaining('An upload is a form'),
    });
  });
});
