import type { FieldType } from '../../types.ts';

/** Types whose values are numbers, however they are written on the wire. */
export const numericTypes: ReadonlySet<FieldType> = new Set(['integer', 'bigint', 'decimal', 'float', 'money']);
