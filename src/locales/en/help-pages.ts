/** The pages that explain the formats; what they say is in the folder help/, a file a page. */
export const helpPagesText = {
  title: 'Help',
  description: 'How to write essays, graphs and comments for this site, each by example.',
  topics: {
    essays: {
      title: 'How to write an essay',
      description:
        'The file, the text, formulas, footnotes, boxes, pictures, drafts and changes, each by example.',
    },
    graphs: {
      title: 'How to draw a graph',
      description: 'The file of a graph, drawn or computed, by example, and every key that it may have.',
    },
    comments: {
      title: 'How to write a comment',
      description:
        'Quoting, saying which picture you believe, changing your mind, and replying with a curve.',
    },
    site: {
      title: 'People, pages and the site',
      description: 'The folders of a site, its settings, and who signs what in it.',
    },
  },
  keys: {
    essay: 'Keys of an essay',
    scenario: 'Keys of a graph',
    comment: 'Keys of a comment',
    person: 'Keys of a person',
    page: 'Keys of a page',
    site: 'Keys of site.json',
  },
  key: 'Key',
  says: 'What it says',
  needed: 'Required.',
  choices: (words: readonly string[]) => `One of: ${words.join(', ')}.`,
  /** The address of the schema follows as a link. */
  schema: 'For editors that complete and check as you type:',
  /** Before an example as it comes out. */
  comesOut: 'It comes out as:',
} as const;
