import { newText as text } from '../../locales/en/new.ts';
import { wrongOf } from '../../schema/issue-message.ts';
import { NewFault } from './kind.ts';
import type { Around, Field, Kind } from './kind.ts';

/** Asks a question on the terminal, and waits for the answer. */
export type Ask = (question: string) => Promise<string>;

/** What is wrong with an answer, in a line; undefined when nothing is. */
function faultOf({ name, schema }: Field<string>, answer: string): string | undefined {
  const { success, error } = schema.safeParse(answer);
  if (success) return undefined;
  const { expected, mend } = wrongOf(error.issues[0]?.message ?? '');
  return text.wrong(name, answer, expected, mend);
}

async function askFor(field: Field<string>, proposed: string | undefined, ask: Ask): Promise<string> {
  let question = text.ask(field.question, proposed);
  for (;;) {
    const answer = (await ask(question)).trim() || (proposed ?? '');
    const fault = faultOf(field, answer);
    if (fault === undefined) return answer;
    question = `${fault}\n${text.ask(field.question, proposed)}`;
  }
}

/**
 * An answer to every question of a kind of file: what the arguments say, else what is proposed. Where they leave open what
 * nobody can propose, each open question is asked, if there is somebody to ask.
 * @throws NewFault when an argument is wrong, or something is open and nobody can be asked.
 */
export async function answersOf(
  { fields }: Kind,
  given: Readonly<Record<string, string | undefined>>,
  around: Around,
  ask: Ask | undefined,
): Promise<Record<string, string>> {
  const faults = fields.flatMap((field) => {
    const answer = given[field.name];
    return answer === undefined ? [] : (faultOf(field, answer) ?? []);
  });
  if (faults.length > 0) throw new NewFault(faults.join('\n'));
  const open = fields.filter(({ name, proposed }) => !proposed && given[name] === undefined);
  if (open.length > 0 && !ask) throw new NewFault(text.absent(open.map(({ name }) => name)));
  const answers: Record<string, string> = {};
  for (const field of fields) {
    const said = given[field.name];
    const proposed = said ?? field.proposed?.(answers, around);
    const isProposed = proposed !== undefined && faultOf(field, proposed) === undefined;
    if (said !== undefined || (isProposed && open.length === 0)) answers[field.name] = proposed ?? '';
    else if (ask) answers[field.name] = await askFor(field, isProposed ? proposed : undefined, ask);
    else throw new NewFault(text.absent([field.name]));
  }
  return answers;
}
