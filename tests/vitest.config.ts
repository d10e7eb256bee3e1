import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two cores: one browser at a time keeps timings and memory in hand.
          fileParallelism: false,
        },
      },
    ],
  },
});
