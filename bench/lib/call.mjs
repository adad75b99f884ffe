// Requests as clients send them, in both dialects, and what of an answer must be the same every time.
import { readFileSync } from 'node:fs';

const dataUrl = (path) => `data:image/png;base64,${readFileSync(path).toString('base64')}`;
const model = 'qwen-vl-ocr';

/** @param {{path: string, task?: string, rotate?: boolean, stream?: boolean}} wish */
export function dashScope({ path, task, rotate = false, stream = false }) {
  const input = { messages: [{ role: 'user', content: [{ image: dataUrl(path), enable_rotate: rotate }] }] };
  const parameters = task ? { ocr_options: { task } } : {};
  return {
    route: '/api/v1/services/aigc/multimodal-generation/generation',
    headers: stream ? { 'x-dashscope-sse': 'enable' } : {},
    body: JSON.stringify({ model, input, parameters }),
  };
}

/** @param {{path: string, prompt?: string, stream?: boolean}} wish */
export function openAi({ path, prompt, stream = false }) {
  const content = [{ type: 'image_url', image_url: { url: dataUrl(path) } }];
  if (prompt) content.push({ type: 'text', text: prompt });
  const options = stream ? { stream: true, stream_options: { include_usage: true } } : {};
  return {
    route: '/compatible-mode/v1/chat/completions',
    headers: {},
    body: JSON.stringify({ model, messages: [{ role: 'user', content }], ...options }),
  };
}

/**
 * Sends a request and reads the whole answer.
 * @returns {Promise<{status: number, text: string}>}
 */
export async function send(url, { route, headers, body }) {
  const response = await fetch(url + route, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, text: await response.text() };
}

/**
 * What the DashScope API says of one picture.
 * @param {Buffer} picture
 * @param {object} ocr_options the task and how
 * @returns {Promise<{text: string, ocr_result?: object}>}
 */
export async function askTask(url, picture, ocr_options) {
  const content = [{ image: `data:;base64,${Buffer.from(picture).toString('base64')}` }];
  const { text } = await send(url, {
    route: '/api/v1/services/aigc/multimodal-generation/generation',
    headers: {},
    body: JSON.stringify({ model, input: { messages: [{ role: 'user', content }] }, parameters: { ocr_options } }),
  });
  return JSON.parse(text).output.choices[0].message.content[0];
}

/** The answer without what names this one request: its ids and its time. */
export const lasting = ({ status, text }) =>
  `${status} ${text.replace(/"(request_id|id)":"[^"]*"/g, '"$1":""').replace(/"created":\d+/g, '"created":0')}`;
