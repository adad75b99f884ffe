import { Hono } from 'hono';
import type { Env } from '../http/env.ts';
import { openApiDocument } from './document.ts';

/** `GET /openapi.json`: the API's description, for everybody. It is made when it is first asked for. */
export function reference() {
  let text: string | undefined;
  return new Hono<Env>().get('/openapi.json', (c) => {
    text ??= JSON.stringify(openApiDocument());
    return c.body(text, 200, { 'Content-Type': 'application/json' });
  });
}
