// What `npm run mutate` runs in a worker thread.
import { run } from './run-typescript.mjs';

const { serve } = await run('src/golden/mutate/worker.ts');
await serve((name) => import(name));
