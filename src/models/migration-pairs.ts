import { createHash } from 'node:crypto';
import type { Plan } from '../types.ts';
import { contributed } from './contributed.ts';

/** One reversible migration in its final form. */
export type MigrationPair = Readonly<{
  /** Four digits, starting at 0001. */
  version: string;
  name: string;
  /** Complete file texts, the record below `-- record` included. */
  up: string;
  down: string;
  /** SHA-256 (hex) of the bytes of `up` above the line `-- record`. */
  checksum: string;
}>;

/** Numbers the contributed migrations in part order and writes their records. */
export function migrationPairs(plan: Plan): readonly MigrationPair[] {
  return contributed(plan, 'migration').map(({ name, up, down }, index) => {
    const version = String(index + 1).padStart(4, '0');
    const body = withFinalNewline(up);
    const checksum = createHash('sha256').update(body, 'utf8').digest('hex');
    const insert = `INSERT INTO schema_migrations (version, name, checksum) VALUES ('${version}', '${name}', '${checksum}');`;
    const remove = `DELETE FROM schema_migrations WHERE version = '${version}';`;
    return {
      version,
      name,
      up: `${body}-- record\n${insert}\n`,
      down: `${withFinalNewline(down)}-- record\n${remove}\n`,
      checksum,
    };
  });
}

function withFinalNewline(sql: string): string {
  return `${sql.trimEnd()}\n`;
}
