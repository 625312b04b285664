import type { Part } from '../../../src/types.ts';
import { hasSoftDelete } from '../../_shared/soft-delete/kept-rows.ts';
import { modelView } from './model-view.ts';

/** SQLAlchemy 2 with its asyncio extension: the mapping of the tables. */
export const sqlalchemy: Part = {
  id: 'python/sqlalchemy',
  axis: 'orm',
  choices: ['sqlalchemy'],
  serves: () => true,
  after: ['python/core'],
  gives: () => [{ to: 'dependency', name: 'sqlalchemy[asyncio]' }],
  view: (spec) => ({ softDelete: hasSoftDelete(spec) }),
  resourceView: modelView,
  omits: ({ resources }) => (resources.length > 0 ? [] : ['app/database/base.py']),
};
