/** What the script of the reply form says. */
export const replyBrowserText = {
  enterName: 'Enter a name.',
  nameTooLong: (most: number): string => `Shorten the name to ${most} characters.`,
  nameOfPerson: 'A name cannot begin with “person:”.',
  wrongUrl: 'Enter a full address that begins with https://, without a user name, or leave it empty.',
  wrongCredence: 'Enter a number from 0 to 100, with or without %, or leave it empty.',
  overOne: 'Together these are more than 100%.',
  whyTooLong: (most: number): string => `Shorten this line to ${most} characters.`,
  empty: 'Write a reply, or draw a curve.',
  tooManyCharacters: (found: number, most: number): string =>
    `Your reply has ${found} characters with the quote; a comment can have at most ${most}. Shorten it or split it in two.`,
  tooManyLines: (found: number, most: number): string =>
    `Your reply has ${found} lines; a comment can have at most ${most}. Shorten it or split it in two.`,
  seeFaults: 'Something is missing or too long: see the messages in the form above.',

  comment: (author: string, day: string, line: string): string => `${author}, ${day}: ${line}`,
  notInThread: 'A comment that is not in this thread',
  commentById: (id: string): string => `The comment ${id}`,
  graphNotHere: 'The link names a graph that cannot be redrawn here.',
  curveIncluded: (curve: string): string => `Your reply includes your curve: ${curve}.`,
  notDrawn: 'Nothing drawn yet.',
  moved: (stance: string): string =>
    `Someone with this name held ${stance} in this thread. If that was you, what changed your mind?`,

  yourName: 'Your name',
  holds: (stance: string): string => `holds ${stance}`,
  inReplyTo: (name: string): string => `in reply to ${name}`,
  noPreview: 'The preview does not work in this browser. Your file is written all the same.',

  noDraft: 'Drafts cannot be saved in this browser; reloading loses your text.',
  cleared: 'Cleared.',
  sentCleared:
    'Thank you. The draft is cleared. Your reply appears here once it has been read and published.',
  restored: 'Restored.',

  downloaded: (name: string): string => `${name} is in your downloads. It has not been sent:`,
  /** What comes after the download; each is a link. */
  nextMail: (email: string): string => `attach it to an e-mail to ${email}`,
  nextPropose: (host: string): string => `add it at ${host}`,
  nextNowhere: 'send it to the editors.',
  or: ' or ',
  otherDraft: (target: string, line: string): string =>
    `You have a draft of another reply, ${target}: “${line}”. What should become of it?`,
  toEssay: 'to the essay',
  toComment: 'to a comment',
  toPassage: 'to a passage',
  contradicts: (nearest: string, held: string): string =>
    `Your curve is closest to ${nearest}, and you chose ${held}. Both will be sent as they are; is that what you mean?`,
  proposedStance: (nearest: string): string =>
    `${nearest} is chosen because your curve is closest to it. Choose another if it is not what you believe.`,
  copied: 'Copied. It has not been sent.',
  copyBlocked: 'Your browser blocked copying. Copy the file below.',
  proposed: 'The page that opens contains your reply; confirm there to submit it.',
  tooLongToPropose: (isCopied: boolean): string =>
    `Your reply is too long for an address. ${isCopied ? 'It is copied:' : 'Copy it below and'} paste it into the page that opens.`,
  mailed: 'The e-mail contains your reply. It goes when you press Send.',
  tooLongToMail: 'Your reply is too long for an e-mail: download the file and attach it.',
  attached: (name: string): string => `The file ${name} is attached.`,
} as const;
