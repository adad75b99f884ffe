import { join } from 'node:path';
import type { Settings } from '../settings/settings.ts';
import type { Files } from './files.ts';
import { createFolderFiles } from './folder/folder-files.ts';
import { ownFolder } from './own-folder.ts';

/** The store of files that the settings ask for. */
export async function openFiles(settings: Settings): Promise<Files> {
  await ownFolder(settings.INKSTONE_DATA_DIR);
  return createFolderFiles(join(settings.INKSTONE_DATA_DIR, 'files'));
}
