import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Schema } from 'hast-util-sanitize';
import { labelsText as text } from '../../locales/en/markdown-labels.ts';

const HREF = [/^https?:\/\//i, /^\/(?![/\\])/] as const;

const CELLS = ['cell-left', 'cell-center', 'cell-right'] as const;

/** A label with a number in it, whatever the number. */
function numbered(label: (mark: string) => string): RegExp {
  const [before = '', after = ''] = label('#').split('#');
  return new RegExp(`^${RegExp.escape(before)}[\\d-]+${RegExp.escape(after)}$`);
}

function schemaFor(idPrefix: string): Schema {
  const prefix = RegExp.escape(idPrefix);
  return {
    strip: ['script', 'style'],
    allowComments: false,
    allowDoctypes: false,
    clobber: [],
    required: {},
    // The patterns of href below say more than a list of protocols could.
    protocols: {},
    ancestors: {
      li: ['ul', 'ol'],
      summary: ['details'],
      thead: ['table'],
      tbody: ['table'],
      tr: ['table'],
      th: ['tr'],
      td: ['tr'],
    },
    tagNames: [
      ...['p', 'br', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'hr', 'a', 'sup'],
      ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'details', 'summary', 'div', 'section'],
    ],
    attributes: {
      a: [
        ['href', ...HREF, new RegExp(`^#${prefix}fn(?:ref)?-\\d+(?:-\\d+)?$`)],
        ['rel', 'nofollow', 'ugc', 'noopener', 'noreferrer'],
        ['id', new RegExp(`^${prefix}fnref-\\d+(?:-\\d+)?$`)],
        ['className', 'data-footnote-backref'],
        ['ariaLabel', numbered(text.footnote), numbered(text.backTo)],
        ['dataFootnoteRef', ''],
        ['dataFootnoteBackref', ''],
      ],
      code: [['className', 'math-inline', 'math-display', 'math-block']],
      details: [['className', 'box']],
      div: [
        ['className', 'box-body', 'note', 'table-scroll'],
        ['role', 'note', 'group'],
        ['tabIndex', 0],
        ['ariaLabel', text.table],
      ],
      li: [['id', new RegExp(`^${prefix}(?:fn-\\d+|point-[a-z](?:-\\d+)?)$`)]],
      ol: [
        ['start', /^\d+$/],
        ['type', 'a', 'A'],
        ['ariaLabel', text.footnotes],
      ],
      p: [['className', 'comment-heading']],
      pre: [['tabIndex', 0]],
      section: [
        ['className', 'footnotes'],
        ['dataFootnotes', ''],
      ],
      td: [['className', ...CELLS]],
      th: [['className', ...CELLS]],
    },
  };
}

/**
 * Leaves of a tree only the elements, attributes and addresses that a comment may have. The parser and the builder
 * write nothing else. This check of the final tree is a second wall, in case one of them has a fault.
 */
export function sanitise(tree: Root, idPrefix: string): Root {
  const safe = sanitize(tree, schemaFor(idPrefix));
  return safe.type === 'root' ? safe : { type: 'root', children: safe.type === 'doctype' ? [] : [safe] };
}
