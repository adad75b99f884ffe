// Which images a benchmark runs on: those it was given, else the drawn ones.
import { readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { root } from '../../scripts/lib/prepare.mjs';
import { drawPages } from './draw-pages.mjs';

const extensions = new Set(['.png', '.jpg', '.jpeg', '.webp', '.bmp', '.tif', '.tiff']);

/**
 * @param {string[]} given files and folders; none: the drawn pages
 * @param {string[]} [drawn] which of the drawn pages; all unless said
 * @returns {Promise<string[]>} paths of image files
 */
export async function pagesFrom(given, drawn) {
  if (given.length === 0) return drawPages(join(root, '.cache', 'bench-pages'), drawn);
  return given
    .map((name) => resolve(process.env.INIT_CWD ?? '.', name))
    .flatMap((path) => {
      if (!statSync(path).isDirectory()) return [path];
      return readdirSync(path)
        .filter((name) => extensions.has(extname(name).toLowerCase()))
        .sort()
        .map((name) => join(path, name));
    });
}
