import { sqlName } from '../../../src/naming.ts';

/** PostgreSQL's own naming pattern, so that nobody has to look a constraint up. */
export const uniqueName = (table: string, columns: readonly string[]): string => sqlName(table, ...columns, 'key');
export const foreignKeyName = (table: string, column: string): string => sqlName(table, column, 'fkey');
export const checkName = (table: string, column: string): string => sqlName(table, column, 'check');
export const indexName = (table: string, columns: readonly string[]): string => sqlName(table, ...columns, 'idx');
