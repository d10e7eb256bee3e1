import { expect, it } from 'vitest';
import { essayIn, relations } from '../../../src/essays/related.ts';
import type { Relating } from '../../../src/essays/related.ts';

function essay(id: string, tags: string[], graphs: string[] = [], links: string[] = []): Relating {
  return { id, data: { tags, scenarios: [] }, rendered: { graphs, links } };
}

it('puts what few share before what many share, and leaves out what all share', () => {
  const essays = [
    essay('one', ['all', 'many', 'few']),
    essay('many', ['all', 'many']),
    essay('few', ['all', 'few']),
    essay('many-too', ['all', 'many']),
    essay('none', ['all']),
  ];
  expect(relations(essays)('one').map(({ id }) => id)).toEqual(['few', 'many', 'many-too']);
});

it('counts a link from either side, and a graph once however often it is named', () => {
  const essays = [
    essay('one', [], ['g'], ['/essays/linked/#part', '/graphs/g/']),
    essay('linked', []),
    essay('linking', [], [], ['/essays/one/']),
    { ...essay('shows', [], ['g']), data: { tags: [], scenarios: ['g'] } },
  ];
  expect(relations(essays)('one').map(({ id }) => id)).toEqual(['linked', 'linking', 'shows']);
});

it('knows which essay a link leads to', () => {
  expect(essayIn('/essays/a-b/#c')).toBe('a-b');
  expect(essayIn('/essays/a-b/card.png')).toBe('a-b');
  expect(essayIn('/essays/a-b.md')).toBeUndefined();
  expect(essayIn('/people/a/')).toBeUndefined();
});
