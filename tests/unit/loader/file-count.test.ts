import { expect, it } from 'vitest';
import { parseFolder } from '../../../src/loader/parse.ts';
import { targetsOf } from '../../../src/loader/targets.ts';

/** A tenth of the site for which the number of files is limited. */
const [ESSAYS, COMMENTS, FILES] = [100, 2_000, 1_500];

/** A folder whose comments are spread over its threads as `threadOf` says, by a few people and many names. */
function folder(threadOf: (comment: number) => number) {
  const texts = [
    {
      file: 'site.json',
      text: '{"title":"T","origin":"https://t.example","language":"en","description":"D","author":"p0"}',
    },
    ...Array.from({ length: 20 }, (_, index) => ({
      file: `people/p${index}.md`,
      text: `---\nname: P ${index}\n---\n`,
    })),
    ...Array.from({ length: ESSAYS }, (_, index) => ({
      file: `essays/e${index}.md`,
      text: `---\ntitle: E ${index}\ndate: 2026-01-01\ndescription: D\n---\nText.\n`,
    })),
    ...Array.from({ length: COMMENTS }, (_, index) => ({
      file: `threads/e${threadOf(index)}/c${index}.md`,
      text: `---\nauthor: ${index % 3 === 0 ? `person:p${index % 20}` : `Reader ${index % 500}`}\ndate: 2026-02-01\n---\nWords.\n`,
    })),
  ];
  return targetsOf(parseFolder(texts, Date.UTC(2026, 5, 1)), new Set(texts.map(({ file }) => file)));
}

it.each([
  ['evenly', (comment: number) => comment % ESSAYS],
  ['mostly under a few essays', (comment: number) => Math.floor(ESSAYS * (comment / COMMENTS) ** 3)],
])('a large site whose comments lie %s stays within its number of files', (_, threadOf) => {
  const { addresses } = folder(threadOf);
  expect(addresses.size).toBeGreaterThan(5 * ESSAYS);
  expect(addresses.size).toBeLessThanOrEqual(FILES);
});
