import { runTests } from './programs.ts';

/** Looks at every page of both fixture sites in every theme and at two widths; `npm test` looks so at one page of each kind. */
export function pages(tell: (line: string) => void): Promise<void> {
  tell('every page, in paper, bbs and tabloid, light and dark, at 360 and 1440 px');
  runTests('site', ['tests/browser/pages.test.ts'], { EVERY_PAGE: 'true' });
  return Promise.resolve();
}
