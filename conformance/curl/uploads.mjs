// The upload handshake by hand, as the guide's "upload a local file" page does it.
import assert from 'node:assert/strict';
import { check, expectText, fixture, images } from '../shared/checks.mjs';
import { ask, chat, curl, generate, get } from './curl.mjs';

const resolve = ['-H', 'X-DashScope-OssResourceResolve: enable'];

async function policy() {
  const { status, body } = await get(`/api/v1/uploads?action=getPolicy&model=${fixture.model}`);
  assert.equal(status, 200, body);
  const answer = JSON.parse(body);
  assert.ok(!('output' in answer), 'no output beside data');
  return answer.data;
}

/** Uploads a file as the guide's script does: fewer fields than the SDKs send. */
async function upload(data, path, name, changes = {}) {
  const fields = {
    OSSAccessKeyId: data.oss_access_key_id,
    Signature: data.signature,
    policy: data.policy,
    'x-oss-object-acl': data.x_oss_object_acl,
    'x-oss-forbid-overwrite': data.x_oss_forbid_overwrite,
    key: `${data.upload_dir}/${name}`,
    ...changes,
  };
  const form = Object.entries(fields).flatMap(([field, value]) => ['--form-string', `${field}=${value}`]);
  const answer = await curl([data.upload_host, ...form, '-F', `file=@"${path}"`]);
  return { ...answer, address: `oss://${fields.key}` };
}

check('policy: what the SDKs read from it', async () => {
  const data = await policy();
  const strings = [
    'policy',
    'signature',
    'upload_dir',
    'upload_host',
    'oss_access_key_id',
    'x_oss_object_acl',
    'x_oss_forbid_overwrite',
  ];
  for (const field of strings) assert.equal(typeof data[field], 'string', field);
  for (const field of ['expire_in_seconds', 'max_file_size_mb', 'capacity_limit_mb'])
    assert.equal(typeof data[field], 'number', field);
  assert.ok(data.upload_host.startsWith(fixture.url), data.upload_host);
});

check('upload with success_action_status 200, read through both APIs', async () => {
  const sent = await upload(await policy(), images.chinese.path, '图 1%.jpg', { success_action_status: '200' });
  assert.equal(sent.status, 200, sent.body);
  const native = await generate(ask([sent.address]), ...resolve);
  expectText(JSON.parse(native.body).output.choices[0].message.content[0].text, 'chinese');
  const content = [{ type: 'image_url', image_url: { url: sent.address } }];
  const compatible = await chat({ model: fixture.model, messages: [{ role: 'user', content }] }, ...resolve);
  expectText(JSON.parse(compatible.body).choices[0].message.content, 'chinese');
});

check('upload without success_action_status', async () => {
  const sent = await upload(await policy(), images.word.path, 'word.png');
  assert.ok([200, 204].includes(sent.status), `${sent.status} ${sent.body}`);
});

check('several files under one policy', async () => {
  const data = await policy();
  const first = await upload(data, images.english.path, 'a.png');
  const second = await upload(data, images.word.path, 'b.png');
  const { body } = await generate(ask([first.address, second.address]), ...resolve);
  expectText(JSON.parse(body).output.choices[0].message.content[0].text, 'english', 'word');
});

check('oss:// without X-DashScope-OssResourceResolve is refused', async () => {
  const sent = await upload(await policy(), images.word.path, 'word.png');
  const { status, body } = await generate(ask([sent.address]));
  assert.equal(status, 400, body);
  assert.equal(JSON.parse(body).code, 'InvalidParameter');
});

check('an oss:// address that was never uploaded', async () => {
  const { status, body } = await generate(ask(['oss://dashscope-instant/nobody/2026-01-01/none/a.png']), ...resolve);
  assert.equal(status, 400, body);
});

check('forged signature, key outside the policy: refused', async () => {
  const data = await policy();
  const forged = await upload(data, images.word.path, 'a.png', { Signature: 'AAAA' });
  assert.equal(forged.status, 403, forged.body);
  for (const key of ['elsewhere/a.png', `${data.upload_dir}/../../a.png`]) {
    const { status, body } = await upload(data, images.word.path, 'a.png', { key });
    assert.ok(status === 403 || status === 400, `${status} ${body}`);
  }
});

check('policy without a key is refused', async () => {
  const { status, body } = await curl([`${fixture.url}/api/v1/uploads?action=getPolicy&model=${fixture.model}`]);
  assert.equal(status, 401, body);
  assert.equal(JSON.parse(body).code, 'InvalidApiKey');
});
