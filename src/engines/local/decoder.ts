import { serveProcess } from '../../runtime/process/serve-process.ts';
import { fileSteps } from './file-steps.ts';

serveProcess(fileSteps);
