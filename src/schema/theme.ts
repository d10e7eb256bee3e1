import * as z from 'zod';
import { themeFilesText as text } from '../locales/en/theme-files.ts';
import { line } from './field-types.ts';
import { saying } from './issue-message.ts';

/** A typeface: the name by which theme.css calls it, and a .woff2 file beside theme.json or in an installed package. */
const fontSchema = z.strictObject({
  family: line(60),
  file: z.string().refine(
    (name) => name.endsWith('.woff2') && !/^[./]|\\|:/.test(name) && !name.includes('..'),
    saying(() => text.fontFile),
  ),
  /** A weight, or the range of a variable font: "200 800". */
  weight: z
    .string()
    .regex(
      /^\d{1,4}(?: \d{1,4})?$/,
      saying(() => text.weight),
    )
    .default('400'),
  style: z.enum(['normal', 'italic']).default('normal'),
});

/** `content/themes/<name>/theme.json`: what has to be known of a theme beside its rules. */
export const themeSchema = z.strictObject({
  /** What readers choose it by. */
  name: line(30),
  description: line(200),
  /** `both`: its colours are written with light-dark(). */
  light: z.enum(['light', 'dark', 'both']),
  /** Its own typefaces; the first is asked for before the page is painted. */
  fonts: z.array(fontSchema).max(8),
  /** True: single letters open what the menu leads to. */
  menuKeys: z.boolean().default(false),
});

export type ThemeData = z.infer<typeof themeSchema>;
