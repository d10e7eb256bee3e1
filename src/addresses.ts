/*
 * The one table of the site's addresses. From it come the paths of links (site.ts), the names that content may not take,
 * the link targets that the check accepts, what the search finds where, and the patterns by which scripts recognise a
 * page. It runs at build, on the command line and in the browser.
 *
 * A template is a path from the root of the site, without the base; `{name}` stands for an id, or for one of CHOICES.
 * A path that ends with a slash is a page, any other is a file. What a script needs stands in constants of its own, so
 * that a browser loads no more of the table than that.
 */

const ESSAY = 'essays/{essay}/';
const GRAPH = 'graphs/{scenario}/';
const PERSON = 'people/{person}/';

/** A further page of a thread, and the pages of a branch that is too large for the page of its comment. */
export const THREAD_PAGE = `${ESSAY}thread/{number}/` as const;
export const BRANCH = `${ESSAY}branch/{comment}/` as const;

/** Pages of which a link shows a preview, which is a file in the folder of the page. */
export const PREVIEWED_PAGES = [ESSAY, GRAPH, PERSON] as const;
export const PREVIEW_FILE = 'preview.json';
/** The file with previews of comments for which that of their essay has no room; from 2. */
export const furtherPreviewFile = <Number extends number | '{number}'>(number: Number) =>
  `preview-${number}.json` as const;

/** What the help explains, a page each. */
export const HELP_TOPICS = ['essays', 'graphs', 'comments', 'site'] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

/** Begins the anchor of a comment, and so every id inside it. */
export const COMMENT_PREFIX = 'c-';

/** What the anchor of a graph begins with, on every page that shows it. */
export const GRAPH_PREFIX = 'graph-';

/** Px of the icons that systems ask for: Apple's, and those of a web manifest. */
export const ICON_SIZES = [180, 192, 512] as const;
export type IconSize = (typeof ICON_SIZES)[number];

/** Other orders of a thread than that of the conversation. */
export const ORDERS = ['newest', 'liveliest'] as const;
export type Order = (typeof ORDERS)[number];

/** The debate as data: a file of each of these as CSV and as JSON; those for programs that read Pol.is as CSV alone. */
export const DATA_TABLES = ['essays', 'scenarios', 'comments', 'stances', 'moves', 'curves'] as const;
export const POLIS_TABLES = ['polis-comments', 'polis-participants-votes'] as const;
/** Their description, by the name that the Data Package standard gives it. */
export const DATA_PACKAGE = 'datapackage';

/** What hosts of static sites read. */
export const HOST_FILES = ['_headers', '_redirects', '.nojekyll'] as const;

/** Parameters that are no ids, and all that they can be. */
export const CHOICES: Readonly<Record<string, readonly (string | number)[]>> = {
  order: ORDERS,
  size: ICON_SIZES,
  hostFile: HOST_FILES,
  picture: ['svg', 'png'],
  graphFormat: ['svg', 'png', 'json', 'csv'],
  format: ['essay', 'comment', 'person', 'page', 'scenario', 'site'],
  topic: HELP_TOPICS,
};

/** Everything of a site that has addresses: for each row of the table, the ids and numbers that fill its template. */
export interface Addressed {
  /** What every site has once. */
  readonly site: readonly Filling[];
  /** Published essays. */
  readonly essay: readonly Filling<'essay'>[];
  /** Those whose thread needs more than the essay's page. */
  readonly pagedEssay: readonly Filling<'essay'>[];
  readonly threadPage: readonly Filling<'essay' | 'number'>[];
  readonly branch: readonly Filling<'essay' | 'comment'>[];
  readonly branchPage: readonly Filling<'essay' | 'comment' | 'number'>[];
  /** Threads in another order. */
  readonly sorted: readonly Filling<'essay' | 'order'>[];
  readonly sortedPage: readonly Filling<'essay' | 'order' | 'number'>[];
  /** Further files with previews of comments. */
  readonly furtherPreviews: readonly Filling<'essay' | 'number'>[];
  /** Comments that draw a curve. */
  readonly counterGraph: readonly Filling<'essay' | 'comment'>[];
  readonly scenario: readonly Filling<'scenario'>[];
  /** Scenarios that can be answered. */
  readonly answeredScenario: readonly Filling<'scenario'>[];
  readonly person: readonly Filling<'person'>[];
  /** People who have commented. */
  readonly commenter: readonly Filling<'person'>[];
  readonly tag: readonly Filling<'tag'>[];
  readonly series: readonly Filling<'series'>[];
  /** Years of the archive, where its own page has no room for all essays. */
  readonly year: readonly Filling<'year'>[];
  /** Further pages of lists, from 2. */
  readonly yearPage: readonly Filling<'year' | 'number'>[];
  readonly graphsPage: readonly Filling<'number'>[];
  readonly movesPage: readonly Filling<'number'>[];
  readonly tagPage: readonly Filling<'tag' | 'number'>[];
  readonly seriesPage: readonly Filling<'series' | 'number'>[];
  readonly personEssays: readonly Filling<'person' | 'number'>[];
  readonly personComments: readonly Filling<'person' | 'number'>[];
  readonly commentsPage: readonly Filling<'number'>[];
  readonly page: readonly Filling<'page'>[];
  readonly dataJson: readonly Filling<'table'>[];
  readonly dataCsv: readonly Filling<'table'>[];
}

/** Values for the parameters of a template. */
type Filling<Names extends string = never> = Readonly<Record<Names, string | number>>;

/** What a reader may find on a page: itself, or the comments on it. */
export type FoundKind = 'essay' | 'graph' | 'page' | 'comment';

export interface AddressRow {
  readonly path: string;
  /** What has this address; left out where no link has a reason to lead there. */
  readonly of?: keyof Addressed;
  /** What the search finds there; nothing when left out: lists show what other pages say. */
  readonly found?: FoundKind;
}

export const ADDRESSES = {
  home: { path: '', of: 'site' },
  archive: { path: 'archive/', of: 'site' },
  year: { path: 'archive/{year}/', of: 'year' },
  yearPage: { path: 'archive/{year}/{number}/', of: 'yearPage' },
  graphs: { path: 'graphs/', of: 'site' },
  /** A graph may have a number for its id. */
  graphsPage: { path: 'graphs/page/{number}/', of: 'graphsPage' },
  help: { path: 'help/', of: 'site' },
  helpTopic: { path: 'help/{topic}/', of: 'site' },
  formulas: { path: 'help/formulas/', of: 'site' },
  comments: { path: 'comments/', of: 'site' },
  commentsPage: { path: 'comments/{number}/', of: 'commentsPage' },
  data: { path: 'data/', of: 'site' },
  dataJson: { path: 'data/{table}.json', of: 'dataJson' },
  dataCsv: { path: 'data/{table}.csv', of: 'dataCsv' },
  search: { path: 'search/', of: 'site' },
  feeds: { path: 'feeds/', of: 'site' },
  moves: { path: 'moves/', of: 'site' },
  movesPage: { path: 'moves/{number}/', of: 'movesPage' },
  movesFeed: { path: 'feeds/moves.xml', of: 'site' },
  notebook: { path: 'mine/', of: 'site' },
  notFound: { path: '404.html', of: 'site' },
  feed: { path: 'feed.xml', of: 'site' },
  commentsFeed: { path: 'feeds/comments.xml', of: 'site' },
  siteCard: { path: 'card.png', of: 'site' },
  icon: { path: 'icon.svg', of: 'site' },
  iconFile: { path: 'icon-{size}.png', of: 'site' },
  manifest: { path: 'site.webmanifest', of: 'site' },
  sitemap: { path: 'sitemap-index.xml', of: 'site' },
  /** The sitemap's index leads there. */
  sitemapPart: { path: 'sitemap-{number}.xml' },
  robots: { path: 'robots.txt', of: 'site' },
  hostFile: { path: '{hostFile}' },
  guide: { path: 'llms.txt', of: 'site' },
  themeScript: { path: 'theme.js', of: 'site' },
  holdScript: { path: 'hold.js', of: 'site' },
  mathStyles: { path: 'math.css', of: 'site' },
  schema: { path: 'schema/{format}.json', of: 'site' },

  essay: { path: ESSAY, of: 'essay', found: 'essay' },
  answer: { path: `${ESSAY}answer/`, of: 'essay' },
  source: { path: 'essays/{essay}.md', of: 'essay' },
  card: { path: `${ESSAY}card.png`, of: 'essay' },
  essayPreview: { path: `${ESSAY}${PREVIEW_FILE}`, of: 'essay' },
  furtherPreviews: { path: `${ESSAY}${furtherPreviewFile('{number}')}`, of: 'furtherPreviews' },
  threadFeed: { path: 'feeds/threads/{essay}.xml', of: 'essay' },
  threadIndex: { path: `${ESSAY}thread/index.json`, of: 'pagedEssay' },
  threadNews: { path: `${ESSAY}thread/newest.json`, of: 'pagedEssay' },
  threadPage: { path: THREAD_PAGE, of: 'threadPage', found: 'comment' },
  branch: { path: BRANCH, of: 'branch', found: 'comment' },
  branchPage: { path: `${BRANCH}{number}/`, of: 'branchPage', found: 'comment' },
  sorted: { path: `${ESSAY}{order}/`, of: 'sorted' },
  sortedPage: { path: `${ESSAY}{order}/{number}/`, of: 'sortedPage' },
  counterGraphFile: { path: `${ESSAY}graphs/{comment}.{picture}`, of: 'counterGraph' },

  graph: { path: GRAPH, of: 'scenario', found: 'graph' },
  graphEmbed: { path: `${GRAPH}embed/`, of: 'scenario' },
  graphPreview: { path: `${GRAPH}${PREVIEW_FILE}`, of: 'scenario' },
  graphFile: { path: 'graphs/{scenario}.{graphFormat}', of: 'scenario' },
  scenarioFeed: { path: 'feeds/scenarios/{scenario}.xml', of: 'answeredScenario' },

  person: { path: PERSON, of: 'person', found: 'page' },
  personPreview: { path: `${PERSON}${PREVIEW_FILE}`, of: 'person' },
  personEssays: { path: `${PERSON}essays/{number}/`, of: 'personEssays' },
  personComments: { path: `${PERSON}comments/{number}/`, of: 'personComments' },
  /** What the filter of a person's comments reads. */
  personIndex: { path: `${PERSON}comments.json`, of: 'commenter' },
  personFeed: { path: 'feeds/people/{person}.xml', of: 'commenter' },
  tag: { path: 'tags/{tag}/', of: 'tag' },
  tagPage: { path: 'tags/{tag}/{number}/', of: 'tagPage' },
  series: { path: 'series/{series}/', of: 'series' },
  seriesPage: { path: 'series/{series}/{number}/', of: 'seriesPage' },
  page: { path: '{page}/', of: 'page', found: 'page' },
} as const satisfies Readonly<Record<string, AddressRow>>;

export type AddressName = keyof typeof ADDRESSES;

/** Folders that tools fill at the end of a build: the search index, and scripts, styles and pictures. */
export const SEARCH_INDEX = 'pagefind/';
export const TOOL_FOLDERS = [SEARCH_INDEX, '_astro/'];

/** The names of the parameters in a template. */
type ParametersIn<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersIn<Rest>
  : never;

/** The values that an address of the table needs. */
export type AddressFilling<Name extends AddressName> = Filling<
  ParametersIn<(typeof ADDRESSES)[Name]['path']>
>;

/**
 * Puts values in the places of a template's parameters.
 * @throws Error when one has no value.
 */
export function fillTemplate(template: string, filling: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = filling[name];
    if (value === undefined) throw new Error(`the address ${template} needs a value for ${name}`);
    return String(value);
  });
}

/** A path of the site without its base. */
export function addressOf<Name extends AddressName>(name: Name, filling: AddressFilling<Name>): string {
  return fillTemplate(ADDRESSES[name].path, filling);
}

/**
 * The source of a regular expression that matches the paths of a template; its groups are named as the parameters.
 * @param others The patterns of parameters that are neither ids nor numbers. No template that a script needs has one.
 */
export function patternOf(template: string, others: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\.|\{(\w+)\}/g, (sign, name?: string) => {
    if (name === undefined) return `\\${sign}`;
    return `(?<${name}>${name === 'number' ? String.raw`\d+` : (others[name] ?? '[a-z0-9-]+')})`;
  });
}
