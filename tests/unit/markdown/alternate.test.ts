import { expect, it } from 'vitest';
import { alternate } from '../../../src/markdown/alternate.ts';

const substitutes = { graph: String, address: String, picture: String };

it('leaves out what only those who edit the text should read', () => {
  const markdown = '## A {#b}\n\nB {#c}\n---\n\n## M \\{#x}\n\n> a <!-- x\n> y --> b <b title="q">t</b>\n';
  expect(alternate(markdown, 'md', substitutes)).toBe(
    '## A\n\nB\n---\n\n## M \\{#x}\n\n> a  b <b title="q">t</b>\n',
  );
  expect(alternate('A {/* remark */} and {1}.\n\n{/* over\ntwo */}\n', 'mdx', substitutes)).toBe(
    'A  and {1}.\n',
  );
});

it('reads prices and formulas as the page does', () => {
  const markdown = 'The [$1,000](/a/) and the [$250](/b/) one, and $[x](/c/)$.\n';
  const full = { ...substitutes, address: (path: string) => `https://x.example${path}` };
  expect(alternate(markdown, 'md', full)).toBe(
    'The [$1,000](https://x.example/a/) and the [$250](https://x.example/b/) one, and $[x](/c/)$.\n',
  );
});
