import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FileQuery, Files, NewFile } from '../files.ts';

const MiB = 1024 * 1024;
const all: FileQuery = { limit: 100, newestFirst: false };
const text = (content: string) => Readable.from([Buffer.from(content)]);
const file = (id: string, more: Partial<NewFile> = {}): NewFile => ({
  id,
  owner: 'account/a',
  filename: 'in.jsonl',
  purpose: 'batch',
  expiresAt: null,
  ...more,
});

/**
 * What every store of files has to do.
 * @param open opens the store: two calls within one test are two processes on it
 */
export function filesContract(name: string, open: () => Promise<Files>): void {
  describe(`${name}, as a store of files`, () => {
    let files: Files;
    beforeEach(async () => {
      files = await open();
      return () => files.close();
    });
    const put = (id: string, more: Partial<NewFile> = {}, content = id) =>
      files.put(file(id, more), text(content), MiB);
    const ids = async (query: Partial<FileQuery> = {}, owner = 'account/a') =>
      (await files.list(owner, { ...all, ...query })).files.map(({ id }) => id);

    it('gives back what it was given, at every process', async () => {
      const stored = await put(
        'f-1',
        { filename: '图 1%.png', note: 'a note', expiresAt: Date.now() + 60_000 },
        'ab\n',
      );
      expect(stored).toMatchObject({ id: 'f-1', bytes: 3, filename: '图 1%.png', note: 'a note' });
      expect(stored.hash).toBe(createHash('sha256').update('ab\n').digest('hex'));
      const other = await open();
      expect(await other.find('f-1')).toEqual(stored);
      expect((await buffer(other.read('f-1'))).toString()).toBe('ab\n');
      expect(await other.secret()).toEqual(await files.secret());
      expect(await files.secret()).toHaveLength(32);
      other.close();
    });

    it('reads a part of a file', async () => {
      await put('f-1', {}, '0123456789');
      expect((await buffer(files.read('f-1', { start: 3, end: 5 }))).toString()).toBe('345');
      expect((await buffer(files.read('f-1', { start: 9, end: 9 }))).toString()).toBe('9');
    });

    it('keeps files of many parts, and empty ones', async () => {
      const chunk = Buffer.alloc(MiB, 'x');
      const chunks = Array.from({ length: 20 }, () => chunk);
      const stored = await files.put(file('large'), Readable.from(chunks), 20 * MiB);
      expect(stored.bytes).toBe(20 * MiB);
      expect((await buffer(files.read('large'))).equals(Buffer.concat(chunks))).toBe(true);
      await files.put(file('empty'), Readable.from([]), MiB);
      expect(await files.find('empty')).toMatchObject({ bytes: 0 });
      expect(await buffer(files.read('empty'))).toHaveLength(0);
    });

    it('keeps nothing of a file that is too long or breaks off', async () => {
      await expect(files.put(file('f-1'), text('12345'), 4)).rejects.toMatchObject({ code: 'file_too_large' });
      const broken = async function* () {
        yield Buffer.from('12');
        throw new Error('broken off');
      };
      await expect(files.put(file('f-1'), broken(), MiB)).rejects.toThrow('broken off');
      expect(await files.find('f-1')).toBeUndefined();
      expect(await files.totals('account/a')).toEqual({ files: 0, bytes: 0 });
    });

    it('lists an owner page by page, by purpose and time, either way round', async () => {
      const stored = [];
      for (const id of ['b', 'a', 'c', 'e', 'd'])
        stored.push(await put(id, { purpose: id < 'c' ? 'batch' : 'vision' }));
      await put('other', { owner: 'account/ab' });
      expect(await ids()).toEqual(['b', 'a', 'c', 'e', 'd']);
      expect(await ids({ newestFirst: true })).toEqual(['d', 'e', 'c', 'a', 'b']);
      expect(await ids({ purpose: 'vision', newestFirst: true })).toEqual(['d', 'e', 'c']);
      expect(await files.list('account/a', { ...all, limit: 2, after: 'a' })).toMatchObject({
        files: [{ id: 'c' }, { id: 'e' }],
        more: true,
      });
      expect(await files.list('account/a', { ...all, limit: 2, after: 'e', newestFirst: true })).toMatchObject({
        files: [{ id: 'c' }, { id: 'a' }],
        more: true,
      });
      expect(await files.list('account/a', { ...all, after: 'e' })).toMatchObject({
        files: [{ id: 'd' }],
        more: false,
      });
      const [from, to] = [stored[1]?.createdAt, stored[3]?.createdAt];
      expect(await ids({ createdFrom: from, createdTo: to })).toEqual(['a', 'c', 'e']);
      expect(await ids({}, 'account/none')).toEqual([]);
    });

    it('counts an owner and those below it', async () => {
      await put('a', { owner: 'upload/1' }, '123');
      await put('b', { owner: 'upload/2' }, '45');
      await put('c', { owner: 'uploads' }, '6');
      expect(await files.totals('upload')).toEqual({ files: 2, bytes: 5 });
      expect(await files.totals('upload/2')).toEqual({ files: 1, bytes: 2 });
    });

    it('replaces a file of the same id', async () => {
      await put('f-1', {}, 'first');
      expect((await buffer(files.read('f-1'))).toString()).toBe('first');
      await put('f-1', {}, 'the second');
      expect((await buffer(files.read('f-1'))).toString()).toBe('the second');
      expect(await ids()).toEqual(['f-1']);
      expect(await files.totals('account/a')).toEqual({ files: 1, bytes: 10 });
    });

    it('removes what it is told to, once, and what has expired', async () => {
      await put('gone');
      await put('over', { expiresAt: Date.now() - 1 });
      await put('alive', { expiresAt: Date.now() + 60_000 });
      expect(await files.remove('gone')).toBe(true);
      expect(await files.remove('gone')).toBe(false);
      expect(await files.find('over')).toBeUndefined();
      expect(await ids()).toEqual(['alive']);
      await files.sweep();
      expect(await ids()).toEqual(['alive']);
      expect((await buffer(files.read('alive'))).toString()).toBe('alive');
      await expect(buffer(files.read('over'))).rejects.toMatchObject({ code: 'not_found' });
    });

    it('refuses ids that could be paths, and knows none of them', async () => {
      for (const id of ['../x', 'a/b', '', 'a'.repeat(101), '图 %']) {
        await expect(put(id)).rejects.toThrow("can't be the id");
        expect(await files.find(id)).toBeUndefined();
        await expect(buffer(files.read(id))).rejects.toMatchObject({ code: 'not_found' });
        expect(await files.remove(id)).toBe(false);
      }
    });
  });
}
