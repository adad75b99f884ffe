// `npm run golden [-- TEXT…] [--update] [--record]`: the recorded pages of fixtures/pages; see src/golden.
import { run } from './lib/run-typescript.mjs';

const { golden } = await run('src/golden/command.ts');
process.exitCode = (await golden(process.argv.slice(2))) > 0 ? 1 : 0;
