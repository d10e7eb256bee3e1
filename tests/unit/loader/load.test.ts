import { appendFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/loader/load.ts';
import type { Content } from '../../../src/loader/load.ts';
import { ContentError } from '../../../src/schema/problem.ts';
import { copyPipeline } from './pipeline-copy.ts';

/** After every date of the fixture. */
const NOW = Date.UTC(2027, 0, 1);

/** A project that has rendered the fixture, which most tests only edit. */
let rendered: string;
let room: string;
let contentDir: string;

beforeAll(async () => {
  rendered = await mkdtemp(join(tmpdir(), 'countergraph-rendered-'));
  await copyPipeline(rendered);
  await loadContent({ contentDir: 'tests/fixtures/site', projectRoot: rendered, now: NOW });
});

afterAll(() => rm(rendered, { recursive: true, force: true }));

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-load-'));
  contentDir = join(room, 'content');
  await cp(rendered, room, { recursive: true });
  await cp('tests/fixtures/site', contentDir, { recursive: true });
});

afterEach(() => rm(room, { recursive: true, force: true }));

function load(now = NOW): Promise<Content> {
  return loadContent({ contentDir, projectRoot: room, now });
}

async function problemsOf(now = NOW): Promise<string[]> {
  const error = await load(now).catch((thrown: unknown) => thrown);
  if (!(error instanceof ContentError)) throw new Error('the folder passed');
  return error.problems.map(({ file, line, field }) => `${file}:${line} ${field}`);
}

describe('the cache of renders', () => {
  beforeEach(() => rm(join(room, '.astro'), { recursive: true }));

  it('renders each text once, and then only what changed', async () => {
    const first = await load();
    expect(first.made).toBe(
      first.essays.length + first.comments.length + first.people.length + first.pages.length,
    );
    expect((await load()).made).toBe(0);
    await appendFile(join(contentDir, 'essays/no-graph.md'), '\nOne more line.\n');
    expect((await load()).made).toBe(1);
  });

  it('forgets everything when the pipeline or a package changes', async () => {
    const { made } = await load();
    await appendFile(join(room, 'src/markdown/style-classes.ts'), '\n// changed\n');
    expect((await load()).made).toBe(made);
    await appendFile(join(room, 'package-lock.json'), '\n');
    expect((await load()).made).toBe(made);
    expect((await load()).made).toBe(0);
  });

  it('still tells a problem that it told before', async () => {
    await writeFile(
      join(contentDir, 'essays/bad.md'),
      '---\ntitle: B\ndate: 2026-01-01\ndescription: B\n---\n$\\frac{1$\n',
    );
    expect(await problemsOf()).toEqual(['essays/bad.md:6 formula']);
    expect(await problemsOf()).toEqual(['essays/bad.md:6 formula']);
  });

  it('does not trust a damaged file', async () => {
    const [essay] = (await load()).essays;
    const key = essay?.key ?? '';
    await writeFile(join(room, '.astro/rendered', key.slice(0, 2), `${key}.json`), '{"rendered":{}}');
    expect((await load()).made).toBe(1);
  });
});

describe('a folder', () => {
  it('has the addresses of sources among its links to other sites, with their places', async () => {
    const { outside } = await load();
    expect(outside.filter(({ file }) => file === 'scenarios/measured.json')).toEqual([
      { file: 'scenarios/measured.json', line: 46, col: 14, url: 'https://example.org/tasks?a=1&b=%22' },
      { file: 'scenarios/measured.json', line: 54, col: 14, url: 'https://example.org/other' },
    ]);
  });

  it('is told all its problems at once, whichever files they are in', async () => {
    await writeFile(join(contentDir, 'scenarios/broken.json'), '{');
    await writeFile(join(contentDir, 'people/keeper.md'), '---\nname: K\nage: 7\n---\n');
    await writeFile(
      join(contentDir, 'essays/lost.md'),
      '---\ntitle: L\ndate: 2026-01-01\ndescription: L\n---\n\n::graph{spair}\n\n![a](no.png)\n\n[b](/essays/none/)\n',
    );
    await mkdir(join(contentDir, 'threads/nowhere'));
    await writeFile(join(contentDir, 'threads/nowhere/c.md'), '---\nauthor: A\ndate: 2026-01-01\n---\n');
    await writeFile(
      join(contentDir, 'threads/hostile/x.md'),
      '---\nauthor: person:nobody\ndate: 2026-01-01\nparent: y\nstance: { scenario: other }\n---\n',
    );
    await writeFile(
      join(contentDir, 'threads/hostile/y.md'),
      '---\nauthor: A\ndate: 2026-01-01\nparent: x\n---\n',
    );
    await writeFile(join(contentDir, 'essay.md'), 'lost');
    expect(await problemsOf()).toEqual([
      'essay.md:1 file',
      'essays/lost.md:7 graph',
      'essays/lost.md:9 image',
      'essays/lost.md:11 link',
      'people/keeper.md:3 age',
      'scenarios/broken.json:1 syntax',
      'threads/hostile/x.md:2 author',
      'threads/hostile/x.md:4 parent',
      'threads/hostile/x.md:5 stance.scenario',
      'threads/nowhere/c.md:1 thread',
    ]);
  });

  it('may hold a broken file without calling what points at it wrong as well', async () => {
    await writeFile(join(contentDir, 'scenarios/spare.json'), '{');
    expect(await problemsOf()).toEqual(['scenarios/spare.json:1 syntax']);
  });

  it('has one essay an id, and no page in the place of a route', async () => {
    await cp(join(contentDir, 'essays/no-graph.md'), join(contentDir, 'essays/no-graph.mdx'));
    await cp(join(contentDir, 'pages/about.md'), join(contentDir, 'pages/essays.md'));
    expect(await problemsOf()).toEqual(['essays/no-graph.mdx:1 file name', 'pages/essays.md:1 file name']);
  });

  it('is told which of its files cannot be read, and why', async () => {
    await symlink(join(room, 'nowhere.md'), join(contentDir, 'essays/lost.md'));
    await symlink(join(room, 'nowhere.json'), join(contentDir, 'scenarios/lost.json'));
    expect(await problemsOf()).toEqual(['essays/lost.md:1 file', 'scenarios/lost.json:1 file']);
  });

  it('is told that it is not there', async () => {
    await rm(contentDir, { recursive: true });
    await expect(load()).rejects.toThrow(/content:1:1: CONTENT_DIR: there is no such folder; .*npm run new/);
  });

  it('passes over what begins with an underscore or a dot', async () => {
    await writeFile(join(contentDir, 'essays/_notes.md'), 'not an essay');
    await expect(load()).resolves.toBeDefined();
  });

  it('passes over the checks of the content, whatever lies among them', async () => {
    await mkdir(join(contentDir, 'checks'));
    await writeFile(join(contentDir, 'checks/notes.md'), 'No essay.\n');
    await writeFile(join(contentDir, 'checks/essays.test.ts'), 'no content');
    await expect(load()).resolves.toBeTruthy();
  });

  it('lists the links to drafts, which readers could not follow', async () => {
    await writeFile(
      join(contentDir, 'essays/a.md'),
      '---\ntitle: A\ndate: 2026-01-01\ndescription: A\n---\n[d](/essays/draft/)\n',
    );
    expect(await problemsOf()).toEqual(['essays/a.md:6 link']);
  });
});

describe('links to feeds', () => {
  it('lead to the threads of published essays and to the scenarios that can be answered', async () => {
    const feeds = ['threads/hostile', 'scenarios/spare', 'threads/draft', 'scenarios/model'];
    const links = feeds.map((feed) => `[Follow](/feeds/${feed}.xml)`).join('\n');
    await writeFile(
      join(contentDir, 'essays/follow.md'),
      `---\ntitle: F\ndate: 2026-01-01\ndescription: F\n---\n${links}\n`,
    );
    expect(await problemsOf()).toEqual(['essays/follow.md:8 link', 'essays/follow.md:9 link']);
  });
});

describe('the names of pictures', () => {
  const front = '---\ntitle: P\ndate: 2026-01-01\ndescription: P\n---\n';

  it('may be written with escapes, and hold the signs that an address gives a meaning', async () => {
    const names = ['a#b.png', '50%.png', 'caf\u00e9.png', 'caf%E9.png', 'two words.png'];
    for (const name of names) {
      await cp(join(contentDir, 'essays/pictures/grey.png'), join(contentDir, 'essays', name));
    }
    const written = ['a%23b.png', '50%25.png', 'caf%C3%A9.png', 'caf%E9.png', 'two%20words.png', '50%.png'];
    const body = written.map((name) => `![p](${name})\n<img src="${name}" alt="p">`).join('\n\n');
    await writeFile(join(contentDir, 'essays/named.md'), front + body);
    const { essays } = await load();
    expect(essays.find(({ id }) => id === 'named')?.images).toEqual(names.toSorted());
  });

  it('are told with their place where no file has them', async () => {
    const body = '![p](caf%E9.png)\n<img src="50%.png" alt="p">\n\n![p](a%3Fb.png)\n';
    await writeFile(join(contentDir, 'essays/named.md'), front + body);
    expect(await problemsOf()).toEqual([
      'essays/named.md:6 image',
      'essays/named.md:7 image',
      'essays/named.md:9 image',
    ]);
  });

  it('are told where MDX could not import them, although they are there', async () => {
    await cp(join(contentDir, 'essays/pictures/grey.png'), join(contentDir, 'essays/50%.png'));
    await writeFile(join(contentDir, 'essays/named.mdx'), `${front}![p](50%25.png)\n`);
    expect(await problemsOf()).toEqual(['essays/named.mdx:6 image']);
  });
});

describe('links of texts', () => {
  const front = '---\ntitle: L\ndate: 2026-01-01\ndescription: L\n';
  const linked = (paths: readonly string[]) =>
    writeFile(
      join(contentDir, 'essays/links.md'),
      `${front}---\n${paths.map((path) => `[x](${path})`).join('\n')}\n`,
    );

  it('may lead to every page and file that the site has, old addresses among them', async () => {
    // From so many comments on, a thread has pages in other orders.
    for (let index = 0; index < 20; index++)
      await writeFile(
        join(contentDir, `threads/mixed/more-${index}.md`),
        '---\nauthor: Ada\ndate: 2026-03-01\n---\nMore.\n',
      );
    await linked([
      ...['answer/', 'newest/', 'liveliest/', 'card.png', 'preview.json'].map(
        (end) => `/essays/mixed/${end}`,
      ),
      ...['/essays/mixed.md', '/schema/essay.json', '/llms.txt', '/icon-192.png', '/robots.txt', '/theme.js'],
      ...['/graphs/spare/preview.json', '/people/keeper/preview.json', '/sitemap-index.xml', '/old/'],
      ...['/essays/mixed/?since=2026-01-01#thread', '/2019/mixed-up.html/'],
    ]);
    expect((await load()).essays.map(({ id }) => id)).toContain('links');
  });

  it('are told where the site has nothing', async () => {
    await linked([
      ...['/essays/no-graph/newest/', '/essays/mixed/newest/', '/essays/mixed/thread/1/', '/schema/x.json'],
      ...['/essays/mixed', '/old', '/icon-100.png', '/essays/mixed/preview-2.json', '/pagefind/', '/essays/'],
    ]);
    expect(await problemsOf()).toEqual(
      Array.from({ length: 10 }, (_, index) => `essays/links.md:${index + 6} link`),
    );
  });

  it('may not lead to a graph that only drafts show, but from such a draft', async () => {
    await cp(join(contentDir, 'scenarios/spare.json'), join(contentDir, 'scenarios/secret.json'));
    const shown = `${front}draft: true\n---\n\n::graph{secret}\n\n[its numbers](/graphs/secret.csv)\n`;
    await writeFile(join(contentDir, 'essays/plan.md'), shown);
    await load();
    await linked(['/graphs/secret/']);
    expect(await problemsOf()).toEqual(['essays/links.md:6 link']);
  });
});

describe('an old address', () => {
  it('may not stand where the site has a page, a file or the folder of one', async () => {
    const aliases = [
      ...['/essays/mixed/', '/feed.xml', '/feed.xml/a', '/essays/mixed.md/', '/about/', '/index.html'],
      ...['/pagefind/x', '/_astro/', '/old/', '/essays/mixed/answer/'],
    ];
    const free = ['/essays/renamed/', '/feed/', '/essays/mixed/thread/9/', '/2019/', '/about/index.htm'];
    await writeFile(
      join(contentDir, 'essays/moved.md'),
      `---\ntitle: M\ndate: 2026-01-01\ndescription: M\naliases:\n${[...aliases, ...free]
        .map((alias) => `  - ${alias}`)
        .join('\n')}\n---\nText.\n`,
    );
    const told = (await problemsOf()).filter((line) => line.startsWith('essays/moved.md'));
    expect(told).toEqual(aliases.map((_, index) => `essays/moved.md:${index + 6} aliases[${index}]`));
  });
});

describe('what is due later', () => {
  const due = '2027-06-01T09:00:00+02:00';
  const before = Date.parse(due) - 1;
  const front = '---\ntitle: L\ndescription: L\n';

  beforeEach(async () => {
    await cp(join(contentDir, 'scenarios/spare.json'), join(contentDir, 'scenarios/later.json'));
    await writeFile(
      join(contentDir, 'essays/later.md'),
      `${front}date: 2027-06-01\npublish: ${due}\n---\n\n::graph{later}\n\n[its page](/graphs/later/)\n`,
    );
  });

  it('is held until then with the graphs that it alone shows, and published from that instant on', async () => {
    for (const [now, state] of [
      [before, 'held'],
      [Date.parse(due), undefined],
    ] as const) {
      const { essays, scenarios } = await load(now);
      expect(essays.find(({ id }) => id === 'later')?.withheld).toBe(state);
      expect(scenarios.find(({ id }) => id === 'later')?.withheld).toBe(state === 'held');
    }
  });

  it('has no address that another text may link to before', async () => {
    await writeFile(
      join(contentDir, 'essays/early.md'),
      `${front}date: 2026-01-01\n---\n[soon](/essays/later/) and [its graph](/graphs/later/)\n`,
    );
    expect(await problemsOf(before)).toEqual(['essays/early.md:6 link', 'essays/early.md:6 link']);
    await expect(load(Date.parse(due))).resolves.toBeTruthy();
  });

  it('is a problem when nothing holds it: an essay, its changes, a comment', async () => {
    const day = (ahead: number) => new Date(NOW + ahead * 86_400_000).toISOString().slice(0, 10);
    await writeFile(
      join(contentDir, 'essays/ahead.md'),
      `${front}date: ${day(2)}\nupdated: ${day(3)}\nchanges: [{ date: ${day(4)}, note: N }]\n---\nWords.\n`,
    );
    await writeFile(
      join(contentDir, 'threads/hostile/ahead.md'),
      `---\nauthor: A\ndate: ${day(0)}\nedited: ${day(2)}\n---\nWords.\n`,
    );
    // A draft may be dated as its author likes.
    await writeFile(
      join(contentDir, 'essays/plan.md'),
      `${front}date: ${day(30)}\ndraft: true\n---\nWords.\n`,
    );
    expect(await problemsOf()).toEqual([
      'essays/ahead.md:4 date',
      'essays/ahead.md:5 updated',
      'essays/ahead.md:6 changes[0].date',
      'threads/hostile/ahead.md:4 edited',
    ]);
  });

  it('may be dated tomorrow by an author whose day has begun', async () => {
    const noon = Date.UTC(2027, 0, 1, 12);
    await writeFile(join(contentDir, 'essays/auckland.md'), `${front}date: 2027-01-02\n---\nWords.\n`);
    await expect(load(noon)).resolves.toBeTruthy();
    expect(await problemsOf(noon - 12 * 3_600_000)).toEqual(['essays/auckland.md:4 date']);
  });
});

describe('the first id of a renamed essay', () => {
  it('belongs to one essay', async () => {
    const front = '---\ntitle: R\ndate: 2026-01-01\ndescription: R\n';
    for (const [name, formerly] of [
      ['new-name', 'old-name'],
      ['other-name', 'old-name'],
      ['third-name', 'no-graph'],
    ] as const) {
      await writeFile(join(contentDir, `essays/${name}.md`), `${front}formerly: ${formerly}\n---\nWords.\n`);
    }
    expect(await problemsOf()).toEqual([
      'essays/other-name.md:5 formerly',
      'essays/third-name.md:5 formerly',
    ]);
  });
});

describe('one run', () => {
  it('tells every fault of a file: in fields, in what they name, in the text', async () => {
    const essay = [
      '---',
      'titel: T',
      'date: 2026-02-30',
      'description: D: E',
      'authors: [nobody]',
      'scenarios: [nothing]',
      'tags: ["!"]',
      '---',
      '',
      '# One',
      '',
      '::graph{nowhere}',
      '',
      '[a](/nowhere/) ![](grey.png)',
      '',
      '$\\frac{1$',
      '',
    ];
    await writeFile(join(contentDir, 'essays/nine.md'), essay.join('\n'));
    await writeFile(
      join(contentDir, 'threads/hostile/nine.md'),
      '---\nauthor: person:nobody\ndate: soon\nstance: { scenario: nothing, credence: 40 }\ngraph: { answers: spare, series: a, knots: [] }\n---\nWords.\n',
    );
    await writeFile(join(contentDir, 'people/nine.md'), '---\nnam: N\n---\n[a](/nowhere/)\n');
    await writeFile(join(contentDir, 'pages/nine.md'), '---\ntitle: P\n---\n[a](/nowhere/)\n');
    expect(await problemsOf()).toEqual([
      'essays/nine.md:2 title',
      'essays/nine.md:2 titel',
      'essays/nine.md:3 date',
      'essays/nine.md:4 description',
      'essays/nine.md:5 authors[0]',
      'essays/nine.md:6 scenarios[0]',
      'essays/nine.md:7 tags[0]',
      'essays/nine.md:10 heading',
      'essays/nine.md:12 graph',
      'essays/nine.md:14 link',
      'essays/nine.md:14 image',
      'essays/nine.md:14 image',
      'essays/nine.md:16 formula',
      'pages/nine.md:2 description',
      'pages/nine.md:4 link',
      'people/nine.md:2 name',
      'people/nine.md:2 nam',
      'people/nine.md:4 link',
      'threads/hostile/nine.md:2 author',
      'threads/hostile/nine.md:3 date',
      'threads/hostile/nine.md:4 stance.scenario',
      'threads/hostile/nine.md:4 stance.credence',
      'threads/hostile/nine.md:5 graph.knots',
    ]);
  });

  it('gives a hundred broken files a line each', async () => {
    const kinds = [
      (id: string) => [`essays/${id}.md`, '---\ntitle: T\ndate: 2026-01-01\n---\n'],
      (id: string) => [`essays/${id}.md`, '---\ntitle: T\ndate: 2026-13-01\ndescription: D\n---\n'],
      (id: string) => [`essays/${id}.md`, '---\ntitle: T: T\ndate: 2026-01-01\ndescription: D\n---\n'],
      (id: string) => [`essays/${id}.md`, '---\ntitle: T\ndate: 2026-01-01\ndescription: D\n---\n$\\x{$\n'],
      (id: string) => [
        `essays/${id}.md`,
        '---\ntitle: T\ndate: 2026-01-01\ndescription: D\n---\n::graph{no}\n',
      ],
      (id: string) => [
        `essays/${id}.md`,
        '---\ntitle: T\ndate: 2026-01-01\ndescription: D\n---\n[a](/no/)\n',
      ],
      (id: string) => [`essays/${id}.md`, '---\ntitle: T\ndate: 2026-01-01\ndescription: D\n---\n# One\n'],
      (id: string) => [`essays/${id}.md`, '+++\n+++\n'],
      (id: string) => [`essays/${id}.md`, '---\ntitle: T\n'],
      (id: string) => [`essays/${id.toUpperCase()} X.md`, '---\n---\n'],
      (id: string) => [`${id}/a.md`, 'words'],
      (id: string) => [`scenarios/${id}.json`, '{'],
      (id: string) => [`scenarios/${id}.json`, '[]'],
      (id: string) => [`people/${id}.md`, '---\nname: ""\n---\n'],
      (id: string) => [`people/${id}.md`, '---\nname: N\nage: 1\n---\n'],
      (id: string) => [`pages/${id}.md`, '---\ntitle: T\ndescription: D\nmenu: top\n---\n'],
      (id: string) => [
        `threads/hostile/${id}.md`,
        '---\nauthor: A\ndate: 2026-01-01\nstance: { scenario: no }\n---\n',
      ],
      (id: string) => [`threads/hostile/${id}.md`, '---\nauthor: person:no\ndate: 2026-01-01\n---\n'],
      (id: string) => [`threads/hostile/${id}.md`, '---\nauthor: A\ndate: 2036-01-01\n---\n'],
      (id: string) => [`threads/${id}/a.md`, '---\nauthor: A\ndate: 2026-01-01\n---\n'],
    ] as const;
    const wanted: string[] = [];
    for (const [number, kind] of kinds.entries()) {
      for (let copy = 0; copy < 5; copy++) {
        const [file = '', text = ''] = kind(`k${number}-${copy}`);
        await mkdir(dirname(join(contentDir, file)), { recursive: true });
        await writeFile(join(contentDir, file), text);
        wanted.push(file);
      }
    }
    const error = await load().catch((thrown: unknown) => thrown);
    if (!(error instanceof ContentError)) throw new Error('the folder passed');
    expect(error.problems.map(({ file }) => file)).toEqual(wanted.toSorted());
    // The first line of the message says how many there are.
    expect(error.message.split('\n')).toHaveLength(101);
  });
});

describe('files that are not read', () => {
  const front = '---\ntitle: T\ndate: 2026-01-01\ndescription: D\n---\nWords.\n';

  it.each([
    ['essays/x.markdown', 'x.md'],
    ['essays/x.MD', 'x.md'],
    ['essays/x.txt', 'x.md'],
    ['essays/x/index.mkd', 'index.md'],
    ['pages/x.html', 'x.md'],
    ['people/x.mdown', 'x.md'],
    ['threads/hostile/x.txt', 'x.md'],
    ['scenarios/x.yaml', 'x.json'],
    ['scenarios/x.JSON', 'x.json'],
  ])('%s is to be %s', async (file, renamed) => {
    await mkdir(dirname(join(contentDir, file)), { recursive: true });
    await writeFile(join(contentDir, file), front);
    const error = await load().catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(`${file}:1:1: file name: `);
    expect(String(error)).toContain(`rename it to ${renamed}`);
  });

  it('may lie beside an essay, and be pictures anywhere', async () => {
    await writeFile(join(contentDir, 'essays/pictures/numbers.txt'), '1 2 3');
    await cp(join(contentDir, 'essays/pictures/grey.png'), join(contentDir, 'essays/pictures/raw.tiff'));
    await expect(load()).resolves.toBeTruthy();
  });

  it.each([
    ['Latin-1', Buffer.from('Caf\u00e9', 'latin1')],
    ['Windows-1252', Buffer.from([0x93, 0x41, 0x94])],
    ['UTF-16', Buffer.from('\ufeffWords', 'utf16le')],
  ])('are told where they are not UTF-8: %s', async (encoding, bytes) => {
    await writeFile(join(contentDir, 'essays/bytes.md'), Buffer.concat([Buffer.from(front), bytes]));
    const error = await load().catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(
      new RegExp(`essays/bytes\\.md:7:1: file: not UTF-8, most likely ${encoding}`),
    );
  });

  it('are a note where a whole folder is none of the content', async () => {
    await mkdir(join(contentDir, 'images'));
    await writeFile(join(contentDir, 'images/a.png'), '');
    await writeFile(join(contentDir, 'images/b.png'), '');
    const { notes } = await load();
    expect(notes.filter(({ field }) => field === 'folder')).toMatchObject([
      { file: 'images/', found: expect.stringContaining('2 files') },
    ]);
  });
});

describe('anchors', () => {
  const front = '---\ntitle: A\ndate: 2026-01-01\ndescription: A\n---\n';

  it('are told where a page has none of the name, here and elsewhere, and by the full address of the site', async () => {
    const body = [
      '## Method',
      '[a](#method) [b](#metod) [c](#top) [d](#thread) [e](#) [f](#:~:text=words)',
      '[g](/essays/anchored/#method) [h](/essays/anchored/#nothing) [i](/about/#nothing)',
      '[j](https://fixture.example/essays/anchored/) [k](https://fixture.example/essays/none/)',
      '[l](https://fixture.example/essays/anchored/#no) [m](https://elsewhere.example/none/#no)',
      '[n](/graphs/spare/#g1=spare) [o](/essays/anchored/#c-nobody) [p](/essays/hostile/#c-reply)',
      'A note[^1] and [back](#fn-1).',
      '',
      '[^1]: The note.',
    ];
    await writeFile(join(contentDir, 'essays/anchored.md'), front + body.join('\n'));
    const error = await load().catch((thrown: unknown) => thrown);
    if (!(error instanceof ContentError)) throw new Error('the folder passed');
    expect(error.problems.map(({ line, found }) => `${line - 5} ${found}`)).toEqual([
      '2 "metod"',
      '3 "nothing"',
      '3 "nothing"',
      '4 "/essays/none/"',
      '5 "no"',
      '6 "c-nobody"',
    ]);
    expect(String(error)).toContain('did you mean method?');
  });
});

it('notes a reply to a comment that is not there, which its author may have taken away', async () => {
  await writeFile(
    join(contentDir, 'threads/hostile/astray.md'),
    '---\nauthor: A\ndate: 2026-12-01\nparent: reply-x\n---\nWords.\n',
  );
  const { notes } = await load();
  expect(notes).toContainEqual(
    expect.objectContaining({ file: 'threads/hostile/astray.md', line: 4, field: 'parent' }),
  );
});
