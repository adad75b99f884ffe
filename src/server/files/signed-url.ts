import { createHmac, timingSafeEqual } from 'node:crypto';
import { InkstoneError } from '../../types/error.ts';

const sign = (id: string, expires: string, secret: Uint8Array) =>
  createHmac('sha256', secret).update(`file ${id} ${expires}`).digest('base64url');

/** The query of an address under which a file can be had without a key. Nothing about it is stored. */
export function signedQuery(id: string, expiresAt: number, secret: Uint8Array): string {
  const expires = String(Math.floor(expiresAt / 1000));
  return `expires=${expires}&signature=${sign(id, expires, secret)}`;
}

/** What an address shows for itself. */
export interface Shown {
  readonly expires: string;
  readonly signature: string;
}

/** Whether this server signed it, and it has not expired. */
export function isSigned(id: string, { expires, signature }: Shown, secret: Uint8Array): boolean {
  const expected = Buffer.from(sign(id, expires, secret));
  const shown = Buffer.from(signature);
  return expected.length === shown.length && timingSafeEqual(expected, shown) && Number(expires) * 1000 > Date.now();
}

/** @throws InkstoneError `access_denied` when it was forged or has expired */
export function checkSignature(id: string, shown: Shown, secret: Uint8Array): void {
  if (isSigned(id, shown, secret)) return;
  throw new InkstoneError('access_denied', 'The address of the file is not valid, or not any more.');
}
