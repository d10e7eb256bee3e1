import { agreementWords } from '../../graphs/words/agreement.ts';
import type { AgreementWords } from '../../graphs/words/agreement.ts';
import { agreementOf } from '../../graphs/model/agreement.ts';
import { sharedToday } from '../../graphs/model/group.ts';
import { listsText } from '../../locales/en/lists.ts';
import { graphTitle } from '../../graphs/words/title.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { positionsText as text } from '../../locales/en/threads-positions.ts';
import { scenarioName } from './stance-words.ts';

/** A scenario, with the number of commenters who hold it. */
export interface HeldScenarios {
  readonly scenario: Scenario;
  readonly holders: number;
}

/**
 * Where the scenarios that commenters hold agree, then where they first diverge.
 * @param stances The scenarios of an essay, in its order; those that nobody holds are passed over.
 * @returns Sentences, each of which may be empty; all of them are empty where nobody holds anything. `brief` begins with
 *   the number of commenters who hold each scenario.
 */
export function debateWords(stances: readonly HeldScenarios[]): AgreementWords {
  const held = stances.filter(({ holders }) => holders > 0);
  const [only] = held;
  if (!only) return { agreed: '', parted: '', brief: '' };
  if (held.length === 1) {
    const agreed = text.onlyOne(graphTitle(only.scenario), only.holders);
    return { agreed, parted: '', brief: agreed };
  }
  const scenarios = held.map(({ scenario }) => scenario);
  const distinct = new Set(scenarios.map(scenarioName)).size === held.length;
  const names = scenarios.map((scenario) => (distinct ? scenarioName(scenario) : graphTitle(scenario)));
  const kinds = agreementOf(scenarios.map((sketch, index) => ({ name: names[index] ?? '', sketch })));
  const counts = held.map(({ holders }, index) =>
    (index === 0 ? text.heldBy : text.by)(names[index] ?? '', holders),
  );
  const count = `${listsText.and(counts)}.`;
  if ('problem' in kinds) return { agreed: '', parted: kinds.problem, brief: count };
  const words = agreementWords(kinds, names, text.everyone, sharedToday(scenarios));
  return { ...words, brief: `${count} ${words.brief}` };
}
