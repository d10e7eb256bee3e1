import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { counterGraphFigure } from '../../../src/feeds/counter-graph.ts';
import { toCounterGraph } from '../../../src/graphs/picture/counter-graph.ts';
import { fixtureScenario } from '../graphs/scenarios.ts';

it('stands by itself in a feed: picture, words, why as text, and the way to the instrument', () => {
  const knots = [0, 0.25, 0.5, 0.75, 1].map((x): [number, number] => [x, 0.2 + x / 2]);
  const drawn = toCounterGraph(
    fixtureScenario('scenario-a'),
    { answers: 'scenario-a', series: 'actual', knots },
    'Position D',
  );
  const html = toHtml(
    counterGraphFigure(drawn, '<script>alert(1)</script> & so on', {
      image: 'https://example.org/essays/e/graphs/c.png',
      instrument: `https://example.org/graphs/scenario-a/#${drawn.fragment}`,
    }),
  );
  expect(html).toMatch(
    /^<figure><img src="https:\/\/example\.org\/essays\/e\/graphs\/c\.png" alt="A\. Bounded wear/,
  );
  expect(html).toContain(drawn.sentence);
  expect(html).toContain(`href="https://example.org/graphs/scenario-a/#${drawn.fragment}"`);
  expect(html).toMatch(/ width="264" height="\d+"/);
  expect(html).not.toContain('<script');
});
