// Builds dist/docs: the documentation as pages that need nothing from elsewhere. Runs after the server and the playground were built.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { page } from './page.mjs';
import { readPages } from './pages.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const out = join(root, 'dist', 'docs');
/** Letters of a part that the search looks through. */
const searched = 4000;

function put(name, content) {
  const path = join(out, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  writeFileSync(`${path}.gz`, gzipSync(content));
}

const { openApiDocument } = await import(new URL('../../dist/server/reference/document.js', import.meta.url));

const { pages, list } = readPages(root, openApiDocument());

/** Parts of a page by their headings, as the search shows them. */
const partsOf = ({ title, address, html }) =>
  html.split(/(?=<h[23] id=")/).map((part) => {
    const [, id, heading] = /^<h[23] id="([^"]*)">(.*?)<\/h/.exec(part) ?? [];
    const plain = (text) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    return {
      title: heading ? `${title}: ${plain(heading)}` : title,
      address: id ? `${address}#${id}` : address,
      text: plain(part).trim().slice(0, searched),
    };
  });

rmSync(out, { recursive: true, force: true });
for (const each of pages) put(join(each.address.slice('/docs/'.length), 'index.html'), page(each, list));
put('site/search.json', JSON.stringify(pages.flatMap(partsOf)));
const tokens = readFileSync(join(root, 'web', 'src', 'style', 'tokens.css'), 'utf8');
put('site/docs.css', tokens + readFileSync(join(here, 'client', 'docs.css'), 'utf8'));
for (const name of ['docs.js', 'try.js']) put(`site/${name}`, readFileSync(join(here, 'client', name)));
for (const asset of new Set(pages.flatMap(({ assets = [] }) => assets))) {
  cpSync(join(root, asset), join(root, 'dist', asset));
}
