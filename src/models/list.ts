import { join } from 'node:path';
import { filesOf, type Model, shippedFolder } from './catalogue.ts';
import { checkFile, type FileState } from './check-file.ts';

/** A model of the catalogue and what lies on disk of it. */
export interface ListedModel {
  readonly model: Model;
  /** `missing` is normal for an optional download. */
  readonly state: FileState;
  /** Path of the weights. */
  readonly path: string;
}

/**
 * Every model with its state, found by hashing every file.
 * @param folder where downloads lie
 */
export async function listModels(catalogue: readonly Model[], folder: string): Promise<ListedModel[]> {
  return Promise.all(
    catalogue.map(async (model) => {
      const path = join(model.url ? folder : shippedFolder, model.file);
      const states = await Promise.all(
        filesOf(model).map((file) => checkFile(file === model ? path : join(shippedFolder, file.file), file)),
      );
      return { model, path, state: states.find((state) => state !== 'ok') ?? 'ok' };
    }),
  );
}

/** The models that need attention: a file that differs from the catalogue, or a missing one that ships with the product. */
export function faults(listed: readonly ListedModel[]): ListedModel[] {
  return listed.filter(({ model, state }) => state === 'changed' || (state === 'missing' && !model.url));
}
