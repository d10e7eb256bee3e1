import { themesText as text } from '../locales/en/themes.ts';
import type { Site } from '../schema/site.ts';

/** The themes. Each has a CSS file beside this one, except paper: its values are in tokens.css. */
export const THEMES: readonly Site['theme'][] = ['paper', 'bbs', 'tabloid'];

/** What a reader may choose, with its name. The values are those of theme-init.ts. */
export const CHOICES: readonly { readonly value: string; readonly name: string }[] = [
  { value: 'paper', name: text.paper },
  { value: 'paper.light', name: text.light },
  { value: 'paper.dark', name: text.dark },
  { value: 'bbs', name: text.bbs },
  { value: 'tabloid', name: text.tabloid },
];
