import type { Part } from '../../../src/types.ts';

/** uv as the package manager. */
export const uv: Part = {
  id: 'python/uv',
  axis: 'tooling',
  choices: ['uv'],
  gives: () => [
    { to: 'command', name: 'install', description: 'Install the dependencies into .venv/', recipe: ['uv sync'] },
  ],
};
