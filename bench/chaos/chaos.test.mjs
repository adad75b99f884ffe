import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chaos } from './chaos.mjs';

// Replicas are processes, which run what was built: `npm test` builds first.
const unbuilt = !existsSync(new URL('../../dist/server/open-stores.js', import.meta.url));

it.skipIf(unbuilt)(
  'a batch whose server is killed again and again has every line once, in order',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'inkstone-chaos-'));
    const env = { INKSTONE_DATA_DIR: folder };
    const { faults, killed } = await chaos({
      lines: 150,
      kills: 4,
      replicas: 1,
      pageMs: 60,
      envOf: () => env,
      seconds: 100,
    });
    expect(faults).toEqual([]);
    expect(killed).toBeGreaterThan(1);
    await rm(folder, { recursive: true, force: true });
  },
  120_000,
);
