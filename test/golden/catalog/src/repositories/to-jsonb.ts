/** A value for a jsonb column as JSON text: the driver would send an array as a PostgreSQL array. */
export function toJsonb<Value>(value: Value): string | Extract<Value, null | undefined> {
  return (value ?? null) === null ? (value as Extract<Value, null | undefined>) : JSON.stringify(value);
}
