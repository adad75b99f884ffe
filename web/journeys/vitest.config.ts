import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.mjs'],
    globalSetup: './lib/serve.mjs',
    // One server reads for all of them, and the machine is not idle.
    fileParallelism: false,
    testTimeout: 400_000,
    hookTimeout: 90_000,
    // What a page shows comes when it comes: counts and texts are asked for until they are right.
    expect: { poll: { timeout: 60_000 } },
  },
});
