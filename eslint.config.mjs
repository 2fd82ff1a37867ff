import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * What a workflow may not import: it runs in a sandbox and must be deterministic. All of the domain but what says of itself
 * that workflow code never imports it: forms, schemas, and the worked examples.
 */
const workflowCode = {
  files: ['libs/workflows/src/**/*.ts', 'libs/domain/src/*/**/*.ts'],
  ignores: ['**/*.spec.ts', '**/*.story.ts', '**/forms.ts', '**/*.schema.ts', '**/holidays.ts', 'libs/domain/src/vectors/**'],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        { group: ['zod', 'zod/*'], message: 'Facts arrive parsed; zod stays out of workflow code.' },
        { group: ['node:*', 'fs', 'crypto'], message: 'Workflow code has no Node modules.' },
        { group: ['#persistence/*', '#runtime/*', '@nestjs/*', 'typeorm', 'pg'], message: 'Workflows ask for activities; they never reach for rows or Nest.' },
        { group: ['**/holidays.js'], message: 'Holidays arrive pinned in the calendar snapshot.' },
      ],
    }],
  },
};

/** Module-level state would be shared between the workflows of one worker. */
const noSharedState = {
  files: ['libs/workflows/src/**/*.ts', 'libs/domain/src/**/*.ts'],
  ignores: ['**/*.spec.ts'],
  rules: {
    'no-restricted-syntax': ['error', { selector: 'Program > VariableDeclaration[kind!="const"]', message: 'No module-level state in workflow code.' }],
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.dandori/', 'apps/web/*.mjs', 'libs/client/src/schema.ts'] },
  {
    files: ['**/*.ts', 'apps/web/**/*.tsx'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname } },
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  // Nest reads the types of constructor parameters at run time: injected classes are value imports there.
  { files: ['apps/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  // What talks to a person at a terminal prints.
  { files: ['libs/runtime/src/**/*.ts', 'libs/domain/src/vectors/main.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  workflowCode,
  noSharedState,
);
