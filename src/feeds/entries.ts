import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { getEssays, getParts, getScenarios, getSite, getThread } from '../library.ts';
import type { Essay } from '../library.ts';
import { feedAuthority } from '../site.ts';
import { toEntry } from './entry.ts';
import type { FeedEntry } from './entry.ts';
import type { FeedPicture } from './html.ts';
import { mdxHtml } from '../mdx.ts';
import { countComments } from '../threads/model/comment-count.ts';

/** Px: wide enough for a reader's column on a fine screen, and a size that the page asks for too. */
const WIDTH = 1200;

async function served(picture: ImageMetadata): Promise<FeedPicture> {
  const { src, attributes } = await getImage({ src: picture, width: Math.min(WIDTH, picture.width) });
  return { src, width: Number(attributes['width']), height: Number(attributes['height']) };
}

async function servedAll(pictures: Essay['pictures']): Promise<ReadonlyMap<string, FeedPicture>> {
  return new Map(
    await Promise.all([...pictures].map(async ([name, image]) => [name, await served(image)] as const)),
  );
}

/** The newest essays as feed entries, newest first: as many as the site's feed carries. @throws Error from `toEntry`. */
export async function getEntries(): Promise<readonly FeedEntry[]> {
  const { origin, feedSize } = await getSite();
  const authority = feedAuthority();
  const graphs = new Map((await getScenarios()).map(({ id, scenario }) => [id, scenario]));
  const entries = (await getEssays()).slice(0, feedSize).map(async (essay) => {
    const parts =
      essay.format === 'mdx'
        ? [{ kind: 'html', html: await mdxHtml(essay.id) } as const]
        : await getParts(essay);
    const pictures = await servedAll(essay.pictures);
    const comments = countComments(await getThread(essay.id)).all;
    return toEntry(essay, { origin, authority, parts, pictures, graphs, comments });
  });
  return Promise.all(entries);
}
