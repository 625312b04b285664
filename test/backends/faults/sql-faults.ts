import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('catalog', 'migrations');

/** Faults in the tables of examples/catalog.yaml, which are the same on every stack. */
export const sqlFaults: readonly Fault[] = [
  fault(
    'C05',
    'a unique constraint is missing',
    '0001_create_tables.up.sql',
    ',\n  constraint categories_slug_key unique (slug)',
    '',
  ),
  fault(
    'C06',
    'delete cascades instead of refusing',
    '0001_create_tables.up.sql',
    'on delete restrict',
    'on delete cascade',
  ),
  fault(
    'Q06',
    'texts sort by language',
    '0001_create_tables.up.sql',
    'name varchar(200) collate "C"',
    'name varchar(200)',
  ),
  fault(
    'P05',
    'the rollback forgets a table',
    '0001_create_tables.down.sql',
    'drop table categories',
    'select 1; -- drop table categories',
  ),
  fault(
    'D06',
    'a sort field has no index',
    '0001_create_tables.up.sql',
    'create index products_price_idx on products (price);\n',
    '',
  ),
];
