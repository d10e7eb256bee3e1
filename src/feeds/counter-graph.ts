import type { Element } from 'hast';
import { partFromAuthor } from '../graphs/redrawn.ts';
import { graphTitle } from '../graphs/title.ts';
import type { CounterGraph } from '../schema/comment.ts';
import type { Scenario } from '../schema/scenario.ts';
import { element } from './element.ts';

/**
 * A counter-graph for somebody who reads elsewhere: which curve it draws anew, where that parts from the author's, and
 * why. Its picture, once it has an address, is another block here.
 * @param page Address of the graph that it answers.
 */
export function counterGraphBlocks(counter: CounterGraph, scenario: Scenario, page: string): Element[] {
  const series = scenario.series.find(({ id }) => id === counter.series);
  const knots = series?.knots;
  const where =
    series && knots ? ` ${partFromAuthor(scenario, { ...series, knots }, counter.knots).sentence}` : '';
  const why = counter.why === undefined ? '' : ` ${counter.why}`;
  return [
    element(
      'p',
      {},
      `Draws the ${series?.label ?? counter.series} curve of `,
      element('a', { href: page }, graphTitle(scenario)),
      ` anew.${where}${why}`,
    ),
  ];
}
