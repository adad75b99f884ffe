import { expect, it } from 'vitest';
import { asks, edge } from '../src/server/testing/fake.ts';
import { kinds } from './inputs.mjs';
import { createRandom } from './random.mjs';

const each = 60;
/** CPU seconds that one input may cost the edge: a hundred times what the worst did. */
const mostSeconds = 2;

it.each(Object.keys(kinds))('%s: each is answered or refused, none is a fault', { timeout: 120_000 }, async (kind) => {
  const { app, log } = await edge(asks(['x']), { INKSTONE_FETCH_TIMEOUT_MS: '200' });
  const random = createRandom(20_261);
  for (let i = 0; i < each; i++) {
    const { path, ...init } = kinds[kind](random);
    const before = process.cpuUsage();
    const response = await app.request(path, init);
    await response.arrayBuffer();
    expect(process.cpuUsage(before).user / 1e6, `input ${i}`).toBeLessThan(mostSeconds);
    expect([200, 400, 401, 403, 404, 408, 413, 429], `input ${i}: ${log.at(-1)}`).toContain(response.status);
  }
});

it('makes the same inputs of the same seed', () => {
  const made = () => Object.values(kinds).map((make) => make(createRandom(7)));
  expect(made()).toEqual(made());
});
