import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('catalog');
const whole = 'pg_dump --format=custom';

/** Faults in the commands about backups, which are the same on every stack. */
export const backupFaults: readonly Fault[] = [
  fault('P10', 'a backup holds no rows', 'Makefile', whole, `${whole} --schema-only`),
  fault('P10', 'a backup leaves the rows of a table out', 'Makefile', whole, `${whole} --exclude-table-data=products`),
  fault(
    'P10',
    'a restore skips a table',
    'Makefile',
    '--single-transaction',
    '--single-transaction --table=categories',
  ),
  fault('P10', 'a restore needs an empty database', 'Makefile', '--clean --if-exists ', ''),
  fault('P10', 'a restore that fails leaves half of it', 'Makefile', '--single-transaction ', ''),
];
