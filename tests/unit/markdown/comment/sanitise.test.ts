import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { sanitise } from '../../../../src/markdown/comment/sanitise.ts';

/** The wall by itself, since nothing in Markdown gets as far as to lean on it. */
it.each([
  ['<p onclick="x" style="x" class="site" id="thread">a</p>', '<p class="">a</p>'],
  ['<img src="x" onerror="y"><svg onload="x"><a>b</a></svg><script>c</script><!--d-->', '<a>b</a>'],
  ['<a href="javascript:x" target="_blank">a</a><a href="//x.example">b</a>', '<a>a</a><a>b</a>'],
  ['<a href="#top" id="c-y-fnref-1">a</a><a href="#c-x-fn-1x">b</a>', '<a>a</a><a>b</a>'],
  ['<a href="#c-x-fn-1" id="c-x-fnref-1-2">a</a>', '<a href="#c-x-fn-1" id="c-x-fnref-1-2">a</a>'],
  ['<a href="HTTPS://a.example" rel="ugc me">a</a>', '<a href="HTTPS://a.example" rel="ugc">a</a>'],
  ['<div role="alert" tabindex="5" aria-label="x" data-x="y">a</div>', '<div>a</div>'],
  ['<code class="katex">a</code><span class="katex">b</span>', '<code class="">a</code>b'],
])('%s', (html, safe) => {
  expect(toHtml(sanitise(fromHtml(html, { fragment: true }), 'c-x-'))).toBe(safe);
});
