import type { BackendRequirements } from '../../spec/requirements.ts';
import { specFields, type SpecField } from '../../spec/spec-fields.ts';
import { valueAt } from '../create/at-path.ts';

/**
 * The settings that an interview can ask for, in the order of the schema: those with a prompt that no flag has set. The
 * name has a screen of its own, and a map is a small document, which a person writes in the file.
 */
export function askableFields(given: BackendRequirements): readonly SpecField[] {
  return specFields.filter(
    ({ prompt, kind, path }) =>
      prompt !== undefined && kind !== 'map' && path.join('.') !== 'name' && valueAt(given, path) === undefined,
  );
}
