// The client with nothing changed but the base URL, and one way to ask.
import OpenAI from 'openai';
import { fixture } from '../shared/checks.mjs';

export const model = fixture.model;
export const baseURL = `${fixture.url}/compatible-mode/v1`;
export const client = new OpenAI({ apiKey: fixture.key, baseURL, maxRetries: 0 });

/** A user message: a string is an image's URL, objects are parts as they are. */
export function user(...content) {
  return [
    {
      role: 'user',
      content: content.map((part) =>
        typeof part === 'string' ? { type: 'image_url', image_url: { url: part } } : part,
      ),
    },
  ];
}

export const text = (prompt) => ({ type: 'text', text: prompt });

/** One answer for parts of a user message; `options` are more fields of the body. */
export const call = (parts, options = {}) =>
  client.chat.completions.create({ model, messages: user(...parts), ...options });

/** The answer's text. */
export const read = async (...parts) => (await call(parts)).choices[0].message.content;
