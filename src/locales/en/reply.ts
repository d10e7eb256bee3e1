/** The page on which an essay is replied to: its head and its form. */
export const replyText = {
  title: (essay: string): string => `Reply to “${essay}”`,
  description: (essay: string): string =>
    `How to reply to the essay “${essay}”: with a form that writes a file, or by hand.`,
  heading: 'Reply to this essay',
  deck: 'Your reply is a small text file. This page sends nothing; you send the file.',
  /** Subject of an e-mail. */
  subject: (essay: string): string => `Reply to “${essay}”`,
  optional: 'optional',

  target: 'You are replying to',
  targetEssay: 'Reply to the essay instead',
  movedLink: 'Or the address of what did: a comment or essay of this site, or a page elsewhere',
  movedTitle: 'The title of that page',
  movedDate: 'When it was published',
  leaveQuoteOut: 'Leave the quote out',

  otherDraft: 'You have a draft of another reply',
  keepBoth: 'Keep both',
  moveDraft: 'Move it here',
  startAnew: 'Discard it',

  name: 'Your name',
  url: 'Your website',
  stance: 'Which picture do you believe?',
  ratherNotSay: 'Rather not say',
  none: 'None of these',
  axes: 'The axes are wrong',
  credence: 'How likely, in %?',
  spread: 'Spread it over several, in %',
  text: 'Your reply',
  textHint: (characters: string, lines: string): string =>
    `Markdown, formulas between dollar signs, footnotes and boxes; no HTML and no pictures. At most ${characters} characters and ${lines} lines.`,
  curve: 'The curve that you send',
  curveChoice: 'Curve',
  noCurve: 'none',
  curveOf: (graph: string, curve: string): string => `${graph}: ${curve}`,
  why: 'Why your curve goes there, in one line',
  leaveCurveOut: 'Leave the curve out',

  preview: 'Preview',
  previewEmpty: 'Your reply will appear here.',

  send: 'Send it',
  sendHint: 'Nothing is sent until you send it yourself. The editors read your file before they publish it.',
  download: 'Download the file',
  copy: 'Copy the file',
  propose: (host: string): string => `Propose it at ${host}`,
  mail: 'Write an e-mail',
  seeFile: 'See the file',
  file: 'The file',
  kept: 'Your drafts stay in this browser, in its local storage, until you clear them. They are kept nowhere else.',
  sent: 'I have sent it',
  clear: 'Clear everything',
  undo: 'Undo',
} as const;
