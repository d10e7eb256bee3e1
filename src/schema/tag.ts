import { referencesText } from '../locales/en/schema-references.ts';
import { schemaText as text } from '../locales/en/schema.ts';
import { line } from './field-types.ts';
import type { MarkdownFile } from './files.ts';
import { lettersOfId } from './id.ts';
import { saying } from './issue-message.ts';
import { quoteFound } from './problem.ts';
import type { Problem } from './problem.ts';

/** What is between the slashes of the address of a tag: `ai-safety` for AI safety; '' for signs that no address can hold. */
export function tagSlug(tag: string): string {
  const isLatin = !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(tag);
  if (isLatin) return lettersOfId(tag);
  return tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** A word or a few, as readers see them. */
export const tagSchema = line(64).refine(
  (tag) => tagSlug(tag) !== '',
  saying(() => text.tag),
);

/** Tags whose pages would have one address although they are written differently, told at the later ones. */
export function checkTags(essays: Iterable<MarkdownFile<{ readonly tags: readonly string[] }>>): Problem[] {
  const spellings = new Map<string, { readonly tag: string; readonly file: string }>();
  return [...essays].flatMap(({ file, data: { tags }, document }) =>
    tags.flatMap((tag, index): Problem[] => {
      const first = spellings.get(tagSlug(tag));
      if (!first) spellings.set(tagSlug(tag), { tag, file });
      const isAgain = tags.indexOf(tag) < index;
      if (!first || (first.tag === tag && !isAgain)) return [];
      const at = {
        file,
        field: `tags[${index}]`,
        ...document.placeOf(['tags', index]),
        found: quoteFound(tag),
      };
      return [
        { ...at, ...(isAgain ? referencesText.tagAgain : referencesText.tagSpelling(first.tag, first.file)) },
      ];
    }),
  );
}
