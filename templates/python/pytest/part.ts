import type { Part } from '../../../src/types.ts';
import { pytestCommands } from './commands.ts';

/** Unit tests, and integration tests over HTTP against a real database. */
export const pytest: Part = {
  id: 'python/pytest',
  axis: 'base',
  choices: [],
  after: ['python/fastapi'],
  gives: () => [
    ...['httpx', 'pytest', 'pytest-asyncio', 'pytest-cov'].map(
      (name) => ({ to: 'dependency', name, dev: true }) as const,
    ),
    ...pytestCommands,
  ],
};
