import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildIn, copyProject } from '../site/build.ts';

/** A change that an author makes, in a content folder. */
interface Edit {
  readonly what: string;
  act(content: string): Promise<void>;
}

/** Replaces something in a file. It must be there: an edit that changes nothing would prove nothing. */
function replacing(what: string, name: string, from: RegExp, to: string): Edit {
  return {
    what,
    async act(content) {
      const file = join(content, name);
      const text = await readFile(file, 'utf8');
      if (!from.test(text)) throw new Error(`${name} holds nothing like ${from.source}`);
      await writeFile(file, text.replace(from, to));
    },
  };
}

function adding(what: string, name: string, text: string): Edit {
  return {
    what,
    async act(content) {
      await mkdir(dirname(join(content, name)), { recursive: true });
      await appendFile(join(content, name), text);
    },
  };
}

function removing(what: string, name: string): Edit {
  return { what, act: (content) => rm(join(content, name), { recursive: true }) };
}

const NEW_ESSAY = `---
title: A new essay
date: 2026-11-20
description: It cites another.
tags: [new]
series: { id: bridges-drawn-by-hand, part: 9 }
scenarios: [scenario-a]
---

See [the watchman](/essays/watchman/) and its ![picture](dot.png).

::graph{scenario-a}
`;
const NEW_COMMENT = `---
author: A reader
date: 2026-11-21
stance: { scenario: scenario-a, credence: 0.4 }
---

> the

See [pressure](/essays/pressure/).
`;
/** A picture of one point. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** In this order, each on top of those before. */
const EDITS: readonly Edit[] = [
  adding('a sentence', 'essays/watchman.md', '\nOne more sentence.\n'),
  replacing('a title', 'essays/pressure.md', /^title: .*/m, 'title: Another title'),
  replacing('a description', 'essays/pressure.md', /^description: .*/m, 'description: Another line.'),
  replacing('a date', 'essays/watchman.md', /^date: .*/m, 'date: 2026-11-01'),
  replacing('a tag', 'essays/watchman.md', /^tags: .*/m, 'tags: [quite-new]'),
  replacing('an alias and a language', 'essays/watchman.md', /^tags:/m, 'aliases: [/old/]\nlang: de\ntags:'),
  adding('a comment', 'threads/watchman/2026-11-21-reader.md', NEW_COMMENT),
  replacing('a quotation', 'threads/watchman/2026-11-21-reader.md', /^> the$/m, '> One more sentence'),
  replacing('a name', 'threads/watchman/2026-11-21-reader.md', /A reader/, 'Another reader'),
  replacing('a stance', 'threads/watchman/2026-11-21-reader.md', /scenario-a/, 'scenario-c'),
  replacing('a link', 'threads/watchman/2026-11-21-reader.md', /pressure/, 'four-ways'),
  replacing('a curve', 'scenarios/scenario-c.json', /"knots": \[\s*\[0, [\d.]+\]/, '"knots": [[0, 0.11]'),
  replacing('the title of a graph', 'scenarios/scenario-b.json', /"title": "/, '"title": "Once '),
  {
    what: 'an essay in a series, with a picture',
    async act(content) {
      await mkdir(join(content, 'essays/new'));
      await writeFile(join(content, 'essays/new/index.md'), NEW_ESSAY);
      await writeFile(join(content, 'essays/new/dot.png'), DOT);
    },
  },
  replacing('another series', 'essays/new/index.md', /^series: .*/m, 'series: { id: alone, part: 1 }'),
  {
    what: 'the bytes of a picture',
    act: (content) =>
      cp(join(content, 'essays/how-to-write/bad-graph.png'), join(content, 'essays/new/dot.png')),
  },
  replacing('a person', 'people/position-a.md', /^name: .*/m, 'name: Somebody else'),
  replacing('a page in the menu', 'pages/about.md', /^title: .*/m, 'title: All about'),
  replacing('the title of the site', 'site.json', /"title": "/, '"title": "The '),
  replacing('the number of essays in the feed', 'site.json', /\{/, '{ "feedSize": 2,'),
  adding('an icon', 'public/wordmark.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  {
    what: 'a theme',
    act: (content) => cp('tests/fixtures/own/themes', join(content, 'themes'), { recursive: true }),
  },
  adding('a rule of a theme', 'themes/slate/theme.css', '\n[data-theme="slate"] a { color: red; }\n'),
  removing('no comment', 'threads/watchman/2026-11-21-reader.md'),
  removing('no essay', 'essays/new'),
];

async function contentsOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [file.slice(folder.length + 1), await readFile(file)] as const),
    ),
  );
}

/** Names of the files that two sites do not have alike. */
function differences(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): string[] {
  const names = [...new Set([...a.keys(), ...b.keys()])].sort();
  return names.filter((name) => {
    const [one, other] = [a.get(name), b.get(name)];
    return !one || !other?.equals(one);
  });
}

/** Changes one thing after another; each time the site is the one that a build from nothing makes. */
export async function incremental(tell: (line: string) => void): Promise<void> {
  const room = await mkdtemp(join(tmpdir(), 'countergraph-edits-'));
  const [warm, cold] = [await copyProject(), await copyProject()];
  const content = join(room, 'content');
  const environment = { CONTENT_DIR: content, BASE_PATH: '/' };
  const faults: string[] = [];
  try {
    await cp('tests/fixtures/journal', content, { recursive: true });
    await buildIn(warm, join(room, 'warm'), environment);
    let before = await contentsOf(join(room, 'warm'));
    for (const { what, act } of EDITS) {
      await act(content);
      await buildIn(warm, join(room, 'warm'), environment);
      await rm(join(cold, '.astro'), { recursive: true, force: true });
      await buildIn(cold, join(room, 'cold'), environment);
      const made = await contentsOf(join(room, 'warm'));
      const wrong = differences(made, await contentsOf(join(room, 'cold')));
      tell(
        `${what}: ${differences(before, made).length} of ${made.size} files changed, ${wrong.length} wrong`,
      );
      if (wrong.length > 0) faults.push(`${what}: ${wrong.slice(0, 10).join(', ')}`);
      before = made;
    }
  } finally {
    for (const folder of [room, warm, cold]) await rm(folder, { recursive: true, force: true });
  }
  if (faults.length > 0)
    throw new Error(`built after an edit, some files are not as built from nothing:\n${faults.join('\n')}`);
}
