import type { FieldType, Json } from '../../types.ts';
import type { fieldFlags } from '../schema/field.ts';

/** A flag of the field grammar. */
export type FieldFlag = (typeof fieldFlags)[number];

/** A type of the field grammar with its arguments. */
export type WrittenType = Readonly<{
  type: FieldType;
  list: boolean;
  precision?: number;
  scale?: number;
  values?: readonly string[];
  target?: string;
}>;

/** A key of a field and its value: in line form the text after `=`, in map form any JSON. */
export type WrittenKey =
  Readonly<{ fromLine: true; value: string; at: number }> | Readonly<{ fromLine: false; value: Json }>;

/** A field after reading and before checking: line form and map form arrive here alike. */
export type WrittenField = WrittenType &
  Readonly<{
    flags: ReadonlyMap<FieldFlag, number | undefined>;
    keys: ReadonlyMap<string, WrittenKey>;
  }>;
