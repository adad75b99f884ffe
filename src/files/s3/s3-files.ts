import { randomBytes, randomUUID } from 'node:crypto';
import { noFile, storeAway } from '../errors.ts';
import { checkId, createClock, type FileQuery, type Files, isId, type StoredFile } from '../files.ts';
import type { Bucket } from './bucket.ts';
import {
  contentName,
  dueName,
  duePrefix,
  type Entry,
  entriesPrefix,
  entryName,
  ownersPrefix,
  readDue,
  readEntry,
  recordName,
} from './object-names.ts';
import { sendContent } from './send-content.ts';

/** A record as it is kept: the file, and the name of its content. */
type Kept = StoredFile & { readonly content: string };

/** A file that never expires is looked at once after this time: it is whole by then, or never will be. */
const abandonedMs = 2 * 60 * 60_000;
/** Records read at a time. */
const recordsAtOnce = 16;
/** Records remembered for reading. */
const mostRecent = 1000;

/**
 * Keeps files in a bucket: contents under names of their own, and records that name them. What is to be swept is
 * written down before it is there, so whatever a crash leaves behind is found when the file's time is over.
 */
export function createS3Files(bucket: Bucket): Files {
  const clock = createClock();
  /** Records of files that were read lately; what they name may be gone meanwhile. */
  const recent = new Map<string, Kept>();

  async function kept(id: string): Promise<Kept | undefined> {
    const json = isId(id) ? await bucket.get(recordName(id)) : undefined;
    return json && JSON.parse(Buffer.from(json).toString());
  }

  const isAlive = ({ expiresAt }: Pick<StoredFile, 'expiresAt'>) => expiresAt === null || expiresAt > Date.now();

  async function find(id: string): Promise<StoredFile | undefined> {
    const found = await kept(id);
    return found && isAlive(found) ? asFile(found) : undefined;
  }

  async function forget(file: Kept): Promise<void> {
    await bucket.remove(entryName(file));
    await bucket.remove(contentName(file.content));
  }

  async function entries(prefix: string): Promise<Entry[]> {
    const found: Entry[] = [];
    for await (const name of bucket.list(prefix)) {
      const entry = readEntry(name);
      if (isAlive(entry)) found.push(entry);
    }
    return found;
  }

  return {
    async put(file, content, maxBytes) {
      // Whoever wants it is told why it never came to be; before that nobody waits for it.
      const wanted = Promise.resolve(file).then((known) => ({ ...known, id: checkId(known.id) }));
      wanted.catch(() => {});
      const name = randomUUID();
      const beforeWhole = async () => {
        const { id, expiresAt } = await wanted;
        await bucket.put(dueName(expiresAt ?? Date.now() + abandonedMs, id, name), '');
      };
      const { hash, bytes } = await sendContent(bucket, contentName(name), content, { maxBytes, beforeWhole });
      const stored: StoredFile = { note: '', ...(await wanted), hash, bytes, createdAt: clock() };
      const before = await kept(stored.id);
      await bucket.put(entryName(stored), '');
      await bucket.put(recordName(stored.id), JSON.stringify({ ...stored, content: name } satisfies Kept));
      if (before) await forget(before);
      return stored;
    },
    find,
    async list(owner, query) {
      const after = query.after === undefined ? undefined : await find(query.after);
      const chosen = choose(await entries(entriesPrefix(owner)), query, after);
      const files: StoredFile[] = [];
      for (let i = 0; i < chosen.length && files.length <= query.limit; i += recordsAtOnce) {
        const found = await Promise.all(chosen.slice(i, i + recordsAtOnce).map(({ id }) => find(id)));
        // An entry without its record is one that is just being written or removed.
        for (const [at, file] of found.entries())
          if (file?.createdAt === chosen[i + at]?.createdAt && file) files.push(file);
      }
      return { files: files.slice(0, query.limit), more: files.length > query.limit };
    },
    async *read(id, range) {
      // Lines of a batch are read from the same file again and again.
      const known = recent.get(id);
      const found = known ?? (await kept(id));
      if (!found || !isAlive(found)) throw noFile(id);
      const content = await bucket.open(contentName(found.content), range);
      if (content) {
        recent.set(id, found);
        if (recent.size > mostRecent) recent.delete(recent.keys().next().value!);
        return yield* content;
      }
      // It was replaced or removed since it was looked up.
      if (!recent.delete(id)) throw noFile(id);
      yield* this.read(id, range);
    },
    async remove(id) {
      const found = await kept(id);
      if (!found) return false;
      await bucket.remove(recordName(id));
      await forget(found);
      return isAlive(found);
    },
    async totals(owner) {
      let [files, bytes] = [0, 0];
      for await (const name of bucket.list(ownersPrefix(owner))) {
        const entry = readEntry(name);
        if (!isAlive(entry)) continue;
        files++;
        bytes += entry.bytes;
      }
      return { files, bytes };
    },
    async sweep() {
      const now = Date.now();
      for await (const name of bucket.list(duePrefix)) {
        const { time, id, content } = readDue(name);
        if (time > now) return;
        const found = await kept(id);
        if (found?.content !== content) await bucket.remove(contentName(content));
        else if (!isAlive(found)) {
          await bucket.remove(recordName(id));
          await forget(found);
        }
        await bucket.remove(name);
      }
    },
    async secret() {
      await bucket.putFirst('secret', randomBytes(32));
      const secret = await bucket.get('secret');
      if (secret) return secret;
      throw storeAway();
    },
    close: () => void bucket.close(),
  };
}

function choose(entries: readonly Entry[], query: FileQuery, after: StoredFile | undefined): Entry[] {
  const { purpose, newestFirst, createdFrom, createdTo } = query;
  const direction = newestFirst ? -1 : 1;
  const compare = (a: Pick<Entry, 'createdAt' | 'id'>, b: Pick<Entry, 'createdAt' | 'id'>) =>
    direction * (a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return entries
    .filter(
      (entry) =>
        (purpose === undefined || entry.purpose === purpose) &&
        (createdFrom === undefined || entry.createdAt >= createdFrom) &&
        (createdTo === undefined || entry.createdAt <= createdTo) &&
        (after === undefined || compare(entry, after) > 0),
    )
    .sort(compare);
}

function asFile({ content, ...file }: Kept): StoredFile {
  return file;
}
