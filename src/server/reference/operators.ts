import { z } from 'zod';
import type { Operation } from './operation.ts';

const state = z.looseObject({ status: z.string(), waiting: z.int(), running: z.int() });
const ofJson = (schema: z.ZodType) => ({ 'application/json': schema });
const common = { method: 'get', tag: 'Operators', open: true } as const;

/** What whoever runs the server asks. */
export const operators: readonly Operation[] = [
  {
    ...common,
    path: '/healthz',
    summary: 'Whether the process is alive',
    answers: [{ status: 200, description: 'It is.', content: ofJson(z.looseObject({ status: z.literal('ok') })) }],
  },
  {
    ...common,
    path: '/readyz',
    summary: 'Whether it should get more work',
    answers: [
      { status: 200, description: 'It should.', content: ofJson(state) },
      { status: 503, description: 'The queue is full, it stops, or it can not read now.', content: ofJson(state) },
    ],
  },
  {
    ...common,
    path: '/metrics',
    summary: 'What it has done, for Prometheus',
    answers: [{ status: 200, description: 'The metrics.', content: { 'text/plain': z.string() } }],
  },
  {
    ...common,
    path: '/openapi.json',
    summary: 'This document',
    answers: [{ status: 200, description: 'OpenAPI 3.1.', content: ofJson(z.looseObject({ openapi: z.string() })) }],
  },
];
