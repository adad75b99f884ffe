// `node scripts/draw-golden.mjs [TEXT…]`: draws families of pages and keeps those beside which the answer turns: src/golden/draw.
import { run } from './lib/run-typescript.mjs';

const { search } = await run('src/golden/draw/search.ts');
await search(process.argv.slice(2));
