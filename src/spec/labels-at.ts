import { choicesAt } from '../catalog/choices-at.ts';

/** The values that a person may write at a spec key, as the catalogue spells them, in prompt order. */
export function labelsAt(key: string): readonly string[] {
  return choicesAt(key).map(({ label }) => label);
}
