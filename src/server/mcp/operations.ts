import { z } from 'zod';
import { json } from '../reference/answers.ts';
import { callErrors } from '../reference/errors.ts';
import type { Operation } from '../reference/operation.ts';
import { errorBody } from './error.ts';

const error = z.looseObject({ code: z.int(), message: z.string() });
const id = z.union([z.string(), z.int(), z.null()]).optional();
const message = z.looseObject({
  jsonrpc: z.literal('2.0'),
  id,
  method: z.string(),
  params: z.looseObject({}).optional(),
});

const answer = z.looseObject({
  jsonrpc: z.literal('2.0'),
  id,
  result: z.looseObject({}).optional(),
  error: error.optional(),
});

/** What is called is told by the protocol itself (`tools/list`). */
export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/mcp',
    tag: 'Model Context Protocol',
    summary: 'Tools for agents: a message of the protocol and its answer',
    body: { type: 'application/json', schema: message },
    answers: [
      ...json(answer),
      // The protocol's own refusals, by its SDK.
      { status: 202, description: 'A notification was taken.' },
      { status: 406, description: 'The client takes no JSON or no events.', content: { 'application/json': answer } },
      { status: 415, description: 'The body is no JSON.', content: { 'application/json': answer } },
    ],
    errors: {
      form: { name: 'McpError', schema: z.looseObject({ jsonrpc: z.literal('2.0'), error }), errorBody },
      codes: callErrors,
    },
  },
];
