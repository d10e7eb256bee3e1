/** How to write a reply without the form. Sentences are cut where code or a link stands in them. */
export const replyByHandText = {
  title: 'By hand, in any editor',
  saveAs: 'Save this as',
  saveAsEnd:
    ', with your date and your name in lower-case letters and hyphens. Fill it in, and delete the lines that you do not need.',
  fileToFillIn: 'The file of a comment, to fill in',
  where: 'Where to send it',
  propose: 'Propose it as a new file at',
  proposeEnd: '. You need an account there. The editors see your proposal and may publish it.',
  proposeTo: 'Propose it to',
  repository: 'the repository of this site',
  mailTo: 'Send it to',
  mailToEnd: ', in the e-mail or attached to it.',
  /** Before the name of the page, which is the link. */
  more: 'Examples, and every key of the file:',
  nowhere: 'This site does not say where to send replies. Ask its editors.',

  author: 'Your name, or the name under which you write.',
  authorUrl: 'beside it may be your website.',
  date: 'The day you write, such as',
  dateTime: ', or with the time and its offset,',
  parent: 'The comment that you reply to: the part of its link in',
  parentThread: 'the thread',
  parentAfter: 'after',
  parentEnd: '. Leave it out to reply to the essay.',
  stance: 'The picture that you believe, if you want to say so, and how likely you think it, from 0 to 1:',
  is: (name: string): string => `is “${name}”, version`,
  moved: 'If you held something else in this thread before, the comment that changed your mind:',
  movedExample: 'moved: { by: the-comment-that-moved-you }',
  graph: 'The curve that you would draw, as five to nine points between 0 and 1:',
  graphExample: 'graph: { answers: scenario, series: curve, knots: [[0, 0.2], …], why: "One line." }',
  graphsHere: '. These can be answered here:',
  series: (ids: string): string => `(${ids}), version`,
  between: '; ',
  end: '.',
  textTerm: 'The text',

  /** In the template. */
  templateName: 'Your Name',
  templateDate: 'YYYY-MM-DD',
  templateQuote: 'The words that you reply to.',
  templateBody: 'Your reply.',
} as const;
