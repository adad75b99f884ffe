// The official MCP client against `inkstone mcp` and against `/mcp` of a server; with --inspector its Inspector's command line as well.
//   node conformance/mcp/run.mjs [--inspector]
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { runCommand } from '../harness/run-command.mjs';
import { startServer } from '../harness/server.mjs';

const images = fileURLToPath(new URL('../images', import.meta.url));
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const path = join(images, 'english.png');
const data = (await readFile(path)).toString('base64');
const { english } = JSON.parse(await readFile(join(images, 'truth.json'), 'utf8'));
const [{ text: line }] = english.lines;
/** A page takes its time where others use the processor as well. */
const patience = { timeout: 300_000 };
const counts = { passed: 0, failed: 0 };

async function check(name, action) {
  try {
    await action();
    counts.passed++;
    console.log(`ok  ${name}`);
  } catch (error) {
    counts.failed++;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
}

/** Every tool, with a file named as this way of calling names files. */
async function checkTools(way, client, file) {
  const call = (name, more = {}) => client.callTool({ name, arguments: { ...file, ...more } }, undefined, patience);
  await check(`${way}: five tools`, async () => assert.equal((await client.listTools()).tools.length, 5));
  await check(`${way}: read_text`, async () => {
    const { content, structuredContent } = await call('read_text');
    assert.ok(structuredContent.text.includes(line), structuredContent.text);
    assert.equal(content[0].text, structuredContent.text);
  });
  await check(`${way}: read_document`, async () =>
    assert.ok((await call('read_document')).structuredContent.text.includes(line)),
  );
  await check(`${way}: read_table`, async () =>
    assert.ok(Array.isArray((await call('read_table')).structuredContent.tables)),
  );
  await check(`${way}: extract_fields`, async () =>
    assert.equal(
      (await call('extract_fields', { schema: { 'No such thing': '' } })).structuredContent.values['No such thing'],
      null,
    ),
  );
  await check(`${way}: find_text`, async () => {
    const { places } = (await call('find_text', { text: line })).structuredContent;
    assert.equal(places.length, 1);
    assert.equal(places[0].box.length, 4);
  });
}

const client = new Client({ name: 'conformance', version: '1' });
await client.connect(
  new StdioClientTransport({ command: process.execPath, args: [main, 'mcp', images], stderr: 'inherit' }),
);
await checkTools('stdio', client, { path });
await check('stdio: a file elsewhere is refused', async () =>
  assert.equal((await client.callTool({ name: 'read_text', arguments: { path: main } })).isError, true),
);
await check('stdio: a page as a resource', async () => {
  const { contents } = await client.readResource({ uri: `inkstone://page/1/${path}` }, patience);
  assert.ok(contents[0].text.includes(line));
});
await client.close();

const folder = await mkdtemp(join(tmpdir(), 'inkstone-mcp-'));
const key = 'sk-conformance';
const server = await startServer({ key, dataDir: folder });
try {
  const url = new URL(`${server.url}/mcp`);
  const http = new Client({ name: 'conformance', version: '1' });
  const headers = { Authorization: `Bearer ${key}` };
  await http.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
  await checkTools('http', http, { data });
  await http.close();
  await check('http: without a key', async () => {
    const nobody = new Client({ name: 'conformance', version: '1' });
    await assert.rejects(nobody.connect(new StreamableHTTPClientTransport(url)));
  });
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

if (process.argv.includes('--inspector')) await inspect();
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** The Inspector's command line; it has no way to show a key, so that the server asks for none. */
async function inspect() {
  const ask = async (...args) => {
    const inspector = ['--yes', '@modelcontextprotocol/inspector@0.15.0', '--cli'];
    const { code, stdout, stderr } = await runCommand('npx', [...inspector, ...args], { seconds: 600 });
    assert.equal(code, 0, stderr);
    return JSON.parse(stdout);
  };
  const stdio = [process.execPath, main, 'mcp', images];
  const reading = ['--method', 'tools/call', '--tool-name', 'read_text', '--tool-arg'];
  await check('the Inspector: tools of stdio', async () =>
    assert.equal((await ask(...stdio, '--method', 'tools/list')).tools.length, 5),
  );
  await check('the Inspector: a tool of stdio', async () =>
    assert.ok((await ask(...stdio, ...reading, `path=${path}`)).structuredContent.text.includes(line)),
  );
  const dataDir = await mkdtemp(join(tmpdir(), 'inkstone-mcp-'));
  const open = await startServer({ key: '', dataDir });
  try {
    const way = [`${open.url}/mcp`, '--transport', 'http'];
    await check('the Inspector: tools over HTTP', async () =>
      assert.equal((await ask(...way, '--method', 'tools/list')).tools.length, 5),
    );
    await check('the Inspector: a tool over HTTP', async () =>
      assert.ok((await ask(...way, ...reading, `data=${data}`)).structuredContent.text.includes(line)),
    );
  } finally {
    await open.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
