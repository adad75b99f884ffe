import { workerData } from 'node:worker_threads';
import { serveSteps } from '../../runtime/steps.ts';
import type { WorkerModels } from './model-files.ts';
import { openSteps } from './open-steps.ts';

const { steps, rest } = await openSteps(workerData as WorkerModels);
serveSteps({ ...steps }, rest);
