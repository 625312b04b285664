import type { Part } from '../../../src/types.ts';
import { hasSoftDelete } from '../../_shared/soft-delete/kept-rows.ts';
import { modelView } from './model-view.ts';

/** SQLModel: tables as Pydantic models, on the SQLAlchemy that the repositories speak. */
export const sqlmodel: Part = {
  id: 'python/sqlmodel',
  axis: 'orm',
  choices: ['sqlmodel'],
  serves: () => true,
  after: ['python/core'],
  gives: ({ resources }) => [
    { to: 'dependency', name: 'sqlalchemy[asyncio]' },
    ...(resources.length > 0 ? [{ to: 'dependency', name: 'sqlmodel' } as const] : []),
  ],
  view: (spec) => ({ softDelete: hasSoftDelete(spec) }),
  resourceView: modelView,
  omits: ({ resources }) => (resources.length > 0 ? [] : ['app/database/base.py']),
};
