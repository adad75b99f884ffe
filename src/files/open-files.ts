import { join } from 'node:path';
import type { Settings } from '../settings/settings.ts';
import type { Files } from './files.ts';
import { ownFolder } from './own-folder.ts';

/** The store of files that the settings ask for; only that one is loaded. */
export async function openFiles(settings: Settings): Promise<Files> {
  await ownFolder(settings.INKSTONE_DATA_DIR);
  if (settings.INKSTONE_S3_ENDPOINT === undefined) {
    const { createFolderFiles } = await import('./folder/folder-files.ts');
    return createFolderFiles(join(settings.INKSTONE_DATA_DIR, 'files'));
  }
  const [{ openBucket }, { createS3Files }] = await Promise.all([import('./s3/bucket.ts'), import('./s3/s3-files.ts')]);
  const bucket = openBucket({
    endpoint: settings.INKSTONE_S3_ENDPOINT,
    bucket: settings.INKSTONE_S3_BUCKET,
    prefix: settings.INKSTONE_S3_PREFIX,
    region: settings.INKSTONE_S3_REGION,
    accessKeyId: settings.INKSTONE_S3_ACCESS_KEY_ID,
    secretAccessKey: settings.INKSTONE_S3_SECRET_ACCESS_KEY,
  });
  return createS3Files(bucket);
}
