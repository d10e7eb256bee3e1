import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { feedsText } from '../../../src/locales/en/feeds.ts';
import { toCommentEntry } from '../../../src/feeds/comment-entry.ts';
import type { CommentEntry } from '../../../src/feeds/comment-entry.ts';
import type { Comment } from '../../../src/library.ts';
import { renderComment } from '../../../src/markdown/comment/comment.ts';
import { commentSchema } from '../../../src/schema/comment.ts';
import { essaySchema } from '../../../src/schema/essay.ts';
import { commentAnchor } from '../../../src/site.ts';
import { positionsOf } from '../../../src/threads/model/positions.ts';
import { fixtureScenario } from '../graphs/scenarios.ts';

const essay = {
  id: 'one',
  data: essaySchema.parse({ title: 'One <b>& all', date: '2026-10-05', description: 'D' }),
};
const EVIL = '<img src=x onerror=alert(1)>';

/** A comment whose `key` is its own HTML. */
function comment(id: string, data: object, text = 'Words.'): Comment {
  const { rendered } = renderComment(text, `${commentAnchor(id)}-`);
  const parsed = commentSchema.parse({ author: 'Ann', date: '2026-10-06', ...data });
  return { id, thread: 'one', data: parsed, key: rendered.html, rendered };
}

/** The entry of the last of some comments. */
function entryOf(comments: readonly Comment[], data = essay.data): CommentEntry {
  const last = comments.at(-1) ?? expect.fail('no comment');
  const scenarios = new Map(
    ['b', 'c'].map((letter) => [`scenario-${letter}`, fixtureScenario(`scenario-${letter}`)]),
  );
  return toCommentEntry(
    last,
    last.key,
    {
      essay: { ...essay, data },
      comments,
      positions: positionsOf(comments, [...scenarios.keys()]),
      names: new Map(comments.map(({ id, data: { author } }) => [id, author])),
      firstIds: new Map(
        comments.flatMap(({ id, data: { formerly } }) => (formerly === undefined ? [] : [[id, formerly]])),
      ),
      replies: new Map(),
      causes: new Map([['a2', { name: EVIL, url: 'https://site.example/essays/e/#c-b1' }]]),
    },
    { origin: 'https://site.example', authority: 'site.example,2026', scenarios },
  );
}

function firstLine({ html }: CommentEntry): string {
  const [first] = fromHtml(html, { fragment: true }).children;
  return (first ? toString(first) : '').replaceAll('\u00a0', ' ');
}

describe('the entry of a comment', () => {
  const held = comment('a1', { stance: { scenario: 'scenario-b', credence: 0.5 } });
  const cause = comment('b1', { author: EVIL, date: '2026-10-07' });
  const moved = comment('a2', {
    date: '2026-10-08T10:00:00+02:00',
    parent: 'b1',
    stance: { scenario: 'scenario-c', credence: 0.4 },
    moved: { by: 'b1' },
  });

  it('says first what its author holds, what moved them, and what it answers', () => {
    const entry = entryOf([held, cause, moved]);
    expect(firstLine(entry)).toBe(
      `Holds C at 40%, moved from B at 50% after ${EVIL}. In reply to ${EVIL}, on One <b>& all.`,
    );
    expect(entry.categories.map(({ term, label }) => [term, label])).toEqual([
      ['scenario-c', 'holds C. Later, under paint'],
      ['scenario-b', 'moved from B. Visible sag'],
    ]);
    expect(entry.title).toBe('Ann: Words.');
    expect(firstLine(entryOf([cause]))).toBe('On One <b>& all.');
  });

  it('says of a sample, in its title and in its first line, that it is one', () => {
    const entry = entryOf([
      comment('a1', { sample: true, stance: { scenario: 'scenario-b', credence: 0.5 } }),
    ]);
    expect(entry.title).toBe('Ann (sample): Words.');
    expect(firstLine(entry)).toBe(`${feedsText.head.sample}Holds B at 50%. On One <b>& all.`);
  });

  it('keeps the words of strangers inert', () => {
    const text = `${EVIL} <script>alert(1)</script> [x](javascript:alert(1)) [y](/essays/two/) $x^2$ $\\href{javascript:x}{y}$`;
    const { html } = entryOf([held, cause, comment('a3', { parent: 'b1', author: EVIL }, text)]);
    const tree = fromHtml(html, { fragment: true });
    const addresses: unknown[] = [];
    visit(tree, 'element', ({ tagName, properties }) => {
      expect(['script', 'img', 'style', 'span']).not.toContain(tagName);
      expect(Object.keys(properties).filter((name) => /^(?:on|style|class)/i.test(name))).toEqual([]);
      if ('href' in properties) addresses.push(properties['href']);
    });
    expect(addresses).toEqual([
      'https://site.example/essays/one/#c-b1',
      'https://site.example/essays/one/',
      'https://site.example/essays/two/',
    ]);
    expect(html.match(/<math/g)?.length).toBeGreaterThan(0);
  });

  it('has an id of its own, whoever it answers and wherever the essay had its guid from', () => {
    const old = { ...essay.data, guid: 'urn:old:1' };
    const top = entryOf([cause], old);
    expect(top.id).toBe('tag:site.example,2026:essays/one/comments/b1');
    expect(top.answers).toEqual({ id: 'urn:old:1', url: 'https://site.example/essays/one/' });
    const orphan = entryOf([comment('x', { parent: 'gone' })], old);
    expect(orphan.answers.id).toBe('tag:site.example,2026:essays/one/comments/gone');
    expect(firstLine(orphan)).toContain('In reply to a comment that is not public');
  });

  it('dates a calendar day as that of an essay, and an edit never before the comment', () => {
    const edited = { date: '2026-10-06T19:00:00Z', edited: '2026-10-06' };
    expect(entryOf([comment('x', {})]).published.toISOString()).toBe('2026-10-06T10:00:00.000Z');
    expect(entryOf([comment('x', edited)]).updated.toISOString()).toBe('2026-10-06T19:00:00.000Z');
    expect(entryOf([comment('x', { edited: '2026-10-09' })]).updated.toISOString()).toBe(
      '2026-10-09T10:00:00.000Z',
    );
  });

  it('does not spread what was retracted', () => {
    const stance = { scenario: 'scenario-b' };
    const entry = entryOf([comment('x', { state: 'retracted', stance }, 'Secret words.')]);
    expect(JSON.stringify(entry)).not.toContain('Secret');
    expect(entry).toMatchObject({ title: 'Ann: retracted', categories: [] });
    expect(entry.html).toContain(feedsText.entry.retractedBody);
  });

  it('tells a curve in words', () => {
    const knots = [
      [0, 0.24],
      [0.3, 0.3],
      [0.6, 0.2],
      [0.8, 0.06],
      [1, 0],
    ];
    const graph = { answers: 'scenario-c', series: 'actual', knots, why: 'It falls <sooner>.' };
    const { html, categories } = entryOf([comment('x', { graph })]);
    const text = toString(fromHtml(html, { fragment: true }));
    expect(text).toMatch(
      /C\. Later, under paint: actual, redrawn by Ann\. The curves .+ is (?:higher|lower) by .+/,
    );
    expect(text).toContain('It falls <sooner>.');
    expect(html).toMatch(/<img [^>]*src="https:\/\/[^"]+\/graphs\/x\.png"/);
    expect(categories).toMatchObject([{ term: 'scenario-c', label: 'redraws C. Later, under paint' }]);
  });
});
