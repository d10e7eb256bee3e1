const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const CHECK = 'Then run `npm run check`.';

/** What `npm run new` asks, writes and says. */
export const newText = {
  usage: (kinds: readonly string[]) =>
    `Write a new file: npm run new -- ${kinds.join('|')} [options]\nOptions of one kind: npm run new -- essay --help`,
  usageOf: (kind: string, options: readonly string[]) => `npm run new -- ${kind} ${options.join(' ')}`,
  option: (name: string, question: string) => `  --${name.padEnd(18)} ${question}`,
  ask: (question: string, proposed: string | undefined) =>
    proposed === undefined ? `${question}: ` : `${question} [${proposed}]: `,
  absent: (names: readonly string[]) =>
    `Add ${names.map((name) => `--${name} …`).join(' ')}; or run it in a terminal, which asks.`,
  wrong: (name: string, found: string, expected: string, mend: string) =>
    `--${name}: "${found}"; ${expected}; ${mend}`,
  tooMany: (words: readonly string[]) =>
    `Too many words: ${words.join(' ')}; put what belongs together in quotes`,
  stopped: 'Nothing was written.',
  exists: (path: string) =>
    `${path}: exists already, and nothing was written; choose another name, or move that file away`,
  failed: (reason: string) => `Nothing was written: ${reason}`,
  wrote: (path: string) => `wrote ${path}`,
  noPerson: (id: string) =>
    `No person has the id ${id}, and nothing was written; write the file first: npm run new -- person --id ${id}`,
  /** One key of a format. */
  explained: (key: string, says: string) => `\`${key}\`: ${says}`,
  examples: 'The lines below are examples. Take the first "# " away from those that you want.',
  site: {
    dir: 'Folder of the new site',
    title: 'Name of the site',
    author: 'Your id, as in people/ID.md (lower-case letters, digits and hyphens)',
    name: 'Your name, as readers see it',
    description: 'The site in one sentence',
    anyDescription: (name: string) => `Essays by ${name}.`,
    origin: 'Address of the site, without a path',
    language: 'Language of the essays',
    feedId: 'Name in feeds, for ever: a host and a day on which it is yours',
    repository: 'Repository of the engine on GitHub, OWNER/NAME',
    commit: 'Commit of the engine',
    wrongRepository: { expected: 'not a repository of GitHub', mend: 'write it like owner/countergraph' },
    wrongCommit: { expected: 'not the name of a commit', mend: 'write its 40 digits, a tag or a branch' },
    question: 'What do you expect?',
    essay: {
      title: 'A first essay',
      description: 'One or two sentences, for lists, cards and feeds.',
      body: (graph: string) =>
        `Write the text here, in Markdown. A graph stands alone on its line:\n\n::graph{${graph}}\n\nReaders can redraw the curve and answer with it.`,
    },
    graph: {
      title: 'A first graph',
      claim: 'What is expected comes late, and then passes what is needed.',
    },
    readme: (title: string, folder: string, site: readonly string[], graph: readonly string[]) => `# ${title}

The content of a site that Countergraph builds. In the folder of the engine, beside this one:

\`\`\`sh
CONTENT_DIR=../${folder} npm run dev      # shows each change as you save it, drafts included
CONTENT_DIR=../${folder} npm run check    # lists everything that is wrong
CONTENT_DIR=../${folder} npm run new -- essay|scenario|comment|person
\`\`\`

| folder | holds |
| --- | --- |
| \`essays/\` | essays, \`ID.md\`, or \`ID/index.md\` with its pictures beside it |
| \`scenarios/\` | graphs, \`ID.json\` |
| \`threads/\` | comments, \`ESSAY/ID.md\` |
| \`people/\` | authors, \`ID.md\` |
| \`pages/\` | other pages, such as \`about.md\` |
| \`public/\` | files that are published as they are, such as \`icon.svg\`, the mark of the site |
| \`formulas/\`, \`themes/\`, \`checks/\` | formulas, themes and tests of your own |

## Publish

Push this folder to a repository on GitHub, and choose _GitHub Actions_ under Settings, Pages, Source. Each push to \`main\`
then builds and publishes the site, by \`.github/workflows/publish.yml\`. The two lines at its top name the engine: a new
commit there brings a new version. When a reader proposes a reply as a pull request, \`.github/workflows/replies.yml\` shows in
its summary what would be published, and fails when a person has to look.

## Keys of \`site.json\`

${list(site)}

So that readers can send replies, add \`"replies": { "email": "replies@example.org" }\`, or with the content on GitHub
\`"replies": { "repository": "https://github.com/owner/name", "folder": "." }\`.

## Keys of a graph

${list(graph)}
`,
    /** @param unnamed whether the address is nobody's, @param noEngine whether the engine's repository is unknown */
    next: (dir: string, unnamed: boolean, noEngine: boolean) => [
      `Next: CONTENT_DIR=${dir} npm run dev, and write in ${dir}/essays/first-essay.md. ${dir}/README.md explains every key.`,
      ...(unnamed
        ? [
            'Before you publish: put the address of the site into "origin" of site.json, and its host into "feedId", which never changes after that.',
          ]
        : []),
      ...(noEngine
        ? ['Before you publish: put the repository of the engine into both files of .github/workflows/.']
        : []),
    ],
  },
  essay: {
    title: 'Title',
    id: 'Id, which is its address: /essays/ID/',
    author: 'Id of its author, a file in people/',
    draft: 'Keep it out of the site until you say so, true or false',
    wrongDraft: { expected: 'this is true or false', mend: 'write one of them' },
    description: 'One or two sentences, for lists, cards and feeds.',
    change: 'What was changed, in a line.',
    body: 'Write the text here, in Markdown.',
    next: (path: string, draft: boolean) => [
      draft
        ? `Next: write in ${path}; npm run dev shows it. To publish it, take out the line "draft: true".`
        : `Next: write in ${path}. ${CHECK}`,
    ],
  },
  scenario: {
    title: 'Title of the graph',
    id: 'Id, as in ::graph{ID}',
    claim: 'What it says, in one sentence',
    anyClaim: 'What the graph says, in one sentence.',
    x: { label: 'time', low: 'past', high: 'future' },
    y: { label: 'amount', low: 'little', high: 'much' },
    actual: 'expected',
    required: 'needed',
    today: 'today',
    guess: 'Both curves.',
    keys: (path: string) => `What the keys of ${path} say:`,
    next: (path: string, id: string) => [
      `Next: draw in ${path}, and put ::graph{${id}} alone on a line of an essay. A stance on it: "scenarios: [${id}]" in the essay.`,
      CHECK,
    ],
  },
  comment: {
    to: 'Id of the essay that it answers',
    author: 'Its author: a name, or person:ID of a file in people/',
    id: 'Id of the comment',
    editNote: 'What was changed.',
    why: 'Why the curve goes there, in a line.',
    body: 'Write the comment here. A line that begins with `>` quotes the essay.',
    noEssay: (id: string, near: string | undefined) =>
      `--to: "${id}"; no essay has this id, and nothing was written; ${near === undefined ? 'correct it' : `did you mean ${near}?`}`,
    next: (path: string) => [`Next: write in ${path}. ${CHECK}`],
  },
  person: {
    name: 'Name, as readers see it',
    id: 'Id, as in /people/ID/',
    link: 'Website',
    body: 'Who this is, in a sentence or two.',
    next: (path: string, id: string) => [
      `Next: write in ${path}. An essay names its authors with "authors: [${id}]", a comment with "author: person:${id}".`,
      CHECK,
    ],
  },
  workflow: {
    name: 'Publish',
    repository: 'the engine that builds this site',
    commit: 'its version: a commit of that repository',
    branch: 'the branch that is published',
    byHand: 'also by the button "Run workflow"',
    address: 'where this repository is published: its own domain, or OWNER.github.io/NAME',
  },
  repliesWorkflow: {
    name: 'Replies',
    asData: 'read as data, never run',
    look: 'Look at the replies',
    sorted: 'New comments are looked at. What else the request changes is left to a person.',
    /** A pattern of printf. */
    person:
      'not looked at: %s. Only new files threads/ESSAY/NAME.md are; a person has to look at the rest of this request.',
    indented: 'Indented, it is shown as it is, whatever it holds.',
  },
};
