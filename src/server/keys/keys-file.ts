import { z } from 'zod';

const key = z.strictObject({
  /** What the log calls it. */
  name: z.string().regex(/^[\w.-]{1,64}$/),
  /** SHA-256 of the secret, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/i),
  /** From this time on it is refused. */
  expires: z.iso.datetime({ offset: true }).optional(),
});

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
}

/**
 * The keys in the text of a keys file.
 * @throws Error that says what is wrong and quotes nothing of the file: it may hold a secret by mistake
 */
export function parseKeysFile(text: string): Key[] {
  const parsed = keysFile.safeParse(jsonOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') || 'the whole';
    throw new Error(`${where}: ${issue?.code === 'unrecognized_keys' ? 'unknown field' : issue?.message}`);
  }
  return parsed.data.keys.map(({ name, sha256, expires }) => ({
    name,
    digest: Buffer.from(sha256, 'hex'),
    ...(expires !== undefined && { expires: Date.parse(expires) }),
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
