import { sqlName } from './sql-name.ts';

/** The two columns of a `money` field: minor units and ISO 4217 code, unquoted. */
export function moneyColumns(column: string): Readonly<{ amount: string; currency: string }> {
  return { amount: sqlName(column, 'amount'), currency: sqlName(column, 'currency') };
}
