/** An example in a help text: a fence that says after its language what the code is of, and perhaps its name. */
export interface Example {
  readonly kind: 'example';
  readonly language: string;
  /** What reads it: `essay`, `scenario`, `comment-keys`; `shown` for Markdown that the page shows as it comes out. */
  readonly of: string;
  readonly name: string | undefined;
  readonly code: string;
}

export type Block = Example | { readonly kind: 'text'; readonly markdown: string };

/** A help text as stretches of Markdown and the examples between them. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const fence of text.matchAll(/^(`{3,})(\w+) ([\w-]+)(?: ([\w-]+))?\n([\s\S]*?)\n\1$/gm)) {
    const [whole, , language = '', of = '', name, code = ''] = fence;
    blocks.push({ kind: 'text', markdown: text.slice(from, fence.index) });
    blocks.push({ kind: 'example', language, of, name, code });
    from = fence.index + whole.length;
  }
  return [...blocks, { kind: 'text', markdown: text.slice(from) }];
}
