import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The engine's tests know no content, and no formula but the engine's, but those of a fixture. */
const FIXTURE = { CONTENT_DIR: 'tests/fixtures/site' };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
          setupFiles: ['tests/property-seed.ts'],
          env: FIXTURE,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts'],
          env: FIXTURE,
          testTimeout: 120_000,
          // A build is a hook of some files; on a machine that is busy it takes minutes.
          hookTimeout: 600_000,
          // On two cores: while one browser waits for its page, the other works.
          maxWorkers: 2,
          // What a page does soon it does later on a machine that is busy.
          expect: { poll: { timeout: 10_000 } },
        },
      },
      // What is true of one author's essays is checked beside them; most authors have no such checks.
      {
        test: {
          name: 'content',
          dir: resolve(process.env['CONTENT_DIR'] ?? 'content', 'checks'),
          include: ['**/*.test.ts'],
        },
      },
    ],
  },
});
