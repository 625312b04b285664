import { migrationPairs } from './migration-pairs.ts';
import type { Model } from './model.ts';

/** `migrations/versions/NNNN_name.py`: for every pair of SQL files the revision by which Alembic runs it. */
export const alembic: Model = (plan) => {
  const pairs = migrationPairs(plan);
  return new Map(
    pairs.map(({ version, name }, index) => {
      const before = pairs[index - 1];
      const text = [
        `"""${name}"""`,
        '',
        'from app.database.migration_runner import run_pair',
        '',
        `revision = "${version}"`,
        `down_revision = ${before === undefined ? 'None' : `"${before.version}"`}`,
        '',
        '',
        'def upgrade() -> None:',
        `    run_pair("${version}_${name}.up.sql")`,
        '',
        '',
        'def downgrade() -> None:',
        `    run_pair("${version}_${name}.down.sql")`,
        '',
      ];
      return [`migrations/versions/${version}_${name}.py`, text.join('\n')];
    }),
  );
};
