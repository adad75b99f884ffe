import { type Context, Hono } from 'hono';
import type { StoredFile } from '../../files/files.ts';
import { InkstoneError } from '../../types/error.ts';
import type { ServerDeps } from '../deps.ts';
import type { Env } from '../http/env.ts';
import { publicUrl } from '../http/public-url.ts';
import { removeUnread } from './openai-files.ts';
import { countOf } from './query.ts';
import { ownerOf, receiveFile } from './receive-file.ts';
import { signedQuery } from './signed-url.ts';

/** Hours for which the address in a file's description can be opened. */
const urlHours = 24;
/** Files that pages of a list are cut from; an account may hold no more. */
const mostListed = 10_000;

/** `/api/v1/files` (wire contract §14, row 6): what `dashscope.Files` and `client.files` call. */
export function nativeFiles(deps: ServerDeps) {
  const { files } = deps;

  /** Upstream answers an unknown id with 400, by whose message the SDK knows it. */
  async function find(account: string, id: string): Promise<StoredFile> {
    const file = await files.find(id);
    if (file?.owner === ownerOf(account)) return file;
    throw new InkstoneError('invalid_request', 'File not found.');
  }

  function spell(file: StoredFile, c: Context<Env>) {
    const created = new Date(file.createdAt).toISOString().slice(0, 19).replace('T', ' ');
    const query = signedQuery(file.id, Date.now() + urlHours * 3_600_000, deps.secret);
    const base = publicUrl(c, deps.settings.INKSTONE_PUBLIC_URL);
    return {
      file_id: file.id,
      name: file.filename,
      description: file.note,
      purpose: file.purpose,
      size: file.bytes,
      gmt_create: created,
      upload_time: created,
      url: `${base}/v1/files/${file.id}/signed?${query}`,
    };
  }

  return new Hono<Env>()
    .post('/', async (c) => {
      const file = await receiveFile(c.req.raw, c.var.account, { ...deps, purpose: 'fine-tune', limits: c.var.limits });
      const uploaded = { name: file.filename, file_id: file.id, purpose: file.purpose, size: file.bytes };
      return c.json({ request_id: c.var.requestId, data: { uploaded_files: [uploaded], failed_uploads: [] } });
    })
    .get('/', async (c) => {
      const pageNo = countOf(c.req.query('page_no'), 'page_no', { min: 1, max: mostListed, fallback: 1 });
      const pageSize = countOf(c.req.query('page_size'), 'page_size', { min: 1, max: 100, fallback: 10 });
      const owner = ownerOf(c.var.account);
      const listed = await files.list(owner, { limit: pageNo * pageSize, newestFirst: true });
      const { files: total } = await files.totals(owner);
      const page = listed.files.slice((pageNo - 1) * pageSize).map((file) => spell(file, c));
      return c.json({
        request_id: c.var.requestId,
        data: { page_no: pageNo, page_size: pageSize, total, files: page },
      });
    })
    .get('/:id', async (c) => {
      const file = await find(c.var.account, c.req.param('id'));
      return c.json({ request_id: c.var.requestId, data: spell(file, c) });
    })
    .delete('/:id', async (c) => {
      const { id } = await find(c.var.account, c.req.param('id'));
      await removeUnread(id, c.var.account, deps);
      return c.json({ request_id: c.var.requestId, data: { deleted: true } });
    });
}
