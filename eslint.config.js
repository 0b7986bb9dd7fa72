import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Text that becomes markup is how a scenario from outside would become a program. */
const MARKUP_FROM_TEXT = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'write', 'writeln'].map((property) => ({
  property,
  ...(property.startsWith('write') && { object: 'document' }),
  message: 'Text never becomes markup here: build elements instead.',
}));

export default defineConfig(
  { ignores: ['dist', 'coverage', 'node_modules', 'test-results', 'playwright-report', 'scenarios'] },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-properties': ['error', ...MARKUP_FROM_TEXT],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // A type that refers to itself cannot be written as a record.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // A number or a verdict in a sentence is what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    ignores: ['src/session/**'],
    rules: {
      // What comes from outside is parsed at the gate, never believed.
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
    },
  },
  {
    files: ['src/session/**'],
    rules: {
      // XState takes its types as empty values, `{} as Event`; nothing else is asserted.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "TSAsExpression:not([typeAnnotation.typeName.name='const']):not(:has(> ObjectExpression[properties.length=0]))",
          message: 'What comes from outside is parsed, never believed.',
        },
      ],
    },
  },
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // The directive `style:` sets a property; the attribute is an inline style, which the content policy refuses.
      'no-restricted-syntax': [
        'error',
        { selector: "SvelteAttribute[key.name='style']", message: 'Use a class, or the directive style:.' },
      ],
      'svelte/no-target-blank': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-unused-svelte-ignore': 'error',
      // Hash links stay on the page: there is no router to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      // Props are mutable on purpose where they are $bindable.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  {
    // The command line speaks on the console, and tests build wrong data on purpose.
    files: ['src/author/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  // To know the types of each component takes half a minute more than all the rest; `npm run check` takes it, `npm test` has them
  // checked by svelte-check alone.
  ...(process.env.PARLEY_TYPELESS
    ? [
        {
          files: ['**/*.svelte'],
          extends: [ts.configs.disableTypeChecked],
          languageOptions: { parserOptions: { projectService: false, program: null } },
        },
      ]
    : []),
);
