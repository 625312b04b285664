import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import security from 'eslint-plugin-security';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Input that becomes code, a command or a pattern. The plugin's other rules report mere places to look at.
    files: ['src/**/*.ts'],
    plugins: { security },
    rules: {
      'no-eval': 'error',
      'security/detect-bidi-characters': 'error',
      'security/detect-child-process': 'error',
      'security/detect-non-literal-regexp': 'error',
    },
  },
);
