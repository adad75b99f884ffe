import type { z } from 'zod';
import { InkstoneError } from '../../types/error.ts';

/** Spells the way to a value as callers write it: `input.messages[0].content`. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : (i ? '.' : '') + String(step))).join('');
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/**
 * Reads a JSON body by a dialect's schema.
 * @throws InkstoneError `missing_field` for a top-level field that is not there, `invalid_request` for everything
 * else; both name the first field that is wrong
 */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  if (!isObject(body)) {
    throw new InkstoneError('invalid_json', 'Required body invalid, please check the request body format.');
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path ?? [];
  const name = path.length === 1 ? String(path[0]) : undefined;
  const missing = name !== undefined && (body[name] === undefined || body[name] === null);
  const message = issue?.message ?? 'Required body invalid, please check the request body format.';
  throw new InkstoneError(missing ? 'missing_field' : 'invalid_request', message, { field: fieldOf(path) });
}
