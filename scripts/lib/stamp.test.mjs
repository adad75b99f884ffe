import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atLeast, buildKey, dropStamp, filesBelow, installKey, isFresh, matchesLock, writeStamp } from './stamp.mjs';

describe('atLeast', () => {
  it.each([
    ['20.19.0', '20.19', true],
    ['20.20.2', '20.19', true],
    ['22.0.0', '20.19', true],
    ['20.9.0', '20.19', false],
    ['18.20.4', '20.19', false],
  ])('%s against %s is %s', (version, wanted, answer) => {
    expect(atLeast(version, wanted)).toBe(answer);
  });
});

describe('keys and stamps', () => {
  let root;
  const write = (name, text) => writeFileSync(join(root, name), text);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'inkstone-stamp-'));
    mkdirSync(join(root, 'src', 'a'), { recursive: true });
    write('src/a/one.ts', 'export const one = 1;');
    write('package.json', '{}');
    write('package-lock.json', '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('stay when a file is only touched', () => {
    const before = buildKey(root);
    utimesSync(join(root, 'src/a/one.ts'), new Date(), new Date());
    expect(buildKey(root)).toBe(before);
  });

  it('change with the content of a source, with its name, and with a new one', () => {
    const keys = [buildKey(root)];
    write('src/a/one.ts', 'export const one = 2;');
    keys.push(buildKey(root));
    renameSync(join(root, 'src/a/one.ts'), join(root, 'src/a/two.ts'));
    keys.push(buildKey(root));
    write('src/new.ts', '');
    keys.push(buildKey(root));
    expect(new Set(keys).size).toBe(4);
  });

  it('do not ask for a build when only a test or a README has changed', () => {
    const before = buildKey(root);
    write('src/a/one.test.ts', 'x');
    write('src/a/README.md', 'x');
    expect(buildKey(root)).toBe(before);
  });

  it('ask for an install when the lock file changes', () => {
    const before = installKey(root);
    write('package-lock.json', '{"packages":{}}');
    expect(installKey(root)).not.toBe(before);
  });

  it("sees that what the lock file asks for is installed, other systems' packages aside", () => {
    const lock = {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-win': { version: '1.0.0', optional: true },
    };
    write('package-lock.json', JSON.stringify({ packages: lock }));
    expect(matchesLock(root)).toBe(false);
    mkdirSync(join(root, 'node_modules'));
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }));
    expect(matchesLock(root)).toBe(true);
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '0.9.0' } } }));
    expect(matchesLock(root)).toBe(false);
  });

  it('are fresh only after a stamp of the same key', () => {
    const stamp = join(root, 'dist', '.stamp');
    expect(isFresh(stamp, 'a')).toBe(false);
    writeStamp(stamp, 'a');
    expect(isFresh(stamp, 'a')).toBe(true);
    expect(isFresh(stamp, 'b')).toBe(false);
    dropStamp(stamp);
    expect(isFresh(stamp, 'a')).toBe(false);
  });

  it('sees no files in a folder that is missing', () => {
    expect(filesBelow(join(root, 'nothing'))).toEqual([]);
  });
});
