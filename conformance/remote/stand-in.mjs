// A server that answers as models do: in any text the caller wants, with every fault on request.
import { createServer } from 'node:http';

/**
 * What goes wrong with an answer:
 * `status` (with `status`), `error-body` (200 with an error), `error-event` (an error in the stream), `reset` and `end` (the connection, or
 * only the stream, ends after `at` characters), `stall` (nothing more after `at`), `slow` (`ms` before the first piece), `garbage` (no
 * JSON after `at`), `loop` (`unit` for ever after `at`), `length` (cut at `at`, finish_reason length), `bytes` (the wire cut after `at`
 * bytes), `empty`, `html`.
 */

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Pieces as a model writes them: a few characters each. */
function* piecesOf(text, size = 7) {
  const letters = Array.from(text);
  for (let i = 0; i < letters.length; i += size) yield letters.slice(i, i + size).join('');
}

/**
 * Starts it on a free port of 127.0.0.1.
 * @param answer given the body of a chat call and its number, what is answered: text, or `{ text, fault, … }`
 * @param models the list of models
 */
export async function startStandIn({ answer, models = ['stand-in'] }) {
  const seen = [];
  let open = 0;
  let aborted = 0;
  const server = createServer(async (request, response) => {
    if (request.url.endsWith('/models')) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ object: 'list', data: models.map((id) => ({ id, object: 'model' })) }));
      return;
    }
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    const number = seen.push({ body, headers: request.headers }) - 1;
    const said = await answer(body, number);
    const reply = typeof said === 'string' ? { text: said } : said;
    open++;
    let finished = false;
    response.on('close', () => {
      open--;
      if (!finished) aborted++;
    });
    try {
      await send(response, body, reply);
      finished = true;
    } catch (error) {
      response.destroy(error);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/v1`,
    seen,
    open: () => open,
    aborted: () => aborted,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function send(response, body, reply) {
  const { text = '', fault, ms = 0 } = reply;
  const json = (value, status = 200, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(value));
  };
  if (fault === 'status') {
    const { status = 500 } = reply;
    const headers = status === 429 ? { 'retry-after': '0' } : {};
    return json({ error: { message: `status ${status}`, type: 'server_error' } }, status, headers);
  }
  if (fault === 'error-body') return json({ error: { message: 'the model is out of memory', code: 500 } });
  if (fault === 'html') {
    response.setHeader('content-type', 'text/html');
    return void response.end('<html><body>Bad gateway</body></html>');
  }
  if (fault === 'slow') await sleep(ms);
  const usage = { prompt_tokens: 100, completion_tokens: Math.ceil(text.length / 4), total_tokens: 0 };
  if (body.stream) return stream(response, body, reply, usage);
  json({ choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }], usage });
}

async function stream(response, body, { text = '', fault, at = 0, unit = 'again ', size, result }, usage) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const head = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: body.model };
  let wire = 0;
  const write = (line) => {
    const bytes = Buffer.from(line);
    if (fault === 'bytes' && wire + bytes.length >= at) {
      response.write(bytes.subarray(0, Math.max(0, at - wire)));
      wire = Number.POSITIVE_INFINITY;
      response.destroy();
      return false;
    }
    wire += bytes.length;
    return response.writable && response.write(line) !== undefined;
  };
  const event = (data) => write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
  const piece = (content) => event({ ...head, choices: [{ index: 0, delta: { content }, finish_reason: null }] });
  const breaks = ['reset', 'end', 'stall', 'garbage', 'loop', 'length', 'error-event'].includes(fault);
  for (const each of piecesOf(breaks ? text.slice(0, at) : fault === 'empty' ? '' : text, size)) {
    if (!piece(each)) return;
  }
  // Lets what was written leave before something breaks.
  if (breaks) await new Promise((resolve) => setImmediate(resolve));
  if (fault === 'reset') return void response.destroy();
  if (fault === 'end') return void response.end();
  if (fault === 'stall') return void (await new Promise((resolve) => response.on('close', resolve)));
  if (fault === 'error-event') {
    event({ error: { message: 'the model crashed', code: 500 } });
    return void response.end();
  }
  if (fault === 'garbage') {
    event('{"choices": [{"delta": \u0000');
    return void response.end();
  }
  if (fault === 'loop') return repeat(response, unit);
  const finish = fault === 'length' ? 'length' : 'stop';
  const delta = { content: '', ...(result && { ocr_result: result }) };
  event({ ...head, choices: [{ index: 0, delta, finish_reason: finish }] });
  event({ ...head, choices: [], usage });
  event('[DONE]');
  response.end();
}

/** Says the same words until nobody listens. */
async function repeat(response, unit) {
  while (!response.destroyed && response.writable) {
    if (!response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: unit } }] })}\n\n`)) {
      await new Promise((resolve) => {
        response.once('drain', resolve);
        response.once('close', resolve);
      });
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}
