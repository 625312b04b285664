import type { Part } from '../../../src/types.ts';

/** What every backend has, whatever its language: editor settings and ignore patterns. */
export const project: Part = {
  id: '_shared/project',
  axis: 'base',
  choices: [],
  gives: () => [
    { to: 'ignore', file: '.gitignore', pattern: '.env' },
    { to: 'ignore', file: '.gitignore', pattern: '.env.*.local' },
    { to: 'ignore', file: '.gitignore', pattern: '.backwright/services/' },
    { to: 'ignore', file: '.gitignore', pattern: '*.log' },
    { to: 'ignore', file: '.gitignore', pattern: 'reports/' },
  ],
};
