import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import * as z from 'zod';
import { scheduleText as text } from '../locales/en/schedule.ts';
import { instant } from '../schema/date.ts';
import { contentDir, readSite } from '../site.ts';
import { storeDir } from './cache.ts';
import type { Content } from './load.ts';

/** What a build publishes, what it holds back, and when the first of that is due. */
const scheduleSchema = z.object({
  essays: z.number(),
  comments: z.number(),
  drafts: z.array(z.string()),
  held: z.array(z.object({ essay: z.string(), publish: z.string() })),
  /** The earliest `publish` of what is held; null when nothing is. */
  next: z.string().nullable(),
});

type Schedule = z.infer<typeof scheduleSchema>;

/** Beside the caches, for programs that build again when something is due; it is no part of the site. */
const FILE = join(process.cwd(), storeDir(contentDir), 'schedule.json');

/** @param content The whole content, with what is not published. */
export function scheduleOf({ essays, comments }: Pick<Content, 'essays' | 'comments'>): Schedule {
  const published = new Set(essays.flatMap((essay) => (essay.withheld ? [] : [essay.id])));
  const held = essays
    .flatMap(({ id, withheld, data }) =>
      withheld === 'held' && data.publish !== undefined ? [{ essay: id, publish: data.publish }] : [],
    )
    .sort((a, b) => instant(a.publish) - instant(b.publish));
  return {
    essays: published.size,
    comments: comments.filter(({ thread }) => published.has(thread)).length,
    drafts: essays.filter(({ withheld }) => withheld === 'draft').map(({ id }) => id),
    held,
    next: held[0]?.publish ?? null,
  };
}

/** Keeps the schedule of a build for `scheduleReport` and for programs that start builds. */
export async function writeSchedule(content: Content): Promise<void> {
  await mkdir(join(FILE, '..'), { recursive: true });
  await writeFile(FILE, `${JSON.stringify(scheduleOf(content), undefined, 2)}\n`);
}

/** Says at the end of a build which site it was, from which folder, and what was held back. */
export function scheduleReport(): AstroIntegration {
  return {
    name: 'countergraph-schedule',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const schedule = scheduleSchema.parse(JSON.parse(await readFile(FILE, 'utf8')));
        const folder = relative(process.cwd(), contentDir) || '.';
        logger.info(text.built(readSite().title, folder, schedule.essays, schedule.comments));
        if (schedule.drafts.length > 0) logger.info(text.drafts(schedule.drafts));
        for (const { essay, publish } of schedule.held) logger.info(text.held(essay, publish));
        if (schedule.next !== null) logger.info(text.next(schedule.next));
      },
    },
  };
}
