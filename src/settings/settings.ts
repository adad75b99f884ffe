import { isIP } from 'node:net';
import { availableParallelism, tmpdir, userInfo } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

const flagOr = (fallback: '0' | '1') =>
  z
    .enum(['0', '1', 'true', 'false', ''])
    .default(fallback)
    .transform((value) => value === '1' || value === 'true');
const flag = flagOr('0');
const count = (fallback: number, min = 1) => z.coerce.number().int().min(min).default(fallback);
const MiB = 1024 * 1024;

const listed = (text: string) =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
/** The name before the last `=`, and the model behind it. */
const alias = (text: string): readonly [string, string] => {
  const at = text.lastIndexOf('=');
  return [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
};
const isRange = (text: string) => {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && +bits <= most));
};

const isOrigin = (text: string) =>
  text === '*' || text === 'loopback' || /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]+$/.test(text);

/** An address of one of these protocols; empty counts as absent. */
const address = (protocol: RegExp) =>
  z.union([z.url({ protocol }), z.literal('').transform(() => undefined)]).optional();

/** Every setting: its environment variable, its default. Sizes in bytes, times in milliseconds unless named otherwise. */
const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8000),
  /** Comma-separated; empty turns key checking off (allowed on loopback only, unless INKSTONE_ALLOW_ANONYMOUS=1). */
  INKSTONE_API_KEYS: z.string().default('').transform(listed),
  /** JSON file of named keys, hashed; read anew when it changes. */
  INKSTONE_KEYS_FILE: z.string().min(1).optional(),
  INKSTONE_ALLOW_ANONYMOUS: flag,
  /** What a key may use unless its file says otherwise; 0 is no limit. */
  INKSTONE_KEY_REQUESTS_PER_MINUTE: count(0, 0),
  INKSTONE_KEY_PAGES_PER_MINUTE: count(0, 0),
  INKSTONE_KEY_BYTES_PER_MINUTE: count(0, 0),
  INKSTONE_KEY_CONCURRENT: count(0, 0),
  /** Address under which callers reach this server; absent, it is taken from each request's Host. */
  /** Files of a certificate, with those that lead to a known one, and of its key (PEM): TLS is spoken. Read anew when they change. */
  INKSTONE_TLS_CERT: z.string().min(1).optional(),
  INKSTONE_TLS_KEY: z.string().min(1).optional(),
  INKSTONE_PUBLIC_URL: z.url().optional(),
  /** Pages that may use this server from a browser: origins, `loopback` for those of this machine, `*` for all; comma-separated. */
  INKSTONE_CORS_ORIGINS: z
    .string()
    .default('loopback')
    .transform((text) => listed(text).map((each) => each.toLowerCase().replace(/\/$/, '')))
    .refine(
      (origins) => origins.every(isOrigin),
      'origins such as https://app.example, loopback or *, comma-separated',
    ),
  /** Further names of models, and the model that each stands for: `gpt-4o=qwen-vl-ocr`, comma-separated. */
  INKSTONE_MODEL_ALIASES: z
    .string()
    .default('')
    .transform((text) => listed(text).map(alias))
    .refine(
      (aliases) => aliases.every(([name, model]) => name && model),
      'pairs such as gpt-4o=qwen-vl-ocr, comma-separated',
    ),
  /** In a shared /tmp each user has one of its own. */
  INKSTONE_DATA_DIR: z.string().default(resolve(tmpdir(), `inkstone-${userInfo().uid}`)),
  /** Redis or Valkey for batches, in place of the data folder. */
  INKSTONE_REDIS_URL: address(/^rediss?$/),
  /** An S3-compatible store for files and uploads, in place of the data folder; absent, the folder. */
  INKSTONE_S3_ENDPOINT: address(/^https?$/),
  INKSTONE_S3_BUCKET: z.string().default('inkstone'),
  /** What the names of all objects begin with. */
  INKSTONE_S3_PREFIX: z.string().default(''),
  INKSTONE_S3_REGION: z.string().default('us-east-1'),
  INKSTONE_S3_ACCESS_KEY_ID: z.string().default(''),
  INKSTONE_S3_SECRET_ACCESS_KEY: z.string().default(''),
  INKSTONE_MODELS_DIR: z.string().optional(),
  /** What reading is set up for: speed, or accuracy with the published weights and both recognisers. */
  INKSTONE_PROFILE: z.enum(['balanced', 'fast', 'accurate']).default('balanced'),
  /** Weights of one's own in place of the detector and the main recogniser: ONNX files; the alphabet lies beside a recogniser as `.txt`. */
  INKSTONE_DETECT_MODEL: z.string().optional(),
  INKSTONE_RECOGNISE_MODEL: z.string().optional(),
  INKSTONE_PRECISION: z.enum(['int8', 'fp32']).default('int8'),
  /** Worker threads; each runs its kernels on one core. */
  INKSTONE_THREADS: count(availableParallelism()),
  /** Bytes that the process may take: workers are replaced before it does. Absent: 500 MB and 250 MB a thread. */
  INKSTONE_MEMORY: z.coerce.number().int().min(1).optional(),
  /** Requests that may wait; one more is answered 429. */
  INKSTONE_QUEUE: count(64, 0),
  /** Longest time without another page. */
  INKSTONE_REQUEST_TIMEOUT_MS: count(300_000),
  /** Once the server is asked to stop, it says that it is not ready and serves on for so long. */
  INKSTONE_DRAIN_MS: count(1000, 0),
  /** Then it takes nothing new, and what is in hand may take so long to finish. */
  INKSTONE_GRACE_MS: count(7000, 0),
  /** Comma-separated addresses and ranges of proxies whose `X-Forwarded-*` are believed. */
  INKSTONE_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(listed)
    .refine((ranges) => ranges.every(isRange), 'addresses or ranges such as 10.0.0.0/8, comma-separated'),
  /** Connections held at a time, and those from one address. */
  INKSTONE_MAX_CONNECTIONS: count(1024),
  INKSTONE_CONNECTIONS_PER_ADDRESS: count(256),
  /** Longest time for the head of a request. */
  INKSTONE_HEADER_TIMEOUT_MS: count(20_000),
  /** Bytes a second that a body must bring, over 10 s: a modem brings seven times as many. */
  INKSTONE_LEAST_BODY_RATE: count(1000, 0),
  /** Bytes of all bodies in memory. */
  INKSTONE_BODY_MEMORY_BYTES: count(256 * MiB),
  /** Uploads under way at a time. */
  INKSTONE_MAX_UPLOADS: count(64),
  /** Largest request body. */
  INKSTONE_MAX_BODY_BYTES: count(64 * MiB),
  INKSTONE_MAX_IMAGES: count(32),
  /** Largest image by URL or upload. */
  INKSTONE_MAX_IMAGE_BYTES: count(20 * MiB),
  /** Largest PDF by URL or upload. */
  INKSTONE_MAX_PDF_BYTES: count(100 * MiB),
  /** Most pages read for one request: more are refused, unless the request names those it wants. */
  INKSTONE_MAX_PAGES: count(200),
  /** Largest Base64 string of one image. */
  INKSTONE_MAX_DATA_URL_CHARS: count(28_000_000),
  /** Largest decoded image. */
  INKSTONE_MAX_PIXELS: count(60_000_000),
  /** Longest time that opening a file, its text layer or decoding one page may take. */
  INKSTONE_DECODE_TIMEOUT_MS: count(20_000),
  INKSTONE_FETCH_TIMEOUT_MS: count(20_000),
  /** Let image URLs point at loopback, private and link-local addresses. */
  INKSTONE_ALLOW_PRIVATE_URLS: flag,
  INKSTONE_UPLOAD_TTL_SECONDS: count(48 * 3600),
  /** Most bytes that uploads may hold together. */
  INKSTONE_UPLOAD_CAPACITY_BYTES: count(10 * 1024 * MiB),
  /** Largest file of the Files API. */
  INKSTONE_MAX_FILE_BYTES: count(500 * MiB),
  /** Files that one key may keep, and their bytes together. */
  INKSTONE_FILES_PER_KEY: count(10_000),
  INKSTONE_FILES_BYTES_PER_KEY: count(100 * 1024 * MiB),
  /** How long a file lives, and the output of a batch. */
  INKSTONE_FILE_TTL_SECONDS: count(30 * 24 * 3600),
  /** Lines of a batch's input file, and bytes of a line. */
  INKSTONE_BATCH_LINES: count(50_000),
  INKSTONE_BATCH_LINE_BYTES: count(6 * MiB),
  /** Batches of one key that have not ended. */
  INKSTONE_BATCHES_PER_KEY: count(1000),
  /** Lines worked on at a time while nobody else asks; absent, as many as there are threads; 0: a server leaves them to workers. */
  INKSTONE_BATCH_CONCURRENCY: z.coerce.number().int().min(0).optional(),
  /** Serve the playground at `/` and the documentation at `/docs`. */
  INKSTONE_UI: flagOr('1'),
  /** File of remote engines and routes; absent, inkstone.config.yaml where there is one. */
  INKSTONE_CONFIG: z.string().min(1).optional(),
  /** What happens to words of a remote engine that are not found on the page: a warning, other digits in their place, nothing. */
  INKSTONE_GROUNDING: z.enum(['warn', 'replace', 'off']).default('warn'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Settings = z.infer<typeof schema>;

/**
 * Reads the settings from environment variables.
 * @throws Error naming each variable that is wrong
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}
