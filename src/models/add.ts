import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Model } from './catalogue.ts';
import { checkFile } from './check-file.ts';
import { download, type OnProgress } from './download.ts';
import { withLock } from './lock.ts';

/** Optional downloads that a word selects: a precision, a role, a model's name or its file. */
export function selectDownloads(catalogue: readonly Model[], word: string): Model[] {
  return catalogue.filter(
    ({ url, precision, role, name, file }) => url && [precision, role, name, file].includes(word),
  );
}

/**
 * Downloads an optional model into a folder, unless it lies there unchanged.
 * @returns whether anything was downloaded
 * @throws InkstoneError `fetch_failed`, `cancelled`
 */
export async function addModel(
  model: Model,
  folder: string,
  signal: AbortSignal,
  onProgress?: OnProgress,
): Promise<boolean> {
  const { url } = model;
  if (!url) return false;
  await mkdir(folder, { recursive: true });
  const path = join(folder, model.file);
  return withLock(`${path}.lock`, signal, async () => {
    if ((await checkFile(path, model)) === 'ok') return false;
    await download(url, path, model, signal, onProgress);
    return true;
  });
}
