import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { literalsIn, madeDuring, sources } from './find-regexes.mjs';
import { faultOf } from './prove.mjs';
import { hashOf, readProved } from './proved.mjs';

const proved = readProved();
const found = sources('src').map((path) => ({ path, ...literalsIn(path) }));
const fresh = found.flatMap(({ literals }) => literals).filter((regex) => !proved.has(hashOf(regex)));

describe('every regular expression of the product is linear', () => {
  it('finds them', () => {
    expect(found.flatMap(({ literals }) => literals).length).toBeGreaterThan(600);
  });

  // `node scripts/regexes/run.mjs` keeps what is proved here, so that it isn't proved again.
  it.each(fresh)('$path: /$source/$flags', { timeout: 60_000 }, async (regex) => {
    expect(await faultOf(regex)).toBeUndefined();
  });

  const makers = found.filter(({ makesOthers }) => makesOthers).map(({ path }) => path);
  it.each(makers)('%s makes them as it is loaded, and all are', { timeout: 300_000 }, async (path) => {
    vi.resetModules();
    const made = await madeDuring(() => import(join(process.cwd(), path)), path);
    expect(made.length).toBeGreaterThan(0);
    for (const regex of made.filter((each) => !proved.has(hashOf(each)))) {
      expect([regex.source, await faultOf(regex)]).toEqual([regex.source, undefined]);
      proved.add(hashOf(regex));
    }
  });
});

describe('the proof', () => {
  const fault = (source, flags = '', path = 'src/tasks/x.ts') => faultOf({ source, flags, path });
  it.each(['(a+)+$', '\\s*x', '^\\s*a?\\s*$', '(?:a|ab)*c.*d$', '\\d+\\.?\\d*x'])('fails for %s', async (source) => {
    expect(await fault(source)).toMatch(/characters of .* take|^exponential/);
  });
  it.each(['^a+$', '(?<!\\s)\\s+$', '^[^"]*"', '\\d{1,4}x'])('holds for %s', async (source) => {
    expect(await fault(source)).toBeUndefined();
  });
});
