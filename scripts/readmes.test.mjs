import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './lib/prepare.mjs';

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
const sources = files.filter((file) => file.startsWith('src/') && /\.(ts|tsx|mjs)$/.test(file));

/** Tests stand beside what they test and go by its name; a file named as its folder is what the README is about. */
const goesWithout = (file) =>
  /\.test\.ts$|\.d\.ts$/.test(file) || basename(file).split('.')[0] === basename(dirname(file));

/** The README that speaks for a file: its folder's, else the nearest one above. */
function readmeOf(file) {
  let folder = dirname(file);
  while (!existsSync(join(root, folder, 'README.md'))) folder = dirname(folder);
  return folder;
}

/** What a README names between backticks. */
const namesIn = (folder) =>
  [...readFileSync(join(root, folder, 'README.md'), 'utf8').matchAll(/`([\w@./*-]+)`/g)].map(([, name]) => name);

const folders = [...new Set(sources.map(readmeOf))];

test('every source has a README of its own part of the tree', () => {
  expect(folders.filter((folder) => folder !== 'src' && !folder.startsWith('src/'))).toEqual([]);
});

test.each(folders)('%s/README.md names every file it speaks for', (folder) => {
  const names = namesIn(folder);
  const isNamed = (file) =>
    names.some((name) => file.endsWith(`/${name}`) || (name.endsWith('/') && file.includes(`/${name}`)));
  const own = sources.filter((file) => readmeOf(file) === folder && !goesWithout(file));
  expect(own.filter((file) => !isNamed(file))).toEqual([]);
});

/** Names that are examples, or files of other programs. */
const examples = new Set(['draw_bbox.py', 'its-name.ts', 'words/xx.ts', 'x.ts', 'x.test.ts']);

test.each(folders)('every file that %s/README.md names is there', (folder) => {
  const named = namesIn(folder).filter(
    (name) => /\.(ts|tsx|mjs|py)$/.test(name) && !name.includes('*') && !examples.has(name),
  );
  const isThere = (name) => files.some((file) => `/${file}`.endsWith(`/${name.replace(/^(\.\.?\/)+/, '')}`));
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});
