import * as fc from 'fast-check';

/** Any string of JavaScript, with much of what XML and HTML trip over. */
export const anything = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        ']]>',
        ']]',
        '>',
        '<![CDATA[',
        '<!--',
        '<?',
        '&',
        '&amp;',
        '&#0;',
        '\0',
        '\ud800',
        '\udfff',
        '\ufffe',
      ),
      fc.constantFrom('\r\n', '\r', '\x85', '\u2028', '\u{1f642}', '\u{1fffe}', '<b>', '</title>', '"', "'"),
    ),
    { maxLength: 12 },
  )
  .map((texts) => `a${texts.join('')}z`);
