import { agreementWords } from '../../graphs/words/agreement.ts';
import type { AgreementWords } from '../../graphs/words/agreement.ts';
import { agreementOf } from '../../graphs/model/agreement.ts';
import { sharedToday } from '../../graphs/model/group.ts';
import { listWords } from '../../graphs/words/list.ts';
import { graphTitle } from '../../graphs/words/title.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { scenarioName } from './stance-words.ts';

/** A scenario, with the number of authors who hold it. */
export interface HeldScenarios {
  readonly scenario: Scenario;
  readonly holders: number;
}

const EVERYONE = 'All who say where they stand';

/**
 * Where a debate stands, agreement first: what all hold to whom a scenario is the likely one, and from where they part.
 * @param stances The scenarios of an essay, in its order; those that nobody holds are passed over.
 * @returns Sentences, each of which may be empty; all are where nobody holds anything. The brief one begins with how
 *   many hold what.
 */
export function debateWords(stances: readonly HeldScenarios[]): AgreementWords {
  const held = stances.filter(({ holders }) => holders > 0);
  const [only] = held;
  if (!only) return { agreed: '', parted: '', brief: '' };
  if (held.length === 1) {
    const who = only.holders === 1 ? 'The one author who says where they stand holds' : `${EVERYONE} hold`;
    const agreed = `${who} ${graphTitle(only.scenario)}.`;
    return { agreed, parted: '', brief: agreed };
  }
  const scenarios = held.map(({ scenario }) => scenario);
  const distinct = new Set(scenarios.map(scenarioName)).size === held.length;
  const names = scenarios.map((scenario) => (distinct ? scenarioName(scenario) : graphTitle(scenario)));
  const kinds = agreementOf(scenarios.map((sketch, index) => ({ name: names[index] ?? '', sketch })));
  const counts = held.map(({ holders }, index) => {
    const author = holders === 1 ? ' author' : ' authors';
    return `${names[index] ?? ''} ${index === 0 ? 'is held ' : ''}by ${holders}${index === 0 ? author : ''}`;
  });
  const count = `${listWords(counts)}.`;
  if ('problem' in kinds) return { agreed: '', parted: kinds.problem, brief: count };
  const words = agreementWords(kinds, names, EVERYONE, sharedToday(scenarios));
  return { ...words, brief: `${count} ${words.brief}` };
}
