import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startS3 } from '../../../bench/services/s3.mjs';
import { startOrSkip } from '../../../bench/services/start-or-skip.mjs';
import { readSettings } from '../../settings/settings.ts';
import { createLogger } from '../observe/logger.ts';
import { openStores } from '../open-stores.ts';

const folder = await mkdtemp(join(tmpdir(), 'inkstone-shared-'));
const { service, skipped } = await startOrSkip(() => startS3(folder));
afterAll(async () => {
  await service?.stop('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

it.skipIf(skipped)(
  `an upload that one server permits and another takes is read at a third${skipped ?? ''}`,
  async () => {
    const logger = createLogger('silent');
    const open = (name: string) =>
      openStores(readSettings({ ...service?.env, INKSTONE_DATA_DIR: join(folder, name) }), logger);
    const servers = await Promise.all(['a', 'b', 'c'].map(open));
    const [permits, takes, reads] = servers.map(({ uploads }) => uploads);
    const account = 'anonymous';
    const model = 'qwen-vl-ocr';
    const { dir, ...signed } = permits!.issue(model, account);
    const key = `${dir}/a.png`;
    await takes!.accept(signed, key, new Blob(['an image']).stream());
    const wanted = { key, model, account, mention: { index: 0, count: 1 }, field: 'image' };
    expect(Buffer.from(await reads!.resolve(wanted)).toString()).toBe('an image');
    await Promise.all(servers.map((server) => server.close()));
  },
);
