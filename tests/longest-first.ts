import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** The files that take longest, which the size of a file does not tell: they walk many pages, or build and serve sites. */
const LONGEST = [
  'browser/pages.test.ts',
  'browser/dev.test.ts',
  'browser/pictures.test.ts',
  'site/determinism.test.ts',
  'browser/graph.test.ts',
  'browser/answer.test.ts',
  'browser/own.test.ts',
  'browser/thread.test.ts',
  'browser/draw-first.test.ts',
  'browser/loop.test.ts',
  'browser/setting.test.ts',
  'site/german.test.ts',
  'browser/counter-graphs.test.ts',
  'browser/themes.test.ts',
  'unit/new/command.test.ts',
  'unit/build/publish.test.ts',
  'unit/loader/load.test.ts',
  'unit/accept/command.test.ts',
  'browser/finding.test.ts',
  'browser/instrument.test.ts',
  'browser/search.test.ts',
  'browser/lifetime.test.ts',
  'site/check.test.ts',
];

/** Starts the longest test files first, so that a run does not end with one of them alone on one core. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((file) => moduleId.endsWith(`/tests/${file}`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
