import { chmod, chown, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ownFolder } from './own-folder.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'inkstone-own-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

it('makes a folder that nobody else can look into, and takes it again', async () => {
  const path = join(await folder(), 'data');
  await ownFolder(path);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  await ownFolder(path);
});

it('takes none that everybody may write to', async () => {
  const path = await folder();
  await chmod(path, 0o777);
  await expect(ownFolder(path)).rejects.toThrow(/everybody may write to it/);
});

it.skipIf(process.getuid?.() !== 0)("takes none of another user's, by a link neither", async () => {
  const path = await folder();
  const theirs = join(path, 'theirs');
  await mkdir(theirs, { mode: 0o700 });
  await chown(theirs, 4242, 4242);
  await expect(ownFolder(theirs)).rejects.toThrow(/belongs to user 4242/);
  await symlink(theirs, join(path, 'link'));
  await expect(ownFolder(join(path, 'link'))).rejects.toThrow(/belongs to user 4242/);
});
