import type { WorkerModels } from './model-files.ts';
import { openModels } from './models.ts';
import { looks } from './stages/looks.ts';
import type { Looks } from './steps.ts';

/** Every look at a page. The detector and the main recogniser are opened at once: every page needs them. */
export async function openSteps(files: WorkerModels): Promise<Looks> {
  const models = openModels(files);
  await models.detect();
  await models.recogniser('recognise');
  return looks(models);
}
