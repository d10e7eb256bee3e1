import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { essayGuid } from '../../../src/feeds/entry.ts';
import type { FeedEntry } from '../../../src/feeds/entry.ts';
import { essaySchema } from '../../../src/schema/essay.ts';
import { personSchema } from '../../../src/schema/person.ts';
import { NOTHING } from '../../../src/markdown/rendered.ts';

const data = essaySchema.parse({ title: 'T', date: '2026-10-05', description: 'D', tags: ['a'] });

/** An entry as a build in this environment makes it: settings are read when the modules are. */
async function entryIn(
  environment: Record<string, string>,
  changed: Partial<typeof data> = {},
): Promise<FeedEntry> {
  vi.resetModules();
  vi.stubEnv('CONTENT_DIR', 'tests/fixtures/site');
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { feedAuthority, readSite } = await import('../../../src/site.ts');
  const { toEntry } = await import('../../../src/feeds/entry.ts');
  const person = {
    id: 'p',
    data: personSchema.parse({ name: 'P. Erson' }),
    key: '',
    rendered: NOTHING,
    file: 'people/p.md',
    pictures: new Map(),
    attachments: [],
  };
  return toEntry(
    { id: 'one', data: { ...data, ...changed }, authors: [person] },
    {
      origin: readSite().origin,
      authority: feedAuthority(),
      parts: [{ kind: 'html', html: '<p>text</p>' }],
      pictures: new Map(),
      graphs: new Map(),
      comments: 3,
    },
  );
}

afterEach(() => {
  vi.unstubAllEnvs();
  // Modules that read these settings are not for the tests of another file.
  vi.resetModules();
});

describe('guid', () => {
  it('is a tag URI, and the same wherever the site is served', async () => {
    const guid = 'tag:fixture.example,2026:essays/one';
    expect((await entryIn({})).guid).toBe(guid);
    const elsewhere = await entryIn({ SITE_URL: 'http://127.0.0.1:4321', BASE_PATH: '/sub/path' });
    expect(elsewhere.guid).toBe(guid);
    expect(elsewhere.url).toBe('http://127.0.0.1:4321/sub/path/essays/one/');
  });

  it('is the one in the front matter when there is one', async () => {
    expect((await entryIn({}, { guid: 'https://old.example/?p=1' })).guid).toBe('https://old.example/?p=1');
  });

  it('is that of the first id when an essay was renamed', async () => {
    expect((await entryIn({}, { formerly: 'zero' })).guid).toBe('tag:fixture.example,2026:essays/zero');
  });

  it('is not changed by anything else that an author changes', () => {
    const words = fc.string({ minLength: 1, maxLength: 40 });
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const others = fc.record(
      {
        title: words,
        description: words,
        date: day,
        updated: day,
        publish: day.map((date) => `${date}T09:00:00+01:00`),
        changes: fc.array(fc.record({ date: day, note: words }), { maxLength: 2 }),
        authors: fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 2 }),
        tags: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
        series: fc.record({ id: fc.constantFrom('a', 'b'), part: fc.nat(9) }),
        scenarios: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
        lang: fc.constantFrom('en', 'de'),
        draft: fc.boolean(),
        canonical: fc.constant('https://elsewhere.example/'),
        aliases: fc.array(fc.constantFrom('/a/', '/b/'), { maxLength: 2 }),
      } satisfies Record<Exclude<keyof typeof data, 'guid' | 'formerly'>, fc.Arbitrary<unknown>>,
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(others, (changed) => {
        expect(essayGuid('fixture.example,2026', { id: 'one', data: { ...data, ...changed } })).toBe(
          'tag:fixture.example,2026:essays/one',
        );
      }),
    );
  });
});

describe('dates', () => {
  it.each(['Pacific/Honolulu', 'UTC', 'Pacific/Auckland'])(
    'a calendar date is that day in %s',
    async (zone) => {
      for (const date of ['2026-01-05', '2026-07-05']) {
        const { published } = await entryIn({}, { date });
        expect(published.toLocaleDateString('en-CA', { timeZone: zone })).toBe(date);
      }
    },
  );

  it('a time with its offset is that instant', async () => {
    const { published } = await entryIn({}, { date: '2026-10-05T09:40:00+01:00' });
    expect(published.toISOString()).toBe('2026-10-05T08:40:00.000Z');
  });

  it('an essay that was not updated was last updated when it was published', async () => {
    const { published, updated } = await entryIn({});
    expect(updated).toEqual(published);
    expect((await entryIn({}, { updated: '2026-11-01' })).updated > updated).toBe(true);
  });
});

describe('entry', () => {
  it('tells what changed, under the text', async () => {
    const { html } = await entryIn({}, { changes: [{ date: '2026-10-06', note: 'A <b> & c' }] });
    expect(html).toBe('<p>text</p><h2>What changed</h2><ul><li>2026-10-06: A &#x3C;b> &#x26; c</li></ul>');
  });

  it('carries its people, tags, summary and thread', async () => {
    expect(await entryIn({})).toMatchObject({
      title: 'T',
      summary: 'D',
      authors: ['P. Erson'],
      tags: ['a'],
      html: '<p>text</p>',
      thread: { url: 'https://fixture.example/essays/one/#thread', comments: 3 },
    });
  });
});
