import type { HelpTopic } from '../addresses.ts';
import comments from '../locales/en/help/comments.md?raw';
import essays from '../locales/en/help/essays.md?raw';
import graphs from '../locales/en/help/graphs.md?raw';
import site from '../locales/en/help/site.md?raw';
import type { schemas } from '../schema/files.ts';

/** A page of help: its text, and the formats whose keys it lists. */
interface Topic {
  readonly text: string;
  readonly formats: readonly (keyof typeof schemas)[];
}

export const topics: Readonly<Record<HelpTopic, Topic>> = {
  essays: { text: essays, formats: ['essay'] },
  graphs: { text: graphs, formats: ['scenario'] },
  comments: { text: comments, formats: ['comment'] },
  site: { text: site, formats: ['site', 'person', 'page'] },
};
