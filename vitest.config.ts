import { defineConfig } from 'vitest/config';

/** Tests of whole pages through the models, of whole documents through TeX, and of faults by the hundred: half of the time of all. */
const long = [
  'scripts/regexes/regexes.test.mjs',
  'src/document/write/latex/compile.test.ts',
  'src/engines/local/read-page.test.ts',
  'src/extract/extract.property.test.ts',
  'src/golden/looks.test.ts',
  'src/jobs/redis/redis-jobs.test.ts',
  'src/server/batches/batches.test.ts',
  'src/server/hostile.test.ts',
  'src/server/key-information.test.ts',
  'src/server/remote-adapters.test.ts',
  'src/server/remote-faults.test.ts',
];

/** Tests that put something in a module's place: they need modules of their own. */
const replacing = ['src/image/sources/fetch-image.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // Two at once on two cores; more only wait for each other, and vitest's own choice there is one.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: [
            'src/**/*.test.ts',
            'web/src/**/*.test.ts',
            'scripts/**/*.test.mjs',
            'bench/**/*.test.mjs',
            'fuzz/**/*.test.mjs',
          ],
          exclude: [...long, ...replacing],
          // Modules are loaded once a worker rather than once a file: half of the processor's time went there.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'long', include: long, isolate: false } },
      { extends: true, test: { name: 'replacing', include: replacing } },
    ],
  },
});
