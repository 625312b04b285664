import { stringify } from 'yaml';

/** A role as a key that stays text for every reader: YAML 1.1 (PyYAML's) takes a bare `on` for a boolean. */
export function keyText(role: string): string {
  return stringify(role, { version: '1.1', singleQuote: true }).trimEnd();
}
