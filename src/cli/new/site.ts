import { basename, resolve } from 'node:path';
import * as z from 'zod';
import { newText } from '../../locales/en/new.ts';
import { line, slugOf } from '../../schema/field-types.ts';
import { personSchema } from '../../schema/person.ts';
import { scenarioSchema } from '../../schema/scenario.ts';
import { siteSchema } from '../../schema/site.ts';
import type { Site } from '../../schema/site.ts';
import { saying } from '../../schema/issue-message.ts';
import { essayFile } from './essay.ts';
import { explainKeys } from './explained.ts';
import type { Kind } from './kind.ts';
import { personFile } from './person.ts';
import { publishWorkflow } from './publish-workflow.ts';
import { repliesWorkflow } from './replies-workflow.ts';
import { scenarioFile } from './scenario.ts';

const text = newText.site;
const { shape } = siteSchema;

const ESSAY = 'first-essay';
const GRAPH = 'first-graph';
/** Stands in the workflow until somebody says where the engine is. */
const NO_REPOSITORY = 'OWNER/countergraph';

/** A repository of GitHub, and a commit, tag or branch, in the characters that need no quotes in YAML or a shell. */
const repository = z.string().regex(
  /^[\w.-]+\/[\w.-]+$/,
  saying(() => text.wrongRepository),
);
const commit = z.string().regex(
  /^\w[\w./-]*$/,
  saying(() => text.wrongCommit),
);

/** Two curves that part: seen beside the name of the site, and in the tabs of browsers. PNGs are drawn from it, at its size. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="5" fill="#22303c" />
  <path d="M4 22 C14 22 16 8 28 7 M4 22 C14 22 18 19 28 25" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" />
</svg>
`;

const JUNK = ['.DS_Store', 'Thumbs.db', '*~', '.*.swp'];

const unslug = (id: string): string =>
  id.replace(
    /(^|-)([a-z0-9])/g,
    (_all, hyphen: string, letter: string) => (hyphen && ' ') + letter.toUpperCase(),
  );

type Asked =
  | 'dir'
  | 'title'
  | 'author'
  | 'name'
  | 'description'
  | 'origin'
  | 'language'
  | 'feed-id'
  | 'engine-repository'
  | 'engine-commit';

/** `npm run new -- site`: a content folder of its own, with an essay, a graph and what publishes it. */
export const site: Kind<Asked> = {
  fields: [
    { name: 'dir', question: text.dir, schema: line(1000) },
    { name: 'title', question: text.title, schema: shape.title },
    { name: 'author', question: text.author, schema: shape.author },
    {
      name: 'name',
      question: text.name,
      schema: personSchema.shape.name,
      proposed: ({ author }) => unslug(author),
    },
    {
      name: 'description',
      question: text.description,
      schema: shape.description,
      proposed: ({ name }) => text.anyDescription(name),
    },
    {
      name: 'origin',
      question: text.origin,
      schema: shape.origin,
      // A name that is nobody's (RFC 2606), and not the same for every site that nobody has named yet.
      proposed: ({ title }) => `https://${slugOf(title) || 'my-site'}.example`,
    },
    { name: 'language', question: text.language, schema: shape.language, proposed: () => 'en' },
    {
      name: 'feed-id',
      question: text.feedId,
      schema: shape.feedId,
      proposed: ({ origin }, { today }) => `${new URL(origin).hostname},${today}`,
    },
    {
      name: 'engine-repository',
      question: text.repository,
      schema: repository,
      proposed: (_answers, { engine }) => engine.repository ?? NO_REPOSITORY,
    },
    {
      name: 'engine-commit',
      question: text.commit,
      schema: commit,
      proposed: (_answers, { engine }) => engine.commit ?? 'main',
    },
  ],
  plan(answers, { today }) {
    const { dir, title, author, name, description, origin, language } = answers;
    const settings: Omit<Site, 'replies' | 'hsts'> = {
      title,
      origin: new URL(origin).origin,
      language,
      description,
      author,
      feedId: answers['feed-id'],
      feedSize: 20,
      theme: 'paper',
      lead: { question: text.question, essay: ESSAY },
    };
    const first = {
      title: text.essay.title,
      date: today,
      description: text.essay.description,
      scenarios: [GRAPH],
    };
    return {
      folder: dir,
      filings: [
        { path: 'site.json', text: `${JSON.stringify(settings, undefined, 2)}\n` },
        { path: `people/${author}.md`, text: personFile(name) },
        { path: `essays/${ESSAY}.md`, text: essayFile(first, text.essay.body(GRAPH)) },
        { path: `scenarios/${GRAPH}.json`, text: scenarioFile(text.graph.title, text.graph.claim) },
        { path: 'public/icon.svg', text: ICON },
        { path: '.gitignore', text: JUNK.map((name) => `${name}\n`).join('') },
        {
          path: '.github/workflows/publish.yml',
          text: publishWorkflow(answers['engine-repository'], answers['engine-commit']),
        },
        {
          path: '.github/workflows/replies.yml',
          text: repliesWorkflow(answers['engine-repository'], answers['engine-commit']),
        },
        {
          path: 'README.md',
          text: text.readme(
            title,
            basename(resolve(dir)),
            explainKeys(siteSchema),
            explainKeys(scenarioSchema),
          ),
        },
      ],
      next: text.next(
        dir,
        settings.origin.endsWith('.example'),
        answers['engine-repository'] === NO_REPOSITORY,
      ),
    };
  },
};
