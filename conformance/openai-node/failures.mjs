// Errors: each as the SDK's own exception class, with code, type, message and request id.
import assert from 'node:assert/strict';
import OpenAI, { AuthenticationError, BadRequestError, NotFoundError } from 'openai';
import { check, fixture, images } from '../shared/checks.mjs';
import { baseURL, call, client, model, user } from './ask.mjs';

const { word } = images;

/** The exception of that class which the call raises, with that status and code. */
async function failsWith(kind, status, code, promise, ...parts) {
  let error;
  await assert.rejects(promise, (raised) => {
    error = raised;
    return true;
  });
  assert.ok(error instanceof kind, `${error.constructor.name}: ${error.message}`);
  assert.deepEqual([error.status, error.code], [status, code], error.message);
  assert.ok(error.type, 'no type');
  assert.ok(error.requestID, 'no request id');
  for (const part of parts) assert.ok(error.message.includes(part), `"${part}" not in ${error.message}`);
}

const refused = (promise, ...parts) => failsWith(BadRequestError, 400, 'invalid_parameter_error', promise, ...parts);

check('error: wrong key is AuthenticationError', async () => {
  const other = new OpenAI({ apiKey: 'sk-wrong', baseURL, maxRetries: 0 });
  const messages = user(word.url);
  await failsWith(AuthenticationError, 401, 'invalid_api_key', other.chat.completions.create({ model, messages }));
});

check('error: unknown model is NotFoundError', async () => {
  await failsWith(NotFoundError, 404, 'model_not_found', call([word.url], { model: 'no-such-model' }), 'qwen-vl-ocr');
  await failsWith(NotFoundError, 404, 'model_not_found', client.models.retrieve('no-such-model'));
});

check('error: unknown route is NotFoundError', () =>
  assert.rejects(client.post('/nowhere', { body: {} }), NotFoundError),
);

check('error: broken image', async () => {
  await refused(call([fixture.broken.url]), 'messages[0].content[0]');
  await refused(call(['data:image/png;base64,bm90IGFuIGltYWdl']));
});

check('error: image too small', () => refused(call([fixture.tiny.url]), 'larger than 10'));

for (const [name, address] of [
  ['a URL that answers 404', `${fixture.files}/missing.png`],
  ['a URL that refuses the connection', 'http://127.0.0.1:9/a.png'],
  ['nonsense', 'nonsense'],
]) {
  check(`error: ${name}`, () => assert.rejects(call([address]), BadRequestError));
}

for (const options of [
  { temperature: 2.5 },
  { top_p: 0 },
  { presence_penalty: 3 },
  { max_tokens: 0 },
  { temperature: 'hot' },
  { ocr_options: { task: 'no_such_task' } },
]) {
  check(`error: ${JSON.stringify(options)}`, () => refused(call([word.url], options)));
}

check('error: in a stream, before the first chunk', async () => {
  await refused(call([word.url], { stream: true, top_p: 7 }));
  await refused(call([fixture.broken.url], { stream: true }));
});
