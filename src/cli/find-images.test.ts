import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findImages } from './find-images.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inkstone-find-'));
  await mkdir(join(folder, 'deep', 'er'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  for (const name of ['b.PNG', 'a.jpg', 'notes.txt', 'deep/er/c.tiff']) await writeFile(join(folder, name), '');
});
afterEach(() => rm(folder, { recursive: true }));

describe('findImages', () => {
  it('walks a folder, takes images only, sorted', async () => {
    const names = (await findImages([folder])).map(({ name }) => name);
    expect(names).toEqual(['a.jpg', 'b.PNG', 'deep/er/c.tiff'].map((name) => join(folder, name)));
  });

  it('takes a file as it is, whatever its name', async () => {
    const name = join(folder, 'notes.txt');
    expect(await findImages([name])).toEqual([{ name }]);
  });

  it('keeps the order it was given, and standard input in it', async () => {
    const [one, two] = [join(folder, 'b.PNG'), join(folder, 'a.jpg')];
    expect(await findImages([one, '-', two])).toEqual([{ name: one }, { name: '-' }, { name: two }]);
  });

  it('says what is wrong with a name that stands for nothing', async () => {
    const [missing, empty] = [join(folder, 'no.png'), join(folder, 'empty')];
    expect(await findImages([missing, empty])).toEqual([
      { name: missing, problem: 'there is no such file or folder' },
      { name: empty, problem: 'there are no images in this folder' },
    ]);
  });
});
