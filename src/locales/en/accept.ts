const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What `npm run accept` says of files that strangers sent. */
export const acceptText = {
  usage: 'Name a file or a folder: npm run accept -- <file|folder> [--to <essay>] [--anyway] [--dry-run]',
  help: [
    'npm run accept -- <file|folder> [--to <essay>] [--anyway] [--dry-run]',
    'Checks comments that readers sent, shows what would be published, and files all of them or none.',
    '  --to <essay>  files under this essay, whatever the file says',
    '  --anyway      files what needs a look, once you have looked',
    '  --dry-run     shows all this, and files nothing',
  ].join('\n'),
  filed: (path: string) => `filed: ${path}`,
  /** What happens next. */
  next: (filed: number) => `The site shows ${filed === 1 ? 'it' : 'them'} after the next build.`,
  dryRun: 'All of it could be filed. Nothing was, because this is a dry run.',
  wrong: 'Nothing was filed. Correct the problems above, or leave out the file that has them.',
  unseen: 'Nothing was filed. Review the lines marked “look”; then rerun with --anyway.',
  note: (words: string) => `note: ${words}`,
  look: (words: string) => `look: ${words}`,
  preview: {
    toEssay: 'replies to the essay',
    to: (comment: string) => `replies to ${comment}`,
    page: (title: string, url: string, date: string) => `${title}, ${date} <${url}>`,
    moved: (comment: string) => `changed their mind after ${comment}`,
    mention: (name: string, day: string, line: string) =>
      line === '' ? `${name}, ${day}` : `${name}, ${day}: “${line}”`,
    redrawsUnknown: (curve: string, graph: string) => `redraws ${curve} of ${graph}`,
    redraws: (curve: string, graph: string, version: string) => `redraws “${curve}” in ${graph}${version}`,
    newCurve: 'the new curve',
    parts: (line: string, sentence: string) => `${line}: ${sentence}`,
    why: (reason: string) => `  because: ${reason}`,
    earlierVersion: ' (an earlier version of the graph)',
    link: (href: string) => `links to ${href}`,
  },
  pictures: (count: number) => `${counted(count, 'picture')} replaced by ${count === 1 ? 'a link' : 'links'}`,
  tags: (name: string, count: number) => `${counted(count, `<${name}> tag`)} shown as text`,
  link: {
    scheme: (scheme: string, href: string) => `link removed: ${scheme} is not allowed (${href})`,
    user: (href: string) => `link removed: a name before @ hides where it leads (${href})`,
    noPage: (href: string) => `links to ${href}, where this site has no page`,
    other: (href: string) => `link removed: it leads nowhere (${href})`,
  },
  formula: (tex: string, error: string) => `formula shown as its source: ${tex} (${error})`,
  swallowed: (line: number) =>
    `line ${line} stands in the quotation above it; if it is the answer, put an empty line before it`,
  nowhereQuoted: (words: string) => `quotes words that are nowhere in this thread or its essay: “${words}”`,
  sameCurve: 'the curve is the drawn one: they agree throughout',
  renamed: (asked: string, id: string) =>
    asked === '' ? `filed as ${id}` : `asks to be filed as ${asked}, but will be ${id}`,
  name: {
    same: (name: string, who: string) => `signs as “${name}”, ${who}; make sure it is the same person`,
    alike: (name: string, who: string) => `name resembles “${name}”, ${who}`,
    owner: 'the site owner’s',
    person: 'who has a page here',
    site: 'the name of this site',
    commenter: (comment: string) => `who wrote ${comment}`,
  },
  invisible: (where: string, codes: readonly string[]) =>
    `invisible characters in the ${where}: ${codes.join(', ')}`,
  where: { name: 'name', address: 'address', why: 'line about the curve', text: 'text' },
  ahead: (date: string) => `dated ${date}, later than the file itself`,
  reserved: { found: 'set by the sender', expected: 'only the editors set it', mend: 'remove it' },
  person: {
    expected: 'nobody can sign as a person with a page here by sending a file',
    mend: 'write the name alone, or file it by hand',
  },
  nowhere: {
    found: 'nothing says which essay it belongs to',
    expected: 'its first line is like "# content/threads/<essay>/<id>.md"',
    mend: 'add --to and the id of the essay',
  },
  filedAlready: (id: string) => ({ found: `filed already, as ${id}`, mend: 'leave it out' }),
  tooLong: (bytes: number, most: number) => ({
    found: `${bytes} bytes`,
    expected: `a comment with its front matter has at most ${most}`,
    mend: 'ask for a shorter one',
  }),
  notFile: {
    found: 'a link, a folder, a pipe or a device',
    expected: 'a reply is a file',
    mend: 'give the file itself',
  },
  notUtf8: { found: 'not UTF-8', expected: 'a comment is text in UTF-8', mend: 'save it in that encoding' },
  emptyFolder: { found: 'no file that ends in .md', mend: 'name another folder' },
};
