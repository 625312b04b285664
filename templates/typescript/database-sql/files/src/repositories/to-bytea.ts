/** A value for a bytea column from base64 (RFC 4648 §4). */
export function toBytea<Value extends string | null | undefined>(value: Value): Buffer | Exclude<Value, string> {
  return typeof value === 'string' ? Buffer.from(value, 'base64') : (value as Exclude<Value, string>);
}
