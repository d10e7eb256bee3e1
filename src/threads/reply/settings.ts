import { field, oneOf, text } from '../../browser/parse-unknown.ts';
import type { Repository } from './proposal.ts';

/**
 * What the page says to its script, in the attributes of the element.
 * @throws TypeError when one is missing or of another form
 */
export function settingsOf({ dataset }: HTMLElement) {
  const given = (name: string): string => text(dataset[name]);
  const versions: unknown = JSON.parse(given('versions'));
  const repository: Repository | undefined =
    dataset['repository'] === undefined
      ? undefined
      : {
          address: dataset['repository'],
          host: oneOf('github', 'gitlab', 'forgejo')(dataset['host']),
          branch: given('branch'),
        };
  return {
    essay: given('essay'),
    base: given('base'),
    home: given('home'),
    folder: given('folder'),
    mathStyles: given('math'),
    versions: new Map(Object.keys(Object(versions) as object).map((id) => [id, text(field(versions, id))])),
    most: { text: Number(given('text')), lines: Number(given('lines')) },
    ways: { repository, email: dataset['email'], subject: given('subject') },
  };
}

/** What each scenario that may be held is called in a sentence, by its id. */
export function pictureNamesIn(form: HTMLFormElement): Map<string, string> {
  const inputs = Array.from(form.querySelectorAll<HTMLInputElement>('input[name="scenario"]'));
  return new Map(inputs.map(({ value, dataset }) => [value, dataset['name'] ?? value]));
}
