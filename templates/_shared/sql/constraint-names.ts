import { sqlName } from '../../../src/naming.ts';

/** The name of a unique constraint; all four follow PostgreSQL's own pattern, so that nobody has to look one up. */
export const uniqueName = (table: string, columns: readonly string[]): string => sqlName(table, ...columns, 'key');

/** The name of a foreign key. */
export const foreignKeyName = (table: string, column: string): string => sqlName(table, column, 'fkey');

/** The name of a check constraint. */
export const checkName = (table: string, column: string): string => sqlName(table, column, 'check');

/** The name of an index. */
export const indexName = (table: string, columns: readonly string[]): string => sqlName(table, ...columns, 'idx');
