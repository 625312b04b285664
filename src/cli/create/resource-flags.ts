import { parse } from 'yaml';
import { exitCode, UserError } from '../../errors.ts';
import type { Json, Problem } from '../../types.ts';
import type { FlagValue } from './flag-values.ts';

const form = "Write --resource 'Task: {fields: {title: string required}}'.";

/**
 * The resources that `--resource` gives: each is a piece of YAML or JSON, as it could stand below `resources:`.
 *
 * @throws UserError 64 for what is no map of resources; what stands in a resource is judged with the rest of the spec.
 */
export function resourceFlags(texts: readonly string[]): readonly FlagValue[] {
  const problems: Problem[] = [];
  const found = texts.flatMap((text) => {
    try {
      const value: unknown = parse(text);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return Object.entries(value as Readonly<Record<string, Json>>);
      }
      problems.push({ path: '--resource', message: `${JSON.stringify(text)} is no map of a name`, instead: form });
    } catch (error) {
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      problems.push({ path: '--resource', message: `${JSON.stringify(text)} is no YAML: ${reason}`, instead: form });
    }
    return [];
  });
  if (problems.length > 0) throw new UserError(exitCode.usage, problems);
  return found.map(([name, value]) => ({ path: ['resources', name], value }));
}
