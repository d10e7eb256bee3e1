import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { storeDir } from '../../src/loader/cache.ts';
import { build } from '../site/build.ts';
import { serve } from '../site/serve.ts';
import { needPrograms, run, runLater } from './programs.ts';

const CONTENT = 'tests/fixtures/site';

/** What Python's feedparser makes of a feed; `bozo` says why a feed is not well formed. */
const READ = `
import feedparser, json, sys
feed = feedparser.parse(sys.argv[1])
print(json.dumps({
  'bozo': str(feed.get('bozo_exception', '')),
  'version': feed.version,
  'entries': [{
    'id': entry.get('id', ''),
    'title': entry.get('title', ''),
    'date': entry.get('published', entry.get('updated', '')),
    'length': len(entry.content[0].value if 'content' in entry else entry.get('summary', '')),
  } for entry in feed.entries],
}))`;

const readSchema = z.object({
  bozo: z.string(),
  version: z.string(),
  entries: z.array(z.object({ id: z.string(), title: z.string(), date: z.string(), length: z.number() })),
});

/** Every file of a built site that is a feed, as paths from its folder. */
async function feedFiles(dist: string): Promise<string[]> {
  const names = await readdir(dist, { recursive: true });
  const found: string[] = [];
  for (const name of names
    .map((each) => each.replaceAll('\\', '/'))
    .filter((each) => each.endsWith('.xml'))) {
    if (/<(?:rss|feed)\b/.test((await readFile(join(dist, name), 'utf8')).slice(0, 400))) found.push(name);
  }
  return found.sort();
}

/** Reads every feed of the fixture site by three programs that know nothing of ours: libxml2, feedparser and Newsboat. */
export async function feeds(tell: (line: string) => void): Promise<void> {
  needPrograms(
    { command: 'xmllint', package: 'libxml2-utils' },
    { command: 'newsboat', package: 'newsboat' },
    { command: 'python3', package: 'python3' },
  );
  const room = await mkdtemp(join(tmpdir(), 'countergraph-feeds-'));
  const faults: string[] = [];
  try {
    const { dist, base } = await build(CONTENT, join(room, 'dist'), '/');
    const files = await feedFiles(dist);
    if (files.length < 3) throw new Error(`only ${files.length} feeds were built`);
    const ids = new Set<string>();
    let entries = 0;
    for (const file of files) {
      run('xmllint', ['--noout', '--nonet', join(dist, file)]);
      const read = readSchema.parse(JSON.parse(run('/usr/bin/python3', ['-c', READ, join(dist, file)])));
      if (read.bozo !== '') faults.push(`${file}: ${read.bozo}`);
      if (read.version === '') faults.push(`${file}: feedparser knows no format like it`);
      if (new Set(read.entries.map(({ id }) => id)).size !== read.entries.length)
        faults.push(`${file}: two entries have one id`);
      for (const { id, title, date, length } of read.entries) {
        ids.add(id);
        if (id === '' || title === '' || date === '' || length === 0)
          faults.push(
            `${file}: an entry without id, title, date or text: ${JSON.stringify({ id, title, date, length })}`,
          );
      }
      entries += read.entries.length;
    }
    tell(`xmllint and feedparser: ${files.length} feeds with ${entries} entries, ${faults.length} faults`);

    const { origin, close } = await serve(dist, base);
    await writeFile(join(room, 'urls'), files.map((file) => `${origin}/${encodeURI(file)}\n`).join(''));
    await writeFile(join(room, 'config'), '');
    const newsboat = ['-u', join(room, 'urls'), '-c', join(room, 'cache.db'), '-C', join(room, 'config')];
    await runLater('newsboat', [...newsboat, '-x', 'reload']);
    const unread = await runLater('newsboat', [...newsboat, '-x', 'print-unread']);
    await close();
    tell(`Newsboat: ${unread.trim()}`);
    // Newsboat knows an item by its guid: an entry that stands in several feeds counts once.
    if (Number(/\d+/.exec(unread)?.[0]) !== ids.size)
      faults.push(`Newsboat: ${unread.trim()}, not ${ids.size}`);
  } finally {
    await rm(room, { recursive: true, force: true });
    await rm(storeDir(join(process.cwd(), CONTENT)), { recursive: true, force: true });
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
