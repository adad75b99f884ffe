import { Hono } from 'hono';
import type { StoredFile } from '../../files/files.ts';
import { InkstoneError } from '../../types/error.ts';
import type { ServerDeps } from '../deps.ts';
import type { Env } from '../http/env.ts';
import { publicUrl } from '../http/public-url.ts';
import { checkPurpose } from './purposes.ts';
import { countOf, newestFirst, timeOf } from './query.ts';
import { ownerOf, receiveFile } from './receive-file.ts';
import { sendContent } from './send-content.ts';
import { checkSignature, signedQuery } from './signed-url.ts';

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);

/** A file as OpenAI and DashScope's compatible mode spell it. */
export function spellFile({ id, bytes, createdAt, expiresAt, filename, purpose }: StoredFile) {
  return {
    id,
    object: 'file',
    bytes,
    created_at: seconds(createdAt),
    expires_at: expiresAt === null ? null : seconds(expiresAt),
    filename,
    purpose,
    status: 'processed',
    status_details: null,
    // Mistral's clients want these of the files that they bring.
    ...(purpose === 'ocr' && { sample_type: 'ocr_input', source: 'upload' }),
  };
}

/**
 * A file of the account.
 * @throws InkstoneError `not_found`, also for another account's
 */
export async function findOwn(
  { files }: Pick<ServerDeps, 'files'>,
  account: string,
  id: string,
  field = 'id',
): Promise<StoredFile> {
  const file = await files.find(id);
  if (file?.owner === ownerOf(account)) return file;
  throw new InkstoneError('not_found', `No such File object: ${id}`, { field });
}

/** `/files` (batch contract). */
export function openaiFiles(deps: ServerDeps) {
  const { files, settings } = deps;
  return new Hono<Env>()
    .post('/', async (c) =>
      c.json(spellFile(await receiveFile(c.req.raw, c.var.account, { ...deps, limits: c.var.limits }))),
    )
    .get('/', async (c) => {
      const { purpose, after, limit, order, create_after: from, create_before: to } = c.req.query();
      const page = await files.list(ownerOf(c.var.account), {
        purpose: purpose === undefined ? undefined : checkListed(purpose),
        after,
        limit: countOf(limit, 'limit', { min: 1, max: 10_000, fallback: 10_000 }),
        newestFirst: newestFirst(order),
        createdFrom: timeOf(from, 'create_after'),
        createdTo: timeOf(to, 'create_before'),
      });
      const data = page.files.map(spellFile);
      const [first, last] = [data[0]?.id ?? null, data.at(-1)?.id ?? null];
      return c.json({ object: 'list', data, first_id: first, last_id: last, has_more: page.more });
    })
    .get('/:id', async (c) => c.json(spellFile(await findOwn(deps, c.var.account, c.req.param('id')))))
    .get('/:id/content', async (c) => {
      const file = await findOwn(deps, c.var.account, c.req.param('id'));
      return sendContent(file, files, c.req.header('range'));
    })
    .get('/:id/url', async (c) => {
      const file = await findOwn(deps, c.var.account, c.req.param('id'));
      const hours = countOf(c.req.query('expiry'), 'expiry', { min: 1, max: 168, fallback: 24 });
      const query = signedQuery(file.id, Date.now() + hours * 3_600_000, deps.secret);
      const base = publicUrl(c, settings.INKSTONE_PUBLIC_URL);
      return c.json({ url: `${base}/v1/files/${file.id}/signed?${query}` });
    })
    .delete('/:id', async (c) => {
      const { id } = await findOwn(deps, c.var.account, c.req.param('id'));
      await removeUnread(id, c.var.account, deps);
      return c.json({ id, object: 'file', deleted: true });
    });
}

/**
 * Removes a file, unless a batch still reads it.
 * @throws InkstoneError `conflict`
 */
export async function removeUnread(id: string, account: string, { files, jobs }: ServerDeps): Promise<void> {
  const reader = (await jobs.unfinished(account)).find(({ inputFileId }) => inputFileId === id);
  if (reader) throw new InkstoneError('conflict', `The batch ${reader.id} still reads this file; cancel it first.`);
  await files.remove(id);
}

/** Lists may also ask for what batches have written. */
const checkListed = (purpose: string) => (purpose === 'batch_output' ? purpose : checkPurpose(purpose));

/** `/files/{id}/signed`: the content, for whoever holds the address; no key is asked for. */
export function signedFiles({ files, secret }: ServerDeps) {
  return new Hono<Env>().get('/:id/signed', async (c) => {
    const id = c.req.param('id');
    const { expires = '', signature = '' } = c.req.query();
    checkSignature(id, { expires, signature }, secret);
    const file = await files.find(id);
    if (file) return sendContent(file, files, c.req.header('range'));
    throw new InkstoneError('not_found', `No such File object: ${id}`, { field: 'id' });
  });
}
