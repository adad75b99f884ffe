// What an install and a build depend on, as one hash each; a stamp file beside the result says which one it was made from.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * The versions in order: is `version` at least `wanted`?
 * @param {string} version such as `20.20.2`
 * @param {string} wanted such as `20.19`
 */
export function atLeast(version, wanted) {
  const have = version.split('.').map(Number);
  for (const [i, need] of wanted.split('.').map(Number).entries()) {
    if ((have[i] ?? 0) !== need) return (have[i] ?? 0) > need;
  }
  return true;
}

/** Every file below `folder`, as sorted absolute paths; a missing folder has none. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * One hash over names and contents: touching a file doesn't change it, renaming one does.
 * @param {string} root names are taken relative to it
 * @param {string[]} files absolute paths; missing ones count as missing
 */
export function hashOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${relative(root, file).split(sep).join('/')}\0`);
    hash.update(existsSync(file) ? readFileSync(file) : '\0missing');
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** What `node_modules` depends on: the lock file, and the machine its binaries are for. */
export function installKey(root) {
  const files = [join(root, 'package-lock.json'), join(root, '.npmrc')];
  return `${process.platform}-${process.arch} ${hashOf(root, files)}`;
}

/**
 * Does `node_modules` already hold what the lock file asks for, as after somebody's own `npm install`?
 * npm notes what it installed in a lock file of its own there, last thing of all.
 */
export function matchesLock(root) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  const installed = read(note);
  return Object.entries(read(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' || installed[path]?.version === wanted.version || (wanted.optional && !installed[path]),
  );
}

/** What `dist` depends on: the sources that are built, and how. */
export function buildKey(root) {
  const sources = ['src', 'web']
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((file) => !/\.test\.tsx?$|\.md$/.test(file));
  const docs = ['docs', join('scripts', 'docs')].flatMap((folder) => filesBelow(join(root, folder)));
  const settings = [
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ];
  return hashOf(root, [...sources, ...docs, ...settings.map((name) => join(root, name))]);
}

/** Was `stamp` written for this key? */
export function isFresh(stamp, key) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === key;
}

/** Says that what lies beside `stamp` was made for this key. */
export function writeStamp(stamp, key) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, key);
}

/** Says that what lies beside `stamp` may be half done. */
export function dropStamp(stamp) {
  rmSync(stamp, { force: true });
}
