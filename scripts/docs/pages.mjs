import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contents } from './contents.mjs';
import { addressOf, render } from './markdown.mjs';
import { renderReference } from './reference.mjs';

/**
 * Every page of the documentation, and the list of them by chapter. What `contents.mjs` doesn't name comes last; decisions are led to by
 * their own list.
 * @param {string} root the project's folder; files that are not there, as in a container's build, are left out
 * @param {object} document the API as OpenAPI 3.1
 */
export function readPages(root, document) {
  const named = contents.flatMap(([, entries]) => entries.map(([file]) => file));
  const found = readdirSync(join(root, 'docs'), { recursive: true })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md') && !named.includes(file))
    .sort();
  const pages = [...named, ...found]
    .filter((file) => existsSync(join(root, file)))
    .map((file) => ({ file, address: addressOf(file), ...render(readFileSync(join(root, file), 'utf8'), file, root) }));
  pages.push({ file: 'reference', address: '/docs/reference/', script: 'try.js', ...renderReference(document) });

  const byFile = new Map(pages.map((each) => [each.file, each]));
  const more = found.filter((file) => !file.startsWith('docs/decisions/')).map((file) => [file]);
  const list = [...contents, ...(more.length > 0 ? [['More', more]] : [])].map(([chapter, entries]) => [
    chapter,
    entries.flatMap(([file, name]) => {
      const page = byFile.get(file);
      return page ? [{ title: name ?? page.title, address: page.address }] : [];
    }),
  ]);
  return { pages, list };
}
