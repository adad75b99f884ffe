import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'web/src/**/*.test.ts',
      'scripts/**/*.test.mjs',
      'bench/**/*.test.mjs',
      'fuzz/**/*.test.mjs',
    ],
    testTimeout: 30_000,
  },
});
