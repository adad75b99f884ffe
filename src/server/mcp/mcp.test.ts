import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { expect, it, onTestFinished } from 'vitest';
import { asks, edge } from '../testing/fake.ts';

const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
const accept = { Accept: 'application/json, text/event-stream' };

it('speaks to the official client over streamable HTTP', async () => {
  const ask = asks(['It says so.']);
  const { post } = await edge(ask, { INKSTONE_API_KEYS: 'sk-1' });
  const transport = new StreamableHTTPClientTransport(new URL('http://127.0.0.1/mcp'), {
    requestInit: { headers: { Authorization: 'Bearer sk-1' } },
    fetch: async (url, init) => {
      const headers = Object.fromEntries(new Headers(init?.headers));
      if (init?.method !== 'POST') return new Response(null, { status: 405 });
      return post(new URL(url).pathname, JSON.parse(String(init.body)), headers);
    },
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport as Parameters<typeof client.connect>[0]);
  onTestFinished(() => client.close());
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'read_text',
    'read_document',
    'read_table',
    'extract_fields',
    'find_text',
  ]);
  expect(tools[0]!.inputSchema.properties).not.toHaveProperty('path');
  const said = await client.callTool({ name: 'read_text', arguments: { data: 'aGVsbG8=' } });
  expect(said).toMatchObject({ structuredContent: { text: 'It says so.' } });
  expect(ask.questions[0]!.asker?.account).toBeTruthy();
});

it('asks for the key, and refuses in its own form', async () => {
  const { post } = await edge(asks(['x']), { INKSTONE_API_KEYS: 'sk-1' });
  const refused = await post('/mcp', list, accept);
  expect([refused.status, await refused.json()]).toMatchObject([401, { jsonrpc: '2.0', error: { code: -32_000 } }]);
});
