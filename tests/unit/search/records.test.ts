import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { Gathering } from '../../../src/search/gathering.ts';
import { recordsOn } from '../../../src/search/records.ts';

const page = (path: string, main: string, after = '') => ({
  path,
  tree: fromHtml(`<html><head></head><body><main>${main}</main>${after}</body></html>`),
});

/** What is found on pages, and the pages on which something is missing. */
function gather(pages: readonly ReturnType<typeof page>[]) {
  const gathering = new Gathering();
  const sorted = pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const records = sorted.flatMap(({ path, tree }) => gathering.add(path, recordsOn(path, tree)));
  return { records, missed: gathering.missed };
}

const recordsOf = (pages: readonly ReturnType<typeof page>[]) => gather(pages).records;

const comment = (id: string, text: string) =>
  `<article class="comment live" id="c-${id}"><details><summary><span class="author">Ada</span></summary>
  <p><time datetime="2026-01-02">2 January 2026</time></p><div class="prose">${text}</div></details></article>`;

const essay = (text: string) =>
  `<article class="essay"><h1>An essay</h1><p class="deck">Its promise</p><div class="prose">${text}</div></article>`;

it('finds each thing once, where it stands', () => {
  const records = recordsOf([
    page('essays/a/thread/2/', '<h1>Thread</h1>', comment('two', '<p>Two.</p>')),
    page(
      'essays/a/',
      essay('<p>Text.</p>'),
      comment('one', '<p>One.</p>') +
        '<article class="comment gone" id="c-gone"><p>A comment that its author deleted.</p></article>',
    ),
    page('essays/a/thread/1/', '<h1>Thread</h1>', comment('one', '<p>One.</p>')),
    page('essays/b/', essay('<p>Another.</p>'), comment('one', '<p>Of b.</p>')),
    page('', '<h1>Home</h1><ol class="entries"><li>An essay</li></ol>'),
    page('graphs/', '<h1>Graphs</h1>'),
    page('about/', '<h1>About</h1><div class="prose"><p>Us.</p></div>'),
  ]);
  expect(records.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
    'page about/',
    'essay essays/a/',
    'comment essays/a/#c-one',
    'comment essays/a/thread/2/#c-two',
    'essay essays/b/',
    'comment essays/b/#c-one',
  ]);
  const on = records.find(({ address }) => address.endsWith('#c-two'));
  expect(on).toMatchObject({ days: ['2 January 2026'], essay: { id: 'a', title: 'An essay' } });
});

it('says beside the day of a sample comment that it is one', () => {
  const one = comment('one', '<p>One. <span class="sample">No tag of the page.</span></p>');
  const sample = comment('two', '<p>Two.</p>').replace(
    '</summary>',
    '<span class="tag sample">sample</span></summary>',
  );
  const [, record] = recordsOf([page('essays/a/', essay('<p>Text.</p>'), one + sample)]);
  expect(record?.days).toEqual(['2 January 2026', '2 January 2026, sample']);
});

it('has the comments of a page in few records, each comment with its anchor, its author and its day', () => {
  const ids = Array.from({ length: 120 }, (_, index) => `n${index}`);
  const thread = ids.map((id) => comment(id, `<p>Words of ${id}.</p>`)).join('');
  const [, ...records] = recordsOf([page('essays/a/', essay('<p>Text.</p>'), thread)]);
  expect(records.map(({ address }) => address)).toEqual([
    'essays/a/#c-n0',
    'essays/a/#c-n50',
    'essays/a/#c-n100',
  ]);
  expect(records.flatMap(({ days }) => days)).toEqual(ids.map(() => '2 January 2026'));
  expect(records.map(({ content }) => toHtml([...content])).join('')).toBe(
    ids.map((id) => `<h6 id="c-${id}">Ada</h6><p>Words of ${id}.</p>`).join(''),
  );
});

it('keeps the words, the anchors of headings and of boxes, and nothing that says no words', () => {
  const text = `<h2 id="s">Section</h2><p>Words<sup><a data-footnote-ref href="#fn-1">1</a></sup> with
    <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>g</mi><mo>≤</mo><mi>ε</mi></mrow>
    <annotation>g\\le\\varepsilon</annotation></semantics></math></span><span class="katex-html">g≤ε</span></span>.</p>
    <figure class="graph">A graph</figure><script>no()</script><img alt="a grey square">
    <details class="box"><summary>Aside</summary><div class="box-body" id="aside"><p>Hidden.</p></div></details>
    <p>After it.<span class="passage-notes"> <span class="passage-note">1 Ada replied</span></span></p><section class="footnotes"><h2 id="notes">Notes</h2></section>`;
  const [record] = recordsOf([page('essays/a/', essay(text))]);
  const html = toHtml([...(record?.content ?? [])]).replaceAll(/\s+/g, ' ');
  expect(html).toContain('<h2 id="s">Section</h2>');
  expect(html).not.toContain('replied');
  expect(html).toMatch(/Words<sup><\/sup> with g≤ε *\./);
  expect(html).toContain('a grey square');
  // What follows a box in its section is no part of the box.
  expect(html).toMatch(/After it\..*<h6 id="aside">Aside<\/h6>.*Hidden\..*<h2 id="notes">/);
  expect(html).not.toMatch(/A graph|no\(\)|varepsilon/);
});

it('takes no heading of a comment for a section of the essay', () => {
  const [, record] = recordsOf([
    page('essays/a/', essay('<p>Text.</p>'), comment('x', '<h2 id="c-x-h">Loud</h2><p>Words.</p>')),
  ]);
  expect(toHtml([...(record?.content ?? [])])).toBe('<h6 id="c-x">Ada</h6><p>Loud</p><p>Words.</p>');
});

it('notices an essay that no longer looks like one', () => {
  const pages = [
    page('essays/a/', essay('<p>Text.</p>')),
    page('essays/b/', '<h1>B</h1><div class="text">Text.</div>'),
  ];
  expect(gather(pages).missed).toEqual(['essays/b/']);
});
