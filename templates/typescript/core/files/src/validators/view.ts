import { invalid, type ErrorDetail } from '../utils/api-error.ts';
import type { View } from '../utils/view.ts';
import type { ViewDefinition } from './list-definition.ts';

const mostIncluded = 5;

/** The parameters that choose what an answer holds. */
export function viewParameters(definition: ViewDefinition | undefined): readonly string[] {
  if (!definition) return [];
  return definition.includes ? ['fields', 'include'] : ['fields'];
}

/** Reads `fields` and `include`; throws an ApiError that names every member that there is not. */
export function readView(parameters: ReadonlyMap<string, string>, definition: ViewDefinition): View {
  const { members, includes = {} } = definition;
  const fields = parameters.get('fields')?.split(',');
  const include = parameters.get('include')?.split(',') ?? [];
  const problems = [
    ...unknownNames('fields', fields ?? [], members),
    ...unknownNames('include', include, Object.keys(includes)),
  ];
  if (include.length > mostIncluded) {
    const message = `has more than ${String(mostIncluded)} members`;
    problems.push({ in: 'query', field: 'include', code: 'too_many', message });
  }
  if (problems.length > 0) throw invalid(problems);
  return {
    ...(fields && { fields: new Set(['id', ...fields, ...include]) }),
    ...(include.length > 0 && { include: [...new Set(include)] }),
  };
}

function unknownNames(field: string, names: readonly string[], known: readonly string[]): readonly ErrorDetail[] {
  const unknown = new Set(names.filter((name) => !known.includes(name)));
  return [...unknown].map((name) => {
    return { in: 'query', field, code: 'unknown', message: `"${name}" is not a member here` };
  });
}
