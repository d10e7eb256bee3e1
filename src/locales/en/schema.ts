/** What is said of the fields of essays, comments, people, pages and of the site itself. */
export const schemaText = {
  /** @param slug the same words as an id; '' when nothing of them could stand in one */
  id: (slug: string) => ({
    expected: 'an id has lower-case letters, digits and single hyphens, 64 at most',
    mend: slug === '' ? 'rename it' : `write ${slug}`,
  }),
  address: {
    expected: 'not a full web address',
    mend: 'write it like https://example.org/page, without a name or password before the host',
  },
  line: {
    empty: (most: number) => ({ expected: 'it is empty', mend: `write 1 to ${most} characters` }),
    long: (most: number, has: number) => ({
      expected: `at most ${most} characters, and these are ${has}`,
      mend: 'shorten it',
    }),
    /** What a line holds that nobody sees. */
    harm: {
      control: {
        expected: 'it holds a line break, a tab or another control character',
        mend: 'write it as one line',
      },
      turning: {
        expected: 'it holds a sign that turns the direction of text (U+202A to U+202E)',
        mend: 'remove the sign',
      },
      unclosed: {
        expected: 'a sign in it turns the direction of text and is not closed (U+2066 to U+2069)',
        mend: 'close it with U+2069, or remove it',
      },
      broken: {
        expected: 'it holds half of a character, or a code that is none',
        mend: 'write it anew',
      },
      unseen: {
        expected: 'nothing in it can be seen',
        mend: 'write something that can be read',
      },
    },
  },
  date: {
    form: {
      expected: 'not in the form of a date',
      mend: 'write it like 2026-10-05, or with a time like 2026-10-05T09:40:00+01:00',
    },
    /** @param date a date in the right form, as 2026-11-31 */
    noDay: (date: string) => {
      const [year = 0, month = 0] = date.split('-').map(Number);
      if (month < 1 || month > 12) return { expected: 'a year has 12 months', mend: 'correct the month' };
      const first = new Date(Date.UTC(year, month - 1, 1));
      const name = first.toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
      const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
      const of = month === 2 ? ` ${year}` : '';
      return { expected: `${name}${of} has ${days} days`, mend: 'correct the day' };
    },
    noTime: {
      expected: 'a day alone does not say when, for it begins at another time in each zone',
      mend: 'add a time and its offset, as in 2026-10-05T09:40:00+01:00',
    },
    ahead: {
      expected: 'it lies in the future',
      mend: 'correct it, or hold the essay back with `publish: …` and a time like 2026-10-05T09:40:00+01:00',
    },
    commentAhead: { expected: 'it lies in the future', mend: 'correct it' },
  },
  tag: { expected: 'a tag needs a letter or a figure', mend: 'write a word or two' },
  language: { expected: 'not a language tag (BCP 47)', mend: 'write it like en or en-GB' },
  author: {
    expected: 'after person: comes the id of a file in people/',
    mend: 'correct the id, or write a name alone',
  },
  editNote: { expected: 'a note on an edit needs the day of the edit', mend: 'add `edited: …`' },
  moved: { expected: 'a move needs the stance that it leads to', mend: 'add `stance: …`' },
  movedBy: {
    expected: 'a cause is a comment, an essay, or a page elsewhere',
    mend: 'write the id of a comment in this thread, ESSAY/COMMENT for one of another, /essays/ESSAY/ or /essays/ESSAY/#ANCHOR, or { url: …, title: …, date: … }',
  },
  personUrl: {
    expected: 'the links of a person: author are in their own file',
    mend: 'remove it, and put the address among the links of that file in people/',
  },
  /** @param percent what may have been meant, when the number reads as one */
  credence: (percent: number | undefined) => ({
    expected: 'credence runs from 0 to 1',
    mend: percent === undefined ? 'write 0.4 for 40%' : `${percent}% is ${percent / 100}`,
  }),
  version: {
    expected: 'a version is eight digits 0-9 and a-f, in quotes',
    mend: 'copy it from the page of the graph',
  },
  stanceKey: {
    expected: 'a key of a stance is scenario, credence, version, none, axes or the id of a scenario',
    mend: 'correct it, or remove it',
  },
  stanceNumber: {
    expected: 'beside a scenario stands how likely it is, a number from 0 to 1',
    mend: 'write 0.4 for 40%',
  },
  stanceEmpty: {
    expected: 'a stance says which scenario is believed',
    mend: 'write { scenario: ID, credence: 0.4 }, or a number for each of several: { ID: 0.5, OTHER: 0.3, none: 0.2 }',
  },
  stanceForms: {
    expected: 'either one scenario and its credence, or a number for each of several',
    mend: 'write { scenario: ID, credence: 0.4 } or { ID: 0.5, OTHER: 0.3, none: 0.2 }',
  },
  /** @param percent the sum of all */
  stanceSum: (percent: number) => ({
    expected: `these add up to ${percent}%, and no more than 100% can be`,
    mend: 'lower some of them',
  }),
  stanceVersions: {
    expected: 'a stance on several scenarios, or on none of them, names the version of each graph',
    mend: 'write version: { ID: "1a2b3c4d", OTHER: "5e6f7a8b" }',
  },
  alias: {
    expected: 'an old address is a path of letters, digits and . _ ~ - after each /',
    mend: 'write it like /2019/old-name/',
  },
  origin: {
    expected: 'an origin has no path',
    mend: 'write https://example.org alone, and put the path in BASE_PATH',
  },
  feedId: {
    expected: 'a name in feeds is a host, a comma and a day on which the host was yours',
    mend: 'write it like example.org,2026-11-29',
  },
  licence: {
    expected: 'not the short name of a licence',
    mend: 'write it like CC-BY-4.0, with no spaces; its name in words is its title',
  },
  email: { expected: 'not an e-mail address', mend: 'write it like replies@example.org' },
};
