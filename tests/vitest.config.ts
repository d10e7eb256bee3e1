import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

const ENVIRONMENT = {
  /** The engine's tests know no content, and no formula but the engine's, but those of a fixture. */
  CONTENT_DIR: 'tests/fixtures/site',
  /** Commands that tests start find there what Node has compiled before, which halves the time of a short one. */
  NODE_COMPILE_CACHE: resolve('node_modules/.cache/countergraph-tests'),
};

/** On two cores: while one browser waits for its page, the other works. One number for all, so that projects run side by side. */
const WORKERS = 2;

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
          setupFiles: ['tests/property-seed.ts'],
          // The modules are read once a worker: a file that changes what they read puts it back.
          isolate: false,
          env: ENVIRONMENT,
          testTimeout: 60_000,
          maxWorkers: WORKERS,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts'],
          env: ENVIRONMENT,
          testTimeout: 120_000,
          // A build is a hook of some files; on a machine that is busy it takes minutes.
          hookTimeout: 600_000,
          isolate: false,
          maxWorkers: WORKERS,
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
