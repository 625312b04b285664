import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const table = faultIn('work-orders', 'migrations');
const express = faultIn('work-orders', 'src');
const fastapi = faultIn('work-orders', 'app');
const up = '0001_create_tables.up.sql';

/** Faults in what the database knows of words, which is the same on every stack. */
const ofTables: readonly Fault[] = [
  table(
    'D06',
    'the words have no index',
    up,
    'create index assets_search_vector_idx on assets using gin (search_vector);\n',
    '',
  ),
  table('Q09', 'a member is not searched', up, 'app_search_vector(title, description)', 'app_search_vector(title)'),
  table('Q09', 'words have no parts', up, "translate(whole, '-_./@:<>&', '         ')", 'whole'),
  table('U01', 'the audit log tells of words, too', up, ", 'deleted_at', 'search_vector')", ", 'deleted_at')"),
];

/** Faults of full-text search in the Express backend of examples/work-orders.yaml. */
export const searchFaults: readonly Fault[] = [
  ...ofTables,
  express(
    'Q09',
    'a search is a query of the database',
    'repositories/search-condition.ts',
    'websearch_to_tsquery',
    'to_tsquery',
  ),
  express(
    'Q09',
    'quotes and minus mean nothing',
    'repositories/search-condition.ts',
    'websearch_to_tsquery',
    'plainto_tsquery',
  ),
  express('Q09', 'words of a search are English', 'repositories/search-condition.ts', "'simple'", "'english'"),
  express(
    'D01',
    'a search finds deleted rows',
    'repositories/list-statement.ts',
    '{ deleted }: ListQuery): RawBuilder<SqlBool>[] {\n  if (keepsDeleted !== true ||',
    '{ deleted, q }: ListQuery): RawBuilder<SqlBool>[] {\n  if (keepsDeleted !== true || q !== undefined ||',
  ),
];

/** The same in the FastAPI backend of examples/work-orders.yaml. */
export const fastapiSearchFaults: readonly Fault[] = [
  ...ofTables,
  fastapi(
    'Q09',
    'a search is a query of the database',
    'repositories/search_condition.py',
    'websearch_to_tsquery',
    'to_tsquery',
  ),
  fastapi(
    'Q09',
    'quotes and minus mean nothing',
    'repositories/search_condition.py',
    'websearch_to_tsquery',
    'plainto_tsquery',
  ),
  fastapi('Q09', 'words of a search are English', 'repositories/search_condition.py', '"simple"', '"english"'),
  fastapi(
    'D01',
    'a search finds deleted rows',
    'repositories/base.py',
    'statement.shown(query.deleted)',
    'statement.shown(query.deleted if query.q is None else "include")',
  ),
];
