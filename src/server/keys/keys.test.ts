import { createHash } from 'node:crypto';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createLogger } from '../observe/logger.ts';
import { asks, edge, generation, generationPath } from '../testing/fake.ts';
import { openKeys } from './keys.ts';

const sha256 = (secret: string) => createHash('sha256').update(secret).digest('hex');
const entry = (name: string, more: object = {}) => ({ name, sha256: sha256(`sk-${name}`), ...more });

async function keysFile(...keys: object[]) {
  const folder = await mkdtemp(join(tmpdir(), 'inkstone-keys-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'keys.json');
  const write = (...those: object[]) => writeFile(path, JSON.stringify({ keys: those }));
  await write(...keys);
  return { path, write };
}

it('takes the keys of the file and of the settings; the log names the first, and shows no secret', async () => {
  const { path } = await keysFile(entry('anna'));
  const { post, log } = await edge(asks(['x']), { INKSTONE_KEYS_FILE: path, INKSTONE_API_KEYS: 'sk-old' });
  const status = async (key: string) =>
    (await post(generationPath, generation(), { Authorization: `Bearer ${key}` })).status;
  expect(await status('sk-anna')).toBe(200);
  expect(JSON.parse(log.at(-1)!)).toMatchObject({ key: 'anna', status: 200 });
  expect(await status('sk-old')).toBe(200);
  expect(JSON.parse(log.at(-1)!)).not.toHaveProperty('key');
  expect(await status(sha256('sk-anna'))).toBe(401);
  expect(await status('sk-otto')).toBe(401);
  expect(log.join()).not.toMatch(/sk-|[0-9a-f]{64}/);
});

it('asks for a key when the file lists none', async () => {
  const { path } = await keysFile();
  const { post } = await edge(asks(['x']), { INKSTONE_KEYS_FILE: path });
  expect((await post(generationPath, generation())).status).toBe(401);
});

it('refuses a key from its time of expiry on', async () => {
  const expires = '2030-01-01T00:00:00Z';
  const { path } = await keysFile(entry('anna', { expires }));
  let now = Date.parse(expires) - 1;
  const logger = createLogger('silent');
  const keys = openKeys({ INKSTONE_API_KEYS: [], INKSTONE_KEYS_FILE: path }, logger, () => now);
  expect(keys.find('sk-anna')?.name).toBe('anna');
  now++;
  expect(keys.find('sk-anna')).toBeUndefined();
});

it('reads a changed file anew; a broken or missing one is logged once, and the keys before it stay', async () => {
  const { path, write } = await keysFile(entry('anna'));
  const log: string[] = [];
  const logger = createLogger('info', { write: (line) => log.push(line) });
  const keys = openKeys({ INKSTONE_API_KEYS: [], INKSTONE_KEYS_FILE: path }, logger);
  await write(entry('bertha'));
  expect(keys.find('sk-anna')).toBeUndefined();
  expect(keys.find('sk-bertha')?.name).toBe('bertha');
  await writeFile(path, '{"keys":[{"secret":"sk-leaked"');
  log.length = 0;
  for (const _ of [1, 2]) expect(keys.find('sk-bertha')?.name).toBe('bertha');
  expect(log).toHaveLength(1);
  expect(log[0]).toContain('not JSON');
  await write(entry('anna'), entry('anna'));
  expect(keys.find('sk-bertha')?.name).toBe('bertha');
  expect(log.at(-1)).toContain('two keys have one name');
  await rm(path);
  expect(keys.find('sk-bertha')?.name).toBe('bertha');
  await symlink(path, path);
  expect(keys.find('sk-bertha')?.name).toBe('bertha');
  expect(log.at(-1)).toContain('ELOOP');
  await rm(path);
  await write(entry('carl'));
  expect(keys.find('sk-carl')?.name).toBe('carl');
  expect(keys.find('sk-bertha')).toBeUndefined();
  expect(log.join()).not.toContain('sk-');
});

it('does not start with a file that is broken or is not there', async () => {
  const { path, write } = await keysFile({ name: 'anna', secret: 'sk-anna' });
  const open = () => openKeys({ INKSTONE_API_KEYS: [], INKSTONE_KEYS_FILE: path }, createLogger('silent'));
  expect(open).toThrow(/^INKSTONE_KEYS_FILE: keys\.0\.sha256/);
  await write(entry('anna', { secret: 'sk-anna' }));
  expect(open).toThrow('keys.0: unknown field');
  await rm(path);
  expect(open).toThrow('INKSTONE_KEYS_FILE');
});
