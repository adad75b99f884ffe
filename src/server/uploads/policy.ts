import { createHmac, timingSafeEqual } from 'node:crypto';
import { InkstoneError } from '../../types/error.ts';
import type { UploadOwner } from './upload-store.ts';

/** What a policy allows: files under one folder, until it expires. */
export interface Policy extends UploadOwner {
  /** ISO time. */
  readonly expiration: string;
  /** Keys start with it. */
  readonly dir: string;
  readonly maxBytes: number;
}

/** A policy on the wire: Base64 of its JSON, in the shape upstream uses, and the signature over that text. */
export interface SignedPolicy {
  readonly policy: string;
  readonly signature: string;
}

const sign = (policy: string, secret: Uint8Array) => createHmac('sha256', secret).update(policy).digest('base64');

/** Signs a policy. Nothing about it is stored: any process with the secret can check it. */
export function signPolicy({ account, model, expiration, dir, maxBytes }: Policy, secret: Uint8Array): SignedPolicy {
  const conditions = [
    ['content-length-range', 0, maxBytes],
    ['starts-with', '$key', dir],
    { bucket: 'inkstone' },
    { 'x-oss-object-acl': 'private' },
    { 'x-oss-forbid-overwrite': 'true' },
  ];
  const text = JSON.stringify({ expiration, conditions, account, model, dir, max_bytes: maxBytes });
  const policy = Buffer.from(text).toString('base64');
  return { policy, signature: sign(policy, secret) };
}

/**
 * The policy behind a signature that holds.
 * @throws InkstoneError `upload_denied` when it was forged or has expired
 */
export function checkPolicy({ policy, signature }: SignedPolicy, secret: Uint8Array, now: number): Policy {
  const expected = Buffer.from(sign(policy, secret));
  const shown = Buffer.from(signature);
  if (expected.length !== shown.length || !timingSafeEqual(expected, shown)) {
    const message = 'The request signature we calculated does not match the signature you provided.';
    throw new InkstoneError('upload_denied', message, { field: 'Signature' });
  }
  const { account, model, expiration, dir, max_bytes: maxBytes } = JSON.parse(Buffer.from(policy, 'base64').toString());
  if (Date.parse(expiration) <= now) {
    throw new InkstoneError('upload_denied', 'Invalid according to Policy: Policy expired.', { field: 'policy' });
  }
  return { account, model, expiration, dir, maxBytes };
}
