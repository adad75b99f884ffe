import { z } from 'zod';
import { type KeyLimits, keyLimits } from '../quota/key-limits.ts';

const key = z.strictObject({
  /** What the log calls it. */
  name: z.string().regex(/^[\w.-]{1,64}$/),
  /** SHA-256 of the secret, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/i),
  /** From this time on it is refused. */
  expires: z.iso.datetime({ offset: true }).optional(),
  limits: keyLimits.exactOptional(),
});

/** A key as its file spells it. */
export type ListedKey = z.infer<typeof key>;

const keysFile = z
  .strictObject({ keys: z.array(key).max(10_000) })
  .refine(({ keys }) => new Set(keys.map(({ name }) => name)).size === keys.length, 'two keys have one name');

/** A key as it is compared: never its secret. */
export interface Key {
  /** Absent for those of `INKSTONE_API_KEYS`. */
  readonly name?: string;
  readonly digest: Buffer;
  /** Milliseconds since the epoch. */
  readonly expires?: number;
  readonly limits?: KeyLimits;
}

/**
 * The keys in the text of a keys file, as it spells them.
 * @throws Error that says what is wrong and quotes nothing of the file: it may hold a secret by mistake
 */
export function listedKeys(text: string): ListedKey[] {
  const parsed = keysFile.safeParse(jsonOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') || 'the whole';
    throw new Error(`${where}: ${issue?.code === 'unrecognized_keys' ? 'unknown field' : issue?.message}`);
  }
  return parsed.data.keys;
}

/** The same, as they are compared. */
export function parseKeysFile(text: string): Key[] {
  return listedKeys(text).map(({ name, sha256, expires, limits }) => ({
    name,
    digest: Buffer.from(sha256, 'hex'),
    ...(expires !== undefined && { expires: Date.parse(expires) }),
    ...(limits && { limits }),
  }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new Error('it is not JSON');
  }
}
