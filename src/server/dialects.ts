import { anthropic } from './anthropic/anthropic.ts';
import type { Dialect } from './http/dialect.ts';
import { mcp } from './mcp/mcp.ts';

/** The wires of other services, in whose words the same questions are asked. No two of them share a route. */
export const dialects: readonly Dialect[] = [anthropic, mcp];
