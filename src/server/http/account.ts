import { createHmac } from 'node:crypto';

/**
 * What stands for a caller in everything that is stored: files, uploads, batches. It does not give the key away, and is
 * the same at every process with the same secret.
 */
export type Account = string;

/** The account of each key. @param secret shared by all processes on one store */
export function createAccounts(secret: Uint8Array): (apiKey: string | undefined) => Account {
  return (apiKey) =>
    apiKey === undefined ? 'anonymous' : createHmac('sha256', secret).update(apiKey).digest('hex').slice(0, 24);
}
