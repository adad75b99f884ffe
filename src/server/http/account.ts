import { createHmac } from 'node:crypto';

/**
 * What stands for a caller in everything that is stored: files, uploads, batches. It does not give the key away, and is
 * the same at every process with the same secret.
 */
export type Account = string;

/** A key with a name keeps its account when its secret changes; one without is its secret. */
interface Holder {
  readonly name?: string | undefined;
  readonly secret: string;
}

/** The account of each key; of nobody it is `anonymous`. @param secret shared by all processes on one store */
export function createAccounts(secret: Uint8Array): (holder: Holder | undefined) => Account {
  const hash = (text: string) => createHmac('sha256', secret).update(text).digest('hex').slice(0, 24);
  // No header holds a NUL: no key can be taken for a name.
  return (holder) => {
    if (holder === undefined) return 'anonymous';
    return hash(holder.name === undefined ? holder.secret : `\0name\0${holder.name}`);
  };
}
