import type { Database } from './backend/database.ts';
import type { Field, Json, Resource } from '../types.ts';
import { isRecord } from './model/is-record.ts';
import { uuidV7 } from './model/uuid-v7.ts';

/** The columns and values of one member as the contract's schema stores it. */
function columns(field: Field, value: Json): [string, unknown][] {
  if (field.type === 'money' && isRecord(value)) {
    return [
      [`${field.column}_amount`, value['amount']],
      [`${field.column}_currency`, value['currency']],
    ];
  }
  return [[field.column, field.type === 'json' ? JSON.stringify(value) : value]];
}

/**
 * Puts a row into the table of a resource that has no create, past the backend: only so can a read-only resource have rows.
 * `members` holds what the required fields need, by field name; returns the id.
 */
export async function insertRow(
  database: Database,
  resource: Resource,
  members: ReadonlyMap<Field, Json>,
): Promise<string> {
  const id = uuidV7();
  const now = new Date().toISOString();
  const pairs = [...members].flatMap(([field, value]) => columns(field, value));
  const all: [string, unknown][] = [['id', id], ['created_at', now], ['updated_at', now], ['version', 1], ...pairs];
  const names = all.map(([name]) => database.identifier(name)).join(', ');
  const places = all.map((_, index) => `$${String(index + 1)}`).join(', ');
  await database.query(
    `insert into ${database.identifier(resource.names.table)} (${names}) values (${places})`,
    all.map(([, value]) => value),
  );
  return id;
}
