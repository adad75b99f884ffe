import { workerData } from 'node:worker_threads';
import { serveSteps } from '../../runtime/steps.ts';
import { openSteps } from './open-steps.ts';
import type { WorkerModels } from './steps.ts';

serveSteps({ ...(await openSteps(workerData as WorkerModels)) });
