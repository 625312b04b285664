import { invalid } from '../utils/api-error.ts';
import { bodyDetail } from '../utils/body-detail.ts';

/** A required member that the schema leaves open, because for some callers the server sets it. */
export function requireMember<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw invalid([bodyDetail(name, 'required', 'is required')]);
  return value;
}
