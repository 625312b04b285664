import type { BackendRequirements } from './requirements.ts';
import { valueAt } from './value-at.ts';

/** Whether a person wrote this key (`cache.provider`) and it was understood. */
export function isWritten(written: BackendRequirements, key: string): boolean {
  return valueAt(written, key.split('.')) !== undefined;
}
