import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    // Generated source has a linter of its own, which test/backends runs in the generated backend.
    ignores: ['dist/', 'coverage/', 'templates/**/files/', 'templates/**/resource/', 'test/golden/*/'],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Leaving members out by naming them beside a rest is how an object is narrowed without mutation.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
);
