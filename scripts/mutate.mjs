// `npm run mutate -- FOLDER [--sample N] [--seed S] [--again] [--list]`: src/golden/mutate.
import { root } from './lib/prepare.mjs';
import { run } from './lib/run-typescript.mjs';

const { mutate } = await run('src/golden/mutate/command.ts');
await mutate(root, process.argv.slice(2));
