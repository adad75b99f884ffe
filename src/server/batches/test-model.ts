import { Hono } from 'hono';
import { z } from 'zod';
import type { Env } from '../http/env.ts';
import { readJsonBody } from '../http/json-body.ts';
import { parseBody } from '../wire/parse.ts';

/** The model that upstream has for trying a batch out: a fixed answer, nothing is read. */
export const testModel = 'batch-test-model';

const MiB = 1024 * 1024;
/** Body of `POST /chat/ds-test`. */
export const testBody = z.looseObject({ model: z.literal(testModel, { error: `model should be ${testModel}.` }) });

/** `POST /chat/ds-test`. */
export function dsTest() {
  return new Hono<Env>().post('/', async (c) => {
    const { model } = parseBody(testBody, await readJsonBody(c.req.raw, MiB));
    const message = { role: 'assistant', content: 'This is a test result.' };
    return c.json({
      id: `chatcmpl-${c.var.requestId}`,
      object: 'chat.completion',
      created: Math.floor(c.var.arrived / 1000),
      model,
      choices: [{ index: 0, finish_reason: 'stop', logprobs: null, message }],
      usage: { prompt_tokens: 20, completion_tokens: 6, total_tokens: 26 },
      system_fingerprint: null,
    });
  });
}
