import { readCatalogue } from '../../models/catalogue.ts';
import { chooseModel, defaultFolder, locateModel } from '../../models/store.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Engine } from '../engine.ts';
import { createLocalEngine, type LocalEngineOptions } from './local-engine.ts';
import type { WorkerModels } from './steps.ts';

/**
 * Starts the embedded engine as the settings say.
 * @throws InkstoneError `model_not_found` where a wanted model has not been downloaded
 */
export async function openLocalEngine(settings: Settings, observe?: LocalEngineOptions['observe']): Promise<Engine> {
  return createLocalEngine({
    models: await findModels(settings),
    threads: settings.INKSTONE_THREADS,
    queue: settings.INKSTONE_QUEUE,
    maxPixels: settings.INKSTONE_MAX_PIXELS,
    observe,
  });
}

async function findModels({
  INKSTONE_PRECISION: precision,
  INKSTONE_MODELS_DIR: folder,
}: Settings): Promise<WorkerModels> {
  const catalogue = await readCatalogue();
  const files = (role: 'detect' | 'recognise' | 'table') =>
    locateModel(chooseModel(catalogue, role, precision), folder ?? defaultFolder());
  const [detect, recognise, table] = await Promise.all([files('detect'), files('recognise'), files('table')]);
  if (!recognise.characters) throw new Error('the recogniser of the catalogue has no alphabet');
  return { detect: detect.model, recognise: recognise.model, characters: recognise.characters, table: table.model };
}
