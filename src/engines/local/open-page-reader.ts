import { readCatalogue } from '../../models/catalogue.ts';
import { chooseModel, defaultFolder, locateModel } from '../../models/store.ts';
import type { Settings } from '../../settings/settings.ts';
import type { PageReader } from '../page-reader.ts';
import { shareMemory } from './memory.ts';
import type { FormulaFiles, RecogniserFiles, RecogniserName, WorkerModels } from './model-files.ts';
import { checkDetector, checkRecogniser } from './own-models.ts';
import { createPageReader, type PageReaderOptions } from './page-reader.ts';

/** Bytes that everything together stays below, and how they are shared out. */
export const memoryOf = ({ INKSTONE_MEMORY, INKSTONE_THREADS }: Settings) =>
  shareMemory(INKSTONE_THREADS, INKSTONE_MEMORY);

/**
 * Starts the embedded reader of pages as the settings say.
 * @throws InkstoneError `model_not_found` where a wanted model has not been downloaded
 */
export async function openPageReader(
  settings: Settings,
  watch: Pick<PageReaderOptions, 'observe' | 'onEvent' | 'onHopeless'> = {},
): Promise<PageReader> {
  return createPageReader({
    models: await findModels(settings),
    bothRecognisers: settings.INKSTONE_PROFILE === 'accurate',
    threads: settings.INKSTONE_THREADS,
    queue: settings.INKSTONE_QUEUE,
    maxPixels: settings.INKSTONE_MAX_PIXELS,
    memory: memoryOf(settings),
    parseMs: settings.INKSTONE_DECODE_TIMEOUT_MS,
    ...watch,
  });
}

async function findModels({
  INKSTONE_PRECISION: precision,
  INKSTONE_PROFILE: profile,
  INKSTONE_MODELS_DIR: folder,
  INKSTONE_DETECT_MODEL: ownDetector,
  INKSTONE_RECOGNISE_MODEL: ownRecogniser,
}: Settings): Promise<WorkerModels> {
  const catalogue = await readCatalogue();
  const files = (role: keyof WorkerModels) =>
    locateModel(chooseModel(catalogue, role, precision, profile), folder ?? defaultFolder());
  const recogniser = async (role: RecogniserName): Promise<RecogniserFiles> => {
    const { model, characters } = await files(role);
    if (!characters) throw new Error(`the catalogue names no alphabet for ${role}`);
    return { model, characters };
  };
  const formula = async (): Promise<FormulaFiles> => {
    const { model, decoder, tokens } = await files('formula');
    if (!decoder || !tokens) throw new Error('the catalogue names no decoder or no tokens for formula');
    return { encoder: model, decoder, tokens };
  };
  return {
    detect: ownDetector ? await checkDetector(ownDetector) : (await files('detect')).model,
    recognise: ownRecogniser ? await checkRecogniser(ownRecogniser) : await recogniser('recognise'),
    'recognise-scripts': await recogniser('recognise-scripts'),
    writing: (await files('writing')).model,
    table: (await files('table')).model,
    layout: (await files('layout')).model,
    page: (await files('page')).model,
    formula: await formula(),
  };
}
