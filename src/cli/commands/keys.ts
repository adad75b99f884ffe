import type { CAC } from 'cac';
import { addKey, readListed, revokeKey } from '../../server/keys/edit-keys.ts';
import type { KeyLimits } from '../../server/quota/key-limits.ts';
import { type ExitCode, exitCode, UsageError } from '../exit-code.ts';
import { settingsWith } from '../read-settings.ts';

interface Options {
  readonly file?: string;
  readonly expires?: string;
  readonly requests?: unknown;
  readonly pages?: unknown;
  readonly bytes?: unknown;
  readonly concurrent?: unknown;
  readonly storage?: unknown;
}

function keys(action: unknown, name: unknown, options: Options): ExitCode {
  const path = settingsWith({ INKSTONE_KEYS_FILE: options.file }).INKSTONE_KEYS_FILE;
  if (path === undefined) throw new UsageError('which file? Set INKSTONE_KEYS_FILE, or give --file');
  if (action === undefined || action === 'list') return list(path);
  if (name === undefined) throw new UsageError('keys takes: list, add NAME, rotate NAME, revoke NAME');
  switch (action) {
    case 'add':
    case 'rotate': {
      const limits = limitsOf(options);
      const expires = options.expires === undefined ? {} : { expires: timeOf(String(options.expires)) };
      const secret = addKey(path, { name: String(name), ...expires, limits }, { rotate: action === 'rotate' });
      process.stdout.write(`${secret}\n`);
      process.stderr.write('This is the only time that the key is shown: the file holds its hash.\n');
      return exitCode.ok;
    }
    case 'revoke':
      revokeKey(path, String(name));
      return exitCode.ok;
    default:
      throw new UsageError('keys takes: list, add NAME, rotate NAME, revoke NAME');
  }
}

function list(path: string): ExitCode {
  for (const { name, expires = 'no expiry', limits = {} } of readListed(path)) {
    const spelled = Object.entries(limits).map(([limit, value]) => `${limit}=${value}`);
    process.stdout.write(`${[name, expires, spelled.join(' ') || 'limits of the settings'].join('\t')}\n`);
  }
  return exitCode.ok;
}

function limitsOf({ requests, pages, bytes, concurrent, storage }: Options): KeyLimits {
  const given = Object.entries({
    requestsPerMinute: requests,
    pagesPerMinute: pages,
    bytesPerMinute: bytes,
    concurrent,
    storageBytes: storage,
  }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([limit, value]) => [limit, countOf(limit, value)]));
}

function countOf(limit: string, value: unknown): number {
  const count = Number(value);
  if (Number.isSafeInteger(count) && count >= 0 && value !== '') return count;
  throw new UsageError(`${limit} is a whole number, 0 for no limit`);
}

function timeOf(text: string): string {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw new UsageError('--expires is a date such as 2030-01-01');
  return time.toISOString();
}

/** `inkstone keys`: who may ask, in the keys file. */
export function addKeys(cli: CAC): void {
  cli
    .command('keys [action] [name]', 'List the keys of the keys file, add one, give one a new secret, revoke one')
    .option('--file FILE', 'The keys file (default: INKSTONE_KEYS_FILE)')
    .option('--expires DATE', 'Refuse the key from then on')
    .option('--requests N', 'Requests a minute')
    .option('--pages N', 'Pages a minute')
    .option('--bytes N', 'Bytes of requests a minute')
    .option('--concurrent N', 'Requests in hand at a time')
    .option('--storage N', 'Bytes of its files together')
    .example('  inkstone keys add anna --pages 60 --concurrent 4 --expires 2030-01-01')
    .action(keys);
}
