import { newText } from '../../locales/en/new.ts';
import { id as idSchema, slugOf } from '../../schema/field-types.ts';
import { personSchema } from '../../schema/person.ts';
import { explainedFile } from './explained.ts';
import type { Kind } from './kind.ts';

const text = newText.person;

/** The text of the file of a person. */
export function personFile(name: string): string {
  const values = {
    name,
    kind: 'person' as const,
    links: [{ label: text.link, url: 'https://example.org/' }],
  };
  return explainedFile(personSchema, values, ['name'], text.body);
}

/** `npm run new -- person`: somebody with a page of their own. */
export const person: Kind<'name' | 'id'> = {
  fields: [
    { name: 'name', question: text.name, schema: personSchema.shape.name },
    { name: 'id', question: text.id, schema: idSchema, proposed: ({ name }) => slugOf(name) },
  ],
  plan({ name, id }) {
    const path = `people/${id}.md`;
    return { filings: [{ path, text: personFile(name) }], next: text.next(path, id) };
  },
};
