import { followed, getCommentHtml, getEssays, getPerson, getScenarios, getSite, once } from '../library.ts';
import type { Comment, Essay } from '../library.ts';
import { feedsText as text } from '../locales/en/feeds.ts';
import { graphTitle } from '../graphs/words/title.ts';
import { commentAuthor } from '../schema/comment.ts';
import { compareWritten } from '../schema/order.ts';
import { absolute, feedAuthority, paths } from '../site.ts';
import { getCausesIn, nameCause } from '../threads/read/causes.ts';
import { getThreadReading } from '../threads/read/thread.ts';
import type { AtomChannel } from './atom.ts';
import { instantOf } from './entry.ts';
import { graphIn, toCommentEntry } from './comment-entry.ts';
import type { LinkedCause } from './comment-head.ts';
import type { CommentEntry, CommentSources, FeedThread } from './comment-entry.ts';

/** A feed of comments, newest first. */
export interface CommentFeed {
  /** Of the essay, the scenario or the person. */
  readonly id: string;
  readonly channel: AtomChannel;
  /** The newest comments, newest first. */
  readonly newest: readonly Written[];
}

/**
 * Entries of a feed. A late subscriber needs the whole discussion, since a reply says little without what it replies to.
 * So a thread is here whole, unless it is longer than anybody reads in a feed reader. At 2 to 4 kB an entry, a feed stays
 * small enough for a phone. Older comments are on the page.
 */
const NEWEST = 200;

/** A comment in its thread. */
interface Written {
  readonly comment: Comment;
  readonly thread: FeedThread;
}

/** What moved the authors of comments under an essay, with full addresses. */
async function causesIn(essay: string): Promise<ReadonlyMap<string, LinkedCause>> {
  const { origin } = await getSite();
  const causes = await Promise.all(
    (await getCausesIn(essay)).map(async (cause) => {
      const { name, href, isOutside } = await nameCause(cause);
      const linked = { name, url: isOutside ? href : absolute(href, origin) };
      return cause.moves.map(({ move }) => [move.comment, linked] as const);
    }),
  );
  return new Map(causes.flat());
}

async function tell(essay: Essay): Promise<FeedThread> {
  const { comments, positions, names } = await getThreadReading(essay.id);
  const shown = comments.filter(({ data }) => data.state !== 'deleted');
  const answers = shown.flatMap((comment) =>
    comment.data.parent === undefined ? [] : [{ parent: comment.data.parent, comment }],
  );
  const replies = Map.groupBy(answers, ({ parent }) => parent);
  return {
    essay,
    comments,
    positions,
    names,
    firstIds: new Map(
      comments.flatMap(({ id, data }) => (data.formerly === undefined ? [] : [[id, data.formerly]])),
    ),
    replies: new Map([...replies].map(([parent, those]) => [parent, those.map(({ comment }) => comment)])),
    causes: await causesIn(essay.id),
  };
}

const sources = once(async (): Promise<CommentSources> => {
  const { origin } = await getSite();
  const scenarios = new Map((await getScenarios()).map(({ id, scenario }) => [id, scenario]));
  return { origin, authority: feedAuthority(), scenarios };
});

/** Every thread, told once for all feeds. */
const threadsTold = once(async (): Promise<readonly FeedThread[]> =>
  Promise.all((await getEssays()).map(tell)),
);

/** The newest of some comments, of one thread or of several. */
function newestOf(written: readonly Written[]): readonly Written[] {
  const order = ({ comment: { id, thread, data } }: Written) => ({
    id: `${thread}/${id}`,
    date: data.date,
  });
  return written
    .filter(({ comment }) => comment.data.state !== 'deleted')
    .toSorted((a, b) => compareWritten(order(b), order(a)))
    .slice(0, NEWEST);
}

/** The entries of a feed, made when it is written: all feeds together would not fit into memory. */
export async function entriesOf({ newest }: CommentFeed): Promise<readonly CommentEntry[]> {
  const made = await sources();
  return Promise.all(
    newest.map(async ({ comment, thread }) =>
      toCommentEntry(comment, await getCommentHtml(comment), thread, made),
    ),
  );
}

/** The feed of every published essay's thread, empty ones among them: one may wait for the first comment. */
export async function getThreadFeeds(): Promise<readonly CommentFeed[]> {
  const { language, origin } = await getSite();
  return (await threadsTold()).map((thread) => {
    const { essay } = thread;
    const channel = {
      title: text.thread.title(essay.data.title),
      subtitle: text.thread.subtitle(essay.data.title),
      language,
      page: absolute(paths.thread(essay.id), origin),
      self: absolute(paths.threadFeed(essay.id), origin),
      begun: instantOf(essay.data.date),
    };
    const written = thread.comments.map((comment) => ({ comment, thread }));
    return { id: essay.id, channel, newest: newestOf(written) };
  });
}

/** Every comment of the site, in its thread. */
const allWritten = once(async (): Promise<readonly Written[]> =>
  (await threadsTold()).flatMap((thread) => thread.comments.map((comment) => ({ comment, thread }))),
);

/** When the newest essay came out. Without any there is no date: then it is where time begins for computers. */
async function newestEssay(): Promise<Date> {
  const times = (await getEssays()).map(({ data }) => instantOf(data.date).getTime());
  return new Date(times.reduce((latest, time) => Math.max(latest, time), 0));
}

/** The feed of all comments whose authors say what moved them. */
export async function getMovesFeed(): Promise<CommentFeed> {
  const { language, origin } = await getSite();
  const channel = {
    title: text.moves.title,
    subtitle: text.moves.subtitle,
    language,
    page: absolute(paths.moves(), origin),
    self: absolute(paths.movesFeed(), origin),
    begun: await newestEssay(),
  };
  const written = (await allWritten()).filter(({ comment, thread }) => thread.causes.has(comment.id));
  return { id: 'moves', channel, newest: newestOf(written) };
}

/** Whether a comment says how likely a scenario is, leaves it, or redraws one of its curves. */
function concerns({ comment: { id, data }, thread }: Written, scenario: string): boolean {
  const from = thread.positions.moveIn.get(id)?.from;
  const spoken = [...(data.stance?.odds ?? []), ...(from?.odds ?? [])].map(({ on }) => on);
  return [...spoken, data.graph?.answers].includes(scenario);
}

/** The feed of all comments of the site. */
export async function getCommentsFeed(): Promise<CommentFeed> {
  const { language, origin, title } = await getSite();
  const channel = {
    title: text.all.title(title),
    subtitle: text.all.subtitle,
    language,
    page: absolute(paths.comments(), origin),
    self: absolute(paths.commentsFeed(), origin),
    begun: await newestEssay(),
  };
  return { id: 'comments', channel, newest: newestOf(await allWritten()) };
}

/** The feed of everybody with a page here who has commented. */
export async function getPersonFeeds(): Promise<readonly CommentFeed[]> {
  const { language, origin } = await getSite();
  const signed = (await allWritten()).flatMap((written) => {
    const author = commentAuthor(written.comment.data);
    return 'person' in author && written.comment.data.state !== 'deleted'
      ? [{ id: author.person, written }]
      : [];
  });
  const feeds = [...Map.groupBy(signed, ({ id }) => id)].map(async ([id, theirs]) => {
    const { name } = (await getPerson(id)).data;
    const newest = newestOf(theirs.map(({ written }) => written));
    const channel = {
      title: text.person.title(name),
      subtitle: text.person.subtitle(name),
      language,
      page: absolute(paths.person(id), origin),
      self: absolute(paths.personFeed(id), origin),
      begun: new Date(0),
    };
    return { id, channel, newest };
  });
  return Promise.all(feeds);
}

/** The feed of every scenario that can be answered, with the comments on it under any essay. */
export async function getScenarioFeeds(): Promise<readonly CommentFeed[]> {
  const made = await sources();
  const { language } = await getSite();
  const threads = await threadsTold();
  const all = await allWritten();
  return [...(await followed())].map((id) => {
    const answers = all.filter((written) => concerns(written, id));
    const asked = threads.filter(({ essay }) => essay.data.scenarios.includes(id));
    const days = [...asked, ...answers.map(({ thread }) => thread)].map(({ essay }) => essay.data.date);
    const title = graphTitle(graphIn(made.scenarios, id));
    const channel = {
      title: text.scenario.title(title),
      subtitle: text.scenario.subtitle(title),
      language,
      page: absolute(paths.graph(id), made.origin),
      self: absolute(paths.scenarioFeed(id), made.origin),
      begun: new Date(Math.max(...days.map((day) => instantOf(day).getTime()))),
    };
    return { id, channel, newest: newestOf(answers) };
  });
}
