/** What is said of front matter that is no YAML, and of files that are no JSON. */
export const syntaxText = {
  /** By the codes of the YAML parser; `key` is the key of the line, `value` what stands after it, in quotes. */
  yaml: {
    BLOCK_AS_IMPLICIT_KEY: (key: string, value: string) => ({
      found: value,
      expected: 'it contains a colon and is not quoted',
      mend: `put the ${key} in quotes`,
    }),
    UNEXPECTED_TOKEN: (key: string, value: string) => ({
      found: value,
      expected: 'it goes on after its closing quote or bracket, or contains a sign with a meaning in YAML',
      mend: `put the whole ${key} in quotes, with the other kind of quotes inside`,
    }),
    BAD_SCALAR_START: (key: string, value: string) => ({
      found: value,
      expected: 'it begins with a sign that has a meaning in YAML',
      mend: `put the ${key} in quotes`,
    }),
    BAD_DQ_ESCAPE: (key: string, value: string) => ({
      found: value,
      expected: 'a backslash in double quotes has a meaning of its own',
      mend: `write \\\\ for a backslash, or put the ${key} in single quotes`,
    }),
    BAD_INDENT: (key: string, value: string) => ({
      found: value,
      expected: 'a bracket is never closed',
      mend: `add the closing ] or } to ${key}`,
    }),
    DUPLICATE_KEY: (key: string) => ({
      found: `a second ${key}`,
      expected: 'a key stands once',
      mend: 'remove one of the two',
    }),
    NON_STRING_KEY: () => ({
      found: 'a key that is a list or a group',
      expected: 'a key is a word',
      mend: 'write key: value, without ? or brackets before the colon',
    }),
    TAB_AS_INDENT: () => ({
      found: 'a tab at the start of the line',
      expected: 'YAML indents with spaces only',
      mend: 'replace the tab by spaces',
    }),
    MULTIPLE_DOCS: () => ({
      found: 'a second document',
      expected: 'front matter is one',
      mend: 'remove the line that divides it',
    }),
  },
  /** Of a line like `title:Words`. */
  noKey: (line: string) => ({
    found: line,
    expected: 'a line of front matter is `key: value`, with a space after the colon',
    mend: 'write it so, or indent it if it belongs to the line above',
  }),
  noClosingQuote: {
    found: 'a quote that is opened and never closed',
    expected: 'a quoted value ends with the quote that opens it',
    mend: 'add the closing quote',
  },
  alias: {
    found: 'an alias (*name)',
    expected: 'front matter has no aliases',
    mend: 'write the value out, or put it in quotes if the * is part of it',
  },
  unclosed: {
    found: 'front matter opened by ---',
    expected: 'it is never closed',
    mend: 'add a line --- after it',
  },
  toml: {
    found: '+++ in the first line',
    expected: 'that is TOML',
    mend: 'write YAML between two lines ---',
  },
  lateFence: {
    found: 'a line before ---, or spaces',
    expected: 'front matter begins in the first line of a file',
    mend: 'move --- to its very beginning',
  },
  otherYaml: (line: string) => ({
    found: line,
    expected: 'this is not valid YAML',
    mend: 'put the value in quotes, or correct the line',
  }),
  /** By the names of the JSON parser's errors; `found` is what stands at the place, in quotes. */
  json: {
    PropertyNameExpected: (found: string) => ({
      found,
      expected: 'a name in double quotes has to come here',
      mend: 'write it like "title": "…"',
    }),
    ValueExpected: (found: string) => ({
      found,
      expected: 'a value has to come here',
      mend: 'add the value, or remove the name or comma before it',
    }),
    ColonExpected: (found: string) => ({
      found,
      expected: 'the colon after the name is missing',
      mend: 'add a colon before it',
    }),
    CommaExpected: (found: string) => ({
      found,
      expected: 'the comma between two entries is missing',
      mend: 'add a comma before it',
    }),
    CloseBraceExpected: (found: string) => ({
      found,
      expected: 'a { is never closed',
      mend: 'add the closing }',
    }),
    CloseBracketExpected: (found: string) => ({
      found,
      expected: 'a [ is never closed',
      mend: 'add the closing ]',
    }),
    EndOfFileExpected: (found: string) => ({
      found,
      expected: 'the JSON ends before this',
      mend: 'remove it, or the bracket too many before it',
    }),
    InvalidSymbol: (found: string) => ({
      found,
      expected: 'JSON has only "text", numbers, true, false, null, [lists] and {groups}',
      mend: 'put text and names in double quotes, and write numbers like 0.5',
    }),
    InvalidCommentToken: (found: string) => ({
      found,
      expected: 'JSON has no comments',
      mend: 'remove it',
    }),
    UnexpectedEndOfString: (found: string) => ({
      found,
      expected: 'the closing quote is missing on its line',
      mend: 'add the quote',
    }),
    InvalidCharacter: (found: string) => ({
      found,
      expected: 'a tab or another control character inside quotes',
      mend: 'write \\t for a tab, or remove it',
    }),
    InvalidEscapeCharacter: (found: string) => ({
      found,
      expected: 'a backslash has a meaning of its own inside quotes',
      mend: 'write \\\\ for a backslash',
    }),
  },
  tooDeep: (most: number) => ({
    found: `more than ${most} brackets or lists, one inside of the other`,
    mend: 'remove the outer ones',
  }),
  tooLong: (length: number, most: number) => ({
    found: `${length.toLocaleString('en')} characters of data`,
    expected: `at most ${most.toLocaleString('en')} are read`,
    mend: 'shorten it',
  }),
  tooFull: (most: number) => ({
    found: `more than ${most.toLocaleString('en')} entries`,
    mend: 'remove what no reader needs',
  }),
  tag: {
    found: 'a tag (!name)',
    expected: 'front matter has no tags',
    mend: 'remove it, or put the value in quotes if the ! is part of it',
  },
  endOfFile: 'the end of the file',
  trailingComma: (found: string) => ({
    found: `a comma before ${found}`,
    expected: 'JSON has no comma after the last entry',
    mend: 'remove the comma',
  }),
  otherJson: (found: string) => ({
    found,
    expected: 'this is not valid JSON',
    mend: 'correct it',
  }),
};
