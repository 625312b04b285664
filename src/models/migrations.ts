import { InternalError } from '../errors.ts';
import { contributed } from './contributed.ts';
import type { Contributed } from './contributed.ts';
import { migrationPairs } from './migration-pairs.ts';
import type { Model } from './model.ts';

/**
 * `migrations/NNNN_name.up.sql` and `.down.sql`. Each ends in a line `-- record` below which stands the INSERT into (or
 * DELETE from) `schema_migrations`, so that any runner, in any language, records the same thing.
 */
export const migrations: Model = (plan) => {
  contributed(plan, 'migration').forEach(check);
  return new Map(
    migrationPairs(plan).flatMap(({ version, name, up, down }) => [
      [`migrations/${version}_${name}.up.sql`, up],
      [`migrations/${version}_${name}.down.sql`, down],
    ]),
  );
};

function check({ name, by, up, down }: Contributed<'migration'>): void {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new InternalError(`migration ${name} of ${by} needs a snake_case name`);
  // A runner splits the file at this line; inside a text it would cut the statements short.
  if (/^-- record$/m.test(`${up}\n${down}`)) {
    throw new InternalError(`migration ${name} of ${by} holds a line "-- record"; escape line breaks in its texts`);
  }
}
