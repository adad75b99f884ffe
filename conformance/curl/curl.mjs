// One curl run: status, headers and body as they came over the wire.
import { spawn } from 'node:child_process';
import { fixture } from '../shared/checks.mjs';

const generation = `${fixture.url}/api/v1/services/aigc/multimodal-generation/generation`;

/** Runs curl with these arguments; `input` goes to its standard input. */
export async function curl(args, input = '') {
  const child = spawn('curl', ['-sS', '-i', '--max-time', '100', ...args], { stdio: 'pipe' });
  const read = async (stream) => Buffer.concat(await stream.toArray()).toString();
  child.stdin.on('error', () => {}); // curl may stop reading a body that the server refuses
  child.stdin.end(input);
  const [out, err] = await Promise.all([read(child.stdout), read(child.stderr)]);
  // "HTTP/1.1 100 Continue" may come first
  const parts = out.replace(/^(HTTP\/1.1 1\d\d[^\r]*\r\n\r\n)+/, '');
  const end = parts.indexOf('\r\n\r\n');
  if (end < 0) throw new Error(`no answer: ${err.trim()}`);
  const [statusLine, ...fields] = parts.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    fields.map((field) => [
      field.slice(0, field.indexOf(':')).toLowerCase(),
      field.slice(field.indexOf(':') + 1).trim(),
    ]),
  );
  return { status: Number(statusLine.split(' ')[1]), headers, body: parts.slice(end + 4) };
}

const auth = ['-H', `Authorization: Bearer ${fixture.key}`];
const json = ['-H', 'Content-Type: application/json'];

/** The guide's DashScope call; `body` may be text that is not JSON. */
export function generate(body, ...args) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return curl([generation, ...auth, ...json, '-d', '@-', ...args], text);
}

/** The guide's OpenAI call. */
export function chat(body, ...args) {
  return curl(
    [`${fixture.url}/compatible-mode/v1/chat/completions`, ...auth, ...json, '-d', '@-', ...args],
    JSON.stringify(body),
  );
}

/** GET (or what `args` say) of a path of the server. */
export const get = (path, ...args) => curl([`${fixture.url}${path}`, ...auth, ...args]);

/** A DashScope body asking about these content items. */
export function ask(content, parameters = {}) {
  const items = content.map((item) => (typeof item === 'string' ? { image: item } : item));
  return { model: fixture.model, input: { messages: [{ role: 'user', content: items }] }, parameters };
}

export { generation };
