import type { WorkerModels } from './model-files.ts';
import { openModels } from './models.ts';
import { looks } from './stages/looks.ts';
import type { Looks } from './steps.ts';

/** Every look at a page, and what gives their memory back. The detector and the main recogniser are opened at once: every page needs them. */
export async function openSteps(files: WorkerModels): Promise<{ readonly steps: Looks; rest(): Promise<void> }> {
  const models = openModels(files);
  await models.detect();
  await models.recogniser('recognise');
  return { steps: looks(models), rest: models.close };
}
