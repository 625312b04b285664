import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const inSql = faultIn('work-orders', 'migrations');
const tables = '0001_create_tables.up.sql';

/** Faults in what the database writes into the audit log of examples/work-orders.yaml, which is the same on every stack. */
const auditSqlFaults: readonly Fault[] = [
  inSql(
    'U01',
    'a deletion is told as an update',
    tables,
    "when tg_op = 'DELETE' or (old_row ->> 'deleted_at' is null and new_row ->> 'deleted_at' is not null) then",
    'when false then',
  ),
  inSql('U01', 'every denial is told', tables, "now() - interval '1 minute'", "now() + interval '1 minute'"),
  inSql('U02', 'private members are told', tables, `, '["email"]')`, `, '[]')`),
  inSql(
    'U03',
    'entries can be deleted',
    tables,
    'before update or delete or truncate on',
    'before update or truncate on',
  ),
];

const fault = faultIn('work-orders', 'src');

/** Faults in the audit log of the Express backend of examples/work-orders.yaml. */
export const auditFaults: readonly Fault[] = [
  ...auditSqlFaults,
  fault('U01', 'nobody is named', 'database/transactions.ts', '{ actor_id, request_id, ip }', '{ request_id, ip }'),
  fault('U01', 'denials are not told', 'middlewares/record-denials.ts', "=== 'FORBIDDEN'", "=== 'NOT_FOUND'"),
];

const pythonFault = faultIn('work-orders', 'app');

/** Faults in the audit log of the FastAPI backend of examples/work-orders.yaml. */
export const fastapiAuditFaults: readonly Fault[] = [
  ...auditSqlFaults,
  pythonFault('U01', 'nobody is named', 'api/authorization.py', 'known["actor_id"] =', 'known["sender"] ='),
  pythonFault(
    'U01',
    'denials are not told',
    'middleware/error_boundary.py',
    'if error.code is ErrorCode.FORBIDDEN:',
    'if error.code is ErrorCode.NOT_FOUND:',
  ),
];
