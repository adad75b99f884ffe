// Errors as they stand on the wire, in each dialect's own form.
import assert from 'node:assert/strict';
import { check, fixture, images } from '../shared/checks.mjs';
import { ask, chat, curl, generate, generation, get } from './curl.mjs';

const { word } = images;

/** A DashScope error: JSON of code, message, request_id. */
function refused({ status, headers, body }, wanted, code, ...parts) {
  assert.equal(status, wanted, body);
  assert.match(headers['content-type'], /^application\/json/);
  const error = JSON.parse(body);
  assert.equal(error.code, code, body);
  assert.equal(error.request_id, headers['x-request-id']);
  for (const part of parts) assert.ok(error.message.includes(part), `"${part}" not in ${error.message}`);
}

check('error: no key, wrong key', async () => {
  refused(await curl([generation, '-H', 'Content-Type: application/json', '-d', '{}']), 401, 'InvalidApiKey');
  const key = ['-H', 'Authorization: Bearer sk-wrong'];
  refused(await curl([generation, ...key, '-d', '{}']), 401, 'InvalidApiKey');
  const { status, body } = await curl([`${fixture.url}/compatible-mode/v1/models`, ...key]);
  assert.equal(status, 401);
  assert.equal(JSON.parse(body).error.code, 'invalid_api_key');
});

check('error: not JSON', async () => {
  refused(await generate('{"model": '), 400, 'InvalidParameter');
});

check('error: missing model, input', async () => {
  refused(await generate({ input: ask([word.url]).input }), 400, 'BadRequest.EmptyModel');
  refused(await generate({ model: fixture.model }), 400, 'BadRequest.EmptyInput');
});

check('error: messages empty, not a list, an item without a key', async () => {
  refused(await generate({ model: fixture.model, input: { messages: [] } }), 400, 'InvalidParameter');
  refused(await generate({ model: fixture.model, input: { messages: 'hi' } }), 400, 'InvalidParameter');
  refused(await generate(ask([{ picture: word.url }])), 400, 'InvalidParameter');
});

check('error: asynchronous call', async () => {
  refused(await generate(ask([word.url]), '-H', 'X-DashScope-Async: enable'), 403, 'AccessDenied', 'asynchronous');
});

check('error: a streamed request fails with its real status', async () => {
  refused(
    await generate(ask([word.url], { top_p: 9 }), '-H', 'X-DashScope-SSE: enable'),
    400,
    'InvalidParameter',
    'top_p',
  );
  refused(await generate(ask([fixture.broken.url]), '-H', 'X-DashScope-SSE: enable'), 400, 'InvalidParameter');
});

check('error: unknown route, wrong method', async () => {
  refused(await get('/api/v1/nowhere'), 404, 'NotFound');
  const wrongMethod = await get('/api/v1/services/aigc/multimodal-generation/generation');
  assert.ok([404, 405].includes(wrongMethod.status), wrongMethod.body);
  const { status, body } = await get('/compatible-mode/v1/nowhere');
  assert.equal(status, 404);
  assert.ok(JSON.parse(body).error.message, body);
});

check('error: body over the limit', async () => {
  const answer = await generate(`{"model":"${'x'.repeat(65 * 1024 * 1024)}"}`);
  refused(answer, 400, 'BadRequest.TooLarge');
});

check('error: chat form carries message, type, code, request_id', async () => {
  const content = [{ type: 'image_url', image_url: { url: fixture.broken.url } }];
  const { status, body } = await chat({ model: fixture.model, messages: [{ role: 'user', content }] });
  assert.equal(status, 400, body);
  const { error, request_id: id } = JSON.parse(body);
  assert.equal(error.code, 'invalid_parameter_error');
  assert.equal(error.type, 'invalid_request_error');
  assert.ok(error.message && id && 'param' in error, body);
});
