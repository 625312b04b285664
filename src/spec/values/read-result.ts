import type { Json } from '../../types.ts';

/** A value in its canonical wire form, or what is wrong with it (`must be ...`). */
export type ReadResult = Readonly<{ value: Json } | { problem: string }>;

/** The parts of a field's type that decide which single values it takes. */
export type ValueType = Readonly<{ precision?: number; scale?: number; values?: readonly string[] }>;

/** Reads one value of a type, also for list items. Numbers may come as text where the wire form is text. */
export type ValueReader = (value: Json, type: ValueType) => ReadResult;
