import type { Part } from '../../../src/types.ts';

/** Deleted rows are hidden, and come back: what that means for tables is in `sql/soft-delete.ts`. */
export const softDelete: Part = {
  id: '_shared/soft-delete',
  axis: 'feature',
  choices: ['soft-delete'],
  after: ['_shared/project'],
  gives: () => [
    {
      to: 'readme',
      heading: 'Deleted rows',
      body: [
        'DELETE hides a row: `deleted_at` says when, and nothing reads, lists or refers to it any longer. Its unique values are free again.',
        '`POST /…/{id}/restore` brings it back, together with what went with it; `deleted=only` and `deleted=include` list such rows. Both need the permission `restore`.',
        'Nothing removes rows for good. Where a law asks for that, delete them in the database.',
      ].join('\n'),
    },
  ],
};
