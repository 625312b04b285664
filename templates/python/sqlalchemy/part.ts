import type { Part } from '../../../src/types.ts';

/** SQLAlchemy 2 with its asyncio extension: the mapping of the tables. */
export const sqlalchemy: Part = {
  id: 'python/sqlalchemy',
  axis: 'orm',
  choices: ['sqlalchemy'],
  gives: () => [{ to: 'dependency', name: 'sqlalchemy[asyncio]' }],
};
