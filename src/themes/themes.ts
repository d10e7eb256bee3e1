import type { Site } from '../schema/site.ts';

/** The themes; each is a CSS file of its own beside this one, but for paper, whose values are in tokens.css. */
export const THEMES: readonly Site['theme'][] = ['paper', 'bbs', 'tabloid'];

/** What a reader may choose, with the words for it. The values are those of first.ts. */
export const CHOICES: readonly { readonly value: string; readonly name: string }[] = [
  { value: 'paper', name: 'Paper' },
  { value: 'paper.light', name: 'by day' },
  { value: 'paper.dark', name: 'by night' },
  { value: 'bbs', name: 'BBS' },
  { value: 'tabloid', name: 'Tabloid' },
];
