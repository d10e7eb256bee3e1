import { join } from 'node:path';
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** One program of all files. With `projectService`, which is for editors, a run takes a tenth longer. */
const PROGRAM = { project: 'tsconfig.json', tsconfigRootDir: join(import.meta.dirname, '..') };

/** Words that a reader or an author meets stand in src/locales, one module a room. */
const WORDS = 'Put these words into src/locales/en/.';

export default defineConfig(
  { ignores: ['dist/**', '.dist.*/**', '.astro/**', 'node_modules/**', 'tests/bench/template/**'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-strict'],
  regexp.configs['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      // What a pattern spells out in full is easier to read than its shortest form.
      'regexp/use-ignore-case': 'off',
      'regexp/prefer-w': 'off',
      'regexp/prefer-d': 'off',
      'regexp/no-dupe-characters-character-class': 'off',
      'regexp/no-unused-capturing-group': ['error', { fixable: false, allowNamed: true }],
      // Control characters are what some patterns take out.
      'no-control-regex': 'off',
      // A pattern whose time grows faster than its text can be made to hang by a stranger.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  // Rules that need types: they read whole programs, which only plain modules are.
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeCheckedOnly, tseslint.configs.stylisticTypeCheckedOnly],
    languageOptions: { parserOptions: PROGRAM },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // tsconfig asks for brackets where a key may be missing; a second rule about them would quarrel with it.
      '@typescript-eslint/dot-notation': 'off',
      // Objects here are closures: their methods use no `this`, and may be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      // Attributes of a tree may be numbers; the rule takes them for strings.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // Texts are taken apart by code points on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: ['src/**/*.astro'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXText[value=/\\p{L}{2} |\\p{Lu}\\p{L}/u]', message: WORDS },
        {
          selector: 'JSXAttribute[name.name=/^(?:aria-label|alt|title)$/] > Literal[value=/\\p{L}{2}/u]',
          message: WORDS,
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/locales/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'Property[key.name=/^(?:found|expected|mend|ariaLabel|textContent|title)$/] > :matches(Literal[value=/\\p{L}{2} \\p{L}/u], TemplateLiteral > TemplateElement[value.raw=/\\p{L}{2} \\p{L}/u])',
          message: WORDS,
        },
        {
          selector: 'CallExpression[callee.object.name="console"] Literal[value=/\\p{L}{2} \\p{L}/u]',
          message: WORDS,
        },
      ],
    },
  },
  // Tests search texts of their own; what pages give back from a browser has no type.
  {
    files: ['tests/**', 'content/checks/**'],
    rules: {
      'regexp/no-super-linear-backtracking': 'off',
      'regexp/no-super-linear-move': 'off',
      'regexp/control-character-escape': 'off',
      'regexp/no-contradiction-with-assertion': 'off',
      'regexp/no-dupe-disjunctions': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // The command line talks to people on purpose.
  {
    files: ['src/cli/**', 'tests/all.ts', 'tests/bench/**', 'tests/proofs/**'],
    rules: { 'no-console': 'off' },
  },
);
