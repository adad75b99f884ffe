import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createMetrics } from '../server/observe/metrics.ts';
import { describeEngines, servedEngines } from './served-engines.ts';

const state = (name: string, resting: boolean, ends: readonly (readonly ['answered' | 'failed', number])[]) => ({
  ...{ name, resting, running: 0, waiting: 0, cost: undefined, tokens: { input: 1, output: 2 } },
  ends: new Map(ends),
});

it('tells how a server sees its engines, from its metrics', async () => {
  const metrics = createMetrics(() => ({ waiting: 0, running: 0 }));
  metrics.watchRemotes(() => [
    state('vlm', true, [
      ['answered', 7],
      ['failed', 3],
    ]),
    state('other', false, []),
  ]);
  const text = await metrics.render();
  expect([...describeEngines(text)]).toEqual([
    ['vlm', 'the server lets it rest: 7 answered, 3 failed'],
    ['other', 'the server asks it: not asked yet'],
  ]);

  const server = createServer((_, response) => response.end(text)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await servedEngines(url)).size).toBe(2);
  await new Promise((resolve) => server.close(resolve));
  expect((await servedEngines(url)).size).toBe(0);
});
