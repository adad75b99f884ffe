import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { asks, edge, jsonOf } from '../testing/fake.ts';
import { addKey, readListed, revokeKey } from './edit-keys.ts';

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'keys.json');
}

it('adds, rotates and revokes; the file holds no secret and is for its owner alone', () => {
  const path = newFile();
  const first = addKey(path, { name: 'anna', limits: { pagesPerMinute: 60 } });
  addKey(path, { name: 'otto' });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(() => addKey(path, { name: 'anna' })).toThrow('already');
  const second = addKey(path, { name: 'anna', limits: { concurrent: 2 } }, { rotate: true });
  expect(second).not.toBe(first);
  const sha256 = createHash('sha256').update(second).digest('hex');
  const limits = { pagesPerMinute: 60, concurrent: 2 };
  expect(readListed(path).find(({ name }) => name === 'anna')).toEqual({ name: 'anna', sha256, limits });
  expect(readFileSync(path, 'utf8')).not.toMatch(/sk-/);
  revokeKey(path, 'anna');
  expect(readListed(path).map(({ name }) => name)).toEqual(['otto']);
  expect(() => revokeKey(path, 'anna')).toThrow('there is no key');
  expect(() => addKey(path, { name: 'a b' })).toThrow('name');
  expect(readListed(path)).toHaveLength(1);
});

it('leaves a name its files when its secret changes, and nobody else', async () => {
  const path = newFile();
  const first = addKey(path, { name: 'anna' });
  const other = addKey(path, { name: 'otto' });
  const { app } = await edge(asks(['x']), { INKSTONE_KEYS_FILE: path });
  const headers = (key: string) => ({ Authorization: `Bearer ${key}` });
  const form = new FormData();
  form.set('purpose', 'user_data');
  form.set('file', new Blob(['text']), 'a.txt');
  const { id } = (await jsonOf(app.request('/v1/files', { method: 'POST', body: form, headers: headers(first) }))) as {
    id: string;
  };
  const second = addKey(path, { name: 'anna' }, { rotate: true });
  const status = async (key: string) => (await app.request(`/v1/files/${id}`, { headers: headers(key) })).status;
  expect(await status(second)).toBe(200);
  expect(await status(first)).toBe(401);
  expect(await status(other)).toBe(404);
});
