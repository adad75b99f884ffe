import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { stdinName } from './stdin-name.ts';

const extensions = new Set(
  '.jpg .jpeg .jpe .png .webp .bmp .tif .tiff .gif .heic .heif .avif .pbm .pgm .ppm .jp2 .j2k .ico .svg .pdf'.split(
    ' ',
  ),
);

/** A file to read, or the reason why there is none under this name. */
export type Found = { readonly name: string; readonly problem?: string };

const isImageName = (name: string): boolean => extensions.has(extname(name).toLowerCase());

async function expand(name: string): Promise<Found[]> {
  if (name === stdinName) return [{ name }];
  const info = await stat(name).catch((error: NodeJS.ErrnoException) => error);
  if (info instanceof Error) {
    return [{ name, problem: info.code === 'ENOENT' ? 'there is no such file or folder' : info.message }];
  }
  if (!info.isDirectory()) return [{ name }];
  const entries = await readdir(name, { recursive: true, withFileTypes: true });
  const images = entries.filter((entry) => entry.isFile() && isImageName(entry.name));
  if (images.length === 0) return [{ name, problem: 'there are no images in this folder' }];
  return images
    .map((entry) => ({ name: join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The files that names on the command line stand for, in their order: a file is itself, whatever its name; a folder is
 * every image below it, sorted; `-` is standard input.
 */
export async function findImages(names: readonly string[]): Promise<Found[]> {
  return (await Promise.all(names.map(expand))).flat();
}
