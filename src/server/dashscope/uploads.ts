import { Hono } from 'hono';
import type { StatusCode } from 'hono/utils/http-status';
import { InkstoneError } from '../../types/error.ts';
import type { ServerDeps } from '../deps.ts';
import { bodyOf } from '../http/body.ts';
import type { Env } from '../http/env.ts';
import { publicUrl } from '../http/public-url.ts';
import { readForm } from '../uploads/read-form.ts';
import { policySeconds } from '../uploads/uploads.ts';

/** Below `/api/v1`; callers learn it from the policy. */
export const uploadTargetPath = '/uploads/objects';

const MiB = 1024 * 1024;

/** `GET /api/v1/uploads?action=getPolicy&model=…`: where and until when files may be uploaded (wire contract §4.1). */
export function uploadPolicy({ settings, uploads, models }: ServerDeps) {
  return new Hono<Env>().get('/', (c) => {
    if (c.req.query('action') !== 'getPolicy') {
      throw new InkstoneError('invalid_request', 'action should be getPolicy.', { field: 'action' });
    }
    const model = c.req.query('model');
    if (!model) {
      const message = 'Required parameter "model" missing from request.';
      throw new InkstoneError('missing_field', message, { field: 'model' });
    }
    const { dir, policy, signature } = uploads.issue(models.find(model).id, c.var.account);
    // The Java client takes `data` from the whole body, and looks elsewhere when there is an `output`.
    return c.json({
      request_id: c.var.requestId,
      data: {
        policy,
        signature,
        upload_dir: dir,
        upload_host: `${publicUrl(c, settings.INKSTONE_PUBLIC_URL)}/api/v1${uploadTargetPath}`,
        expire_in_seconds: policySeconds,
        max_file_size_mb: Math.max(settings.INKSTONE_MAX_IMAGE_BYTES, settings.INKSTONE_MAX_PDF_BYTES) / MiB,
        capacity_limit_mb: settings.INKSTONE_UPLOAD_CAPACITY_BYTES / MiB,
        oss_access_key_id: 'inkstone',
        x_oss_object_acl: 'private',
        x_oss_forbid_overwrite: 'true',
      },
    });
  });
}

/** What `success_action_status` may ask for; OSS answers 204 to everything else. */
const successStatuses = new Map<string | undefined, StatusCode>([
  ['200', 200],
  ['201', 201],
]);

/** `POST` of the file itself (wire contract §4.2): no key, the signed policy stands in for it. */
export function uploadTarget({ uploads }: ServerDeps) {
  return new Hono<Env>().post('/', async (c) => {
    c.var.record.task = 'upload';
    const body = bodyOf(c.req.raw).chunks();
    const fields = await readForm(c.req.header('content-type') ?? '', body, async (given, { content }) => {
      const field = (name: string): string => {
        const value = given.get(name);
        if (value !== undefined) return value;
        const message = `The field ${name} must stand in the form, before the file.`;
        throw new InkstoneError('invalid_request', message, { field: name });
      };
      await uploads.accept({ policy: field('policy'), signature: field('Signature') }, field('key'), content);
    });
    return c.body(null, successStatuses.get(fields.get('success_action_status')) ?? 204);
  });
}
