import type { Operation } from '../../types.ts';
import type { Settings } from '../requirements.ts';

/** The operations that the features allow: restore with soft-delete, bulk with the feature of that name. */
export function defaultOperations(settings: Settings): readonly Operation[] {
  return [
    'list',
    'get',
    'create',
    'update',
    'replace',
    'delete',
    ...(settings.database.features.includes('soft-delete') ? (['restore'] as const) : []),
    ...(settings.features.includes('bulk') ? (['bulk'] as const) : []),
  ];
}
