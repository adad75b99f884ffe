import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { ReadResult } from '../library/read-result.ts';
import type { Reader } from '../library/reader.ts';
import type { ExitCode } from './exit-code.ts';
import { type Found, findImages } from './find-images.ts';
import { startProgress } from './progress.ts';
import { readFiles } from './read-files.ts';
import { documentAsks } from './read-form.ts';

/** How a form's files end. */
const endings: Readonly<Record<string, string>> = { text: 'txt', latex: 'tex', markdown: 'md' };

/**
 * Reads every image and document below a folder into a file of its own below `out`, named as it is and with the form's
 * ending. A file is renamed once it is whole, so what is there is done: run again, it goes on with the rest.
 * @param to name of the form
 */
export async function batchFolder(
  folder: string,
  out: string,
  to: string,
  openReader: () => Promise<{ readonly reader: Reader; readonly atOnce: number }>,
): Promise<ExitCode> {
  const { asks } = documentAsks(to);
  const placeOf = (name: string) => join(out, `${relative(folder, name)}.${endings[to] ?? to}`);
  const found = await findImages([folder]);
  const missing: Found[] = [];
  for (const file of found) {
    if (file.problem !== undefined || !(await isThere(placeOf(file.name)))) missing.push(file);
  }
  const progress = startProgress(missing.length);
  const problem = (text: string) => void process.stderr.write(text);
  if (missing.length < found.length) {
    problem(`${found.length - missing.length} of ${found.length} files are done already\n`);
  }
  if (missing.length === 0) return 0;
  const { reader, atOnce } = await openReader();
  const write = async ({ text, file }: ReadResult, name: string) => {
    const place = placeOf(name);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(`${place}.partial`, file?.bytes ?? `${text}\n`);
    await rename(`${place}.partial`, place);
  };
  try {
    const form = { asks, render: () => undefined, write };
    return await readFiles(
      reader,
      missing,
      { form, enableRotate: false, atOnce },
      { out: () => {}, problem, progress },
    );
  } finally {
    await reader.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  return info !== undefined;
}
