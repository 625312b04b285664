import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const table = faultIn('work-orders', 'migrations');
const express = faultIn('work-orders', 'src');
const fastapi = faultIn('work-orders', 'app');
const up = '0001_create_tables.up.sql';

/** Faults in what the database does with deleted rows, which is the same on every stack. */
const ofTables: readonly Fault[] = [
  table('D03', 'a deleted row holds its key', up, 'on assets (tag) where deleted_at is null', 'on assets (tag)'),
  table(
    'D01',
    'a deleted row can be referred to',
    up,
    'from assets where id = new.asset_id and deleted_at is null for share',
    'from assets where id = new.asset_id for share',
  ),
  table(
    'D04',
    'deletion does not clear references',
    up,
    'update work_orders set assignee_id = null',
    'update work_orders set assignee_id = assignee_id',
  ),
  table(
    'D04',
    'a deleted row still holds what it refers to',
    up,
    'from work_orders where asset_id = new.id and deleted_at is null',
    'from work_orders where asset_id = new.id',
  ),
];

/** Faults for every check about deleted rows, in the Express backend of examples/work-orders.yaml. */
export const deletionFaults: readonly Fault[] = [
  ...ofTables,
  express(
    'D01',
    'lists show deleted rows',
    'repositories/list-statement.ts',
    "keepsDeleted !== true || deleted === 'include'",
    "keepsDeleted !== true || deleted !== 'only'",
  ),
  express(
    'D02',
    'restoring does not count',
    'repositories/base.ts',
    'revival = { deleted_at: null, ...nextVersion }',
    'revival = { deleted_at: null }',
  ),
  express(
    'D02',
    'whoever lists sees deleted rows',
    'routes/mount.ts',
    "if (!readQueryParameters(request.originalUrl).has('deleted'))",
    "if (!readQueryParameters(request.originalUrl).has('no'))",
  ),
];

/** The same in the FastAPI backend of examples/work-orders.yaml. */
export const fastapiDeletionFaults: readonly Fault[] = [
  ...ofTables,
  fastapi(
    'D01',
    'lists show deleted rows',
    'repositories/list_statement.py',
    'or deleted == "include"',
    'or deleted != "only"',
  ),
  fastapi(
    'D02',
    'deletion does not count',
    'repositories/keeping.py',
    '"version": column.version + 1',
    '"version": column.version',
  ),
  fastapi(
    'D02',
    'whoever lists sees deleted rows',
    'api/dependencies.py',
    'if definition.restore and "deleted" in',
    'if definition.restore and "no" in',
  ),
];
