import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../sqlite/open-database.ts';
import { noFile } from '../errors.ts';
import { checkId, createClock, type FileQuery, type Files, isId, type StoredFile } from '../files.ts';
import { keepSecret } from './keep-secret.ts';
import { writeWhole } from './write-whole.ts';

/** A content without a record this old is what a process left behind that ended between the two. */
const abandonedMs = 2 * 60 * 60_000;

const schema = `
  CREATE TABLE IF NOT EXISTS files (
    id TEXT PRIMARY KEY, owner TEXT NOT NULL, filename TEXT NOT NULL, purpose TEXT NOT NULL, bytes INTEGER NOT NULL,
    hash TEXT NOT NULL, createdAt INTEGER NOT NULL, expiresAt INTEGER, note TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS files_of_owner ON files (owner, createdAt);
  CREATE INDEX IF NOT EXISTS files_expiring ON files (expiresAt) WHERE expiresAt IS NOT NULL;
`;

/**
 * Keeps files in a folder: contents under their ids, records in a database beside them. A content is written under
 * another name, forced to the disk and renamed before its record is written, so a record never names a file that is
 * not whole.
 */
export async function createFolderFiles(root: string): Promise<Files> {
  const partial = join(root, 'partial');
  const contents = join(root, 'contents');
  for (const folder of [partial, contents]) await mkdir(folder, { recursive: true, mode: 0o700 });
  const database = openDatabase(join(root, 'index.db'), schema);
  const clock = createClock();
  const pathOf = (id: string) => join(contents, id);
  const alive = '(expiresAt IS NULL OR expiresAt > ?)';

  const insert = database.prepare(
    'INSERT OR REPLACE INTO files (id, owner, filename, purpose, bytes, hash, createdAt, expiresAt, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const select = database.prepare(`SELECT * FROM files WHERE id = ? AND ${alive}`);
  const erase = database.prepare('DELETE FROM files WHERE id = ?');
  const sum = database.prepare(
    `SELECT COUNT(*) AS files, COALESCE(SUM(bytes), 0) AS bytes FROM files WHERE owner >= ? AND owner < ? AND ${alive}`,
  );
  const find = (id: string) => toFile(select.get(id, Date.now()));

  async function remove(id: string): Promise<boolean> {
    if (!isId(id)) return false;
    const { changes } = erase.run(id);
    await rm(pathOf(id), { force: true });
    return changes > 0;
  }

  return {
    async put(file, content, maxBytes) {
      const pathWanted = Promise.resolve(file).then(({ id }) => pathOf(checkId(id)));
      const { hash, bytes } = await writeWhole(partial, pathWanted, content, maxBytes);
      const stored: StoredFile = { note: '', ...(await file), hash, bytes, createdAt: clock() };
      const { id, owner, filename, purpose, createdAt, expiresAt, note } = stored;
      insert.run(id, owner, filename, purpose, bytes, hash, createdAt, expiresAt, note);
      return stored;
    },
    find: async (id) => find(id),
    async list(owner, query) {
      const { where, values } = conditions(owner, query, query.after === undefined ? undefined : find(query.after));
      const order = query.newestFirst ? 'DESC' : 'ASC';
      const statement = `SELECT * FROM files WHERE ${where} AND ${alive} ORDER BY createdAt ${order}, id ${order} LIMIT ?`;
      const rows = database.prepare(statement).all(...values, Date.now(), query.limit + 1);
      const files = rows.flatMap((row) => toFile(row) ?? []);
      return { files: files.slice(0, query.limit), more: files.length > query.limit };
    },
    async *read(id, range) {
      if (!isId(id)) throw noFile(id);
      try {
        yield* createReadStream(pathOf(id), range ?? {});
      } catch (error) {
        throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? noFile(id) : error;
      }
    },
    remove,
    async totals(owner) {
      const { files, bytes } = sum.get(owner, `${owner}0`, Date.now()) as { files: number; bytes: number };
      return { files, bytes };
    },
    async sweep() {
      const now = Date.now();
      const over = database.prepare('SELECT id FROM files WHERE expiresAt <= ?').all(now) as { id: string }[];
      for (const { id } of over) await remove(id);
      for (const name of await readdir(partial)) await removeAbandoned(join(partial, name), now);
      const known = database.prepare('SELECT 1 FROM files WHERE id = ?');
      for (const name of await readdir(contents)) {
        if (known.get(name) === undefined) await removeAbandoned(pathOf(name), now);
      }
    },
    secret: () => keepSecret(root),
    close: () => void database.close(),
  };
}

function conditions(owner: string, query: FileQuery, after: StoredFile | undefined) {
  const { purpose, newestFirst, createdFrom, createdTo } = query;
  const parts: [string, ...(string | number)[]][] = [['owner = ?', owner]];
  if (purpose !== undefined) parts.push(['purpose = ?', purpose]);
  if (createdFrom !== undefined) parts.push(['createdAt >= ?', createdFrom]);
  if (createdTo !== undefined) parts.push(['createdAt <= ?', createdTo]);
  if (after) parts.push([`(createdAt, id) ${newestFirst ? '<' : '>'} (?, ?)`, after.createdAt, after.id]);
  return { where: parts.map(([text]) => text).join(' AND '), values: parts.flatMap(([, ...values]) => values) };
}

/** A row as a file; the driver adds a key of its own. */
function toFile(row: unknown): StoredFile | undefined {
  if (row === undefined) return undefined;
  const { id, owner, filename, purpose, bytes, hash, createdAt, expiresAt, note } = row as StoredFile;
  return { id, owner, filename, purpose, bytes, hash, createdAt, expiresAt, note };
}

async function removeAbandoned(path: string, now: number): Promise<void> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (info && info.mtimeMs + abandonedMs <= now) await rm(path, { force: true });
}
