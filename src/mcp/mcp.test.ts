import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { expect, it, onTestFinished } from 'vitest';
import { engineOf } from '../engines/testing/read-pages.ts';
import { createReader } from '../library/reader.ts';
import { box, line, page } from '../tasks/test-pages.ts';
import { createMcpServer } from './create-mcp-server.ts';

const lines = [line('Invoice 4711', box(100, 100, 300, 40)), line('Total: 12.50', box(100, 200, 300, 40))];
const seen = page(lines, { text: 'Invoice 4711\nTotal: 12.50' });
const data = Buffer.from('a picture').toString('base64');

async function connect(folders?: readonly string[]) {
  const reader = createReader(engineOf([seen]), { atOnce: 1, mostBytes: 1000 });
  const server = createMcpServer({ reader, version: '1.2.3', folders });
  const client = new Client({ name: 'test', version: '1' });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(ours), client.connect(theirs)]);
  onTestFinished(() => client.close());
  return (name: string, args: Record<string, unknown>) =>
    client.callTool({ name, arguments: args }).then(
      (said) => said,
      (error: unknown) => error,
    );
}

it('reads text, documents, tables, values, and finds places: as text and as data', async () => {
  const call = await connect();
  expect(await call('read_text', { data })).toMatchObject({
    content: [{ type: 'text', text: seen.text }],
    structuredContent: { text: seen.text, pages: 1, warnings: [] },
  });
  expect(await call('extract_fields', { data, schema: { Total: '', Date: '' } })).toMatchObject({
    structuredContent: { values: { Total: '12.50', Date: null } },
  });
  expect(await call('find_text', { data, text: 'total' })).toMatchObject({
    content: [{ text: 'page 1, 100 200 400 240: Total: 12.50' }],
    structuredContent: { places: [{ page: 1, text: 'Total: 12.50', box: [100, 200, 400, 240] }] },
  });
  expect(await call('read_document', { data })).toMatchObject({ structuredContent: { format: 'markdown' } });
  expect(await call('read_table', { data })).toMatchObject({ structuredContent: { tables: [] } });
  expect(await call('read_text', {})).toMatchObject({ isError: true });
  // Callers from elsewhere name no files of this machine.
  expect(await call('read_text', { path: '/etc/hostname' })).toMatchObject({ isError: true });
});

it('reads files by path in allowed folders only, whatever links lead elsewhere', async () => {
  const base = await mkdtemp(join(tmpdir(), 'inkstone mcp '));
  onTestFinished(() => rm(base, { recursive: true }));
  const folder = join(base, 'scans');
  await mkdir(folder);
  await mkdir(join(base, 'scans of others'));
  for (const name of ['scans/a.png', 'scans of others/b.png']) await writeFile(join(base, name), 'a picture');
  await symlink(join(base, 'scans of others/b.png'), join(folder, 'link.png'));
  const call = await connect([folder]);
  expect(await call('read_text', { path: join(folder, 'a.png') })).toMatchObject({ structuredContent: { pages: 1 } });
  for (const path of ['../scans of others/b.png', 'link.png', 'no.png', '.'])
    expect(await call('read_text', { path: join(folder, path) }), path).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('not a file in a folder that was allowed') }],
    });
});
