import { anthropic } from './anthropic/anthropic.ts';
import { azure } from './azure/azure.ts';
import { docling } from './docling/docling.ts';
import type { Dialect } from './http/dialect.ts';
import { liteparse } from './liteparse/liteparse.ts';
import { mcp } from './mcp/mcp.ts';
import { mineru } from './mineru/mineru.ts';
import { mistral } from './mistral/mistral.ts';
import { openwebui } from './openwebui/openwebui.ts';
import { paddlex } from './paddlex/paddlex.ts';
import { tika } from './tika/tika.ts';

/** The wires of other services, in whose words the same questions are asked. No two of them share a route. */
export const dialects: readonly Dialect[] = [
  anthropic,
  mistral,
  docling,
  openwebui,
  tika,
  paddlex,
  liteparse,
  azure,
  mcp,
  mineru,
];
