import type { Database } from './backend/database.ts';
import { insertRow } from './insert-row.ts';
import { accountOf } from './model/account-resource.ts';
import type { Random } from './model/random.ts';
import { validValue } from './model/valid-value.ts';
import type { Field, Json, Spec } from '../types.ts';

/** A column of the account that no spec declares. */
const column = (name: string, type: Field['type']): Field => ({
  ...{ name, wire: name, column: name, type, list: false, required: true, unique: false },
  ...{ search: false, filter: false, sort: false, index: false, private: false },
  ...{ readonly: false, writeonly: false, immutable: false, encrypted: false },
});

/** Puts an account that never signs in into the table, for rows to refer to; returns its id. */
export function insertAccount(database: Database, spec: Spec, random: Random): Promise<string> {
  const account = accountOf(spec);
  const token = random.token(12);
  const members = new Map<Field, Json>([
    [column('email', 'email'), `account-${token}@example.com`],
    [column('name', 'string'), `Account ${token}`],
    [column('role', 'string'), spec.authorization.default],
    [column('disabled', 'boolean'), false],
    [column('verified', 'boolean'), true],
  ]);
  for (const field of account.fields) {
    const value = field.default ?? (field.required ? validValue(field, random) : undefined);
    if (value !== undefined) members.set(field, value);
  }
  return insertRow(database, account, members);
}
