import { checkText } from '../../locales/en/check.ts';
import type { OutsideLink } from '../../loader/load.ts';
import { quoteFound } from '../../schema/problem.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Answer } from './ask.ts';

/** Dead links as problems, and as notes those that have moved or that no program may ask for. */
export function linkReport(
  links: readonly OutsideLink[],
  answers: ReadonlyMap<string, Answer>,
): { readonly problems: readonly Problem[]; readonly notes: readonly Problem[] } {
  const told = links.flatMap(({ file, line, col, url }) => {
    const answer = answers.get(url);
    if (!answer || answer.kind === 'fine') return [];
    const at = { file, line, col, field: 'link', found: quoteFound(url) };
    const words =
      answer.kind === 'moved'
        ? checkText.link.moved(answer.to)
        : answer.kind === 'dead'
          ? checkText.link.dead(answer.cause, url)
          : checkText.link.refused(answer.cause);
    return [{ kind: answer.kind, problem: { ...at, ...words } }];
  });
  const isDead = ({ kind }: (typeof told)[number]): boolean => kind === 'dead';
  return {
    problems: told.filter(isDead).map(({ problem }) => problem),
    notes: told.filter((one) => !isDead(one)).map(({ problem }) => problem),
  };
}
