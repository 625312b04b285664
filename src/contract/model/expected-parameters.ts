import type { Resource, Spec } from '../../types.ts';
import { filterOperators } from './filter-operators.ts';
import { includesOf } from './includes-of.ts';

/** The query parameters that the list of a resource must offer, one literal name per filter and operator. */
export function expectedParameters(spec: Spec, resource: Resource): string[] {
  const filters = resource.fields
    .filter((field) => field.filter)
    .flatMap((field) => {
      const operators = filterOperators(field);
      const plain = operators.includes('eq') ? [`filter[${field.wire}]`] : [];
      return [...plain, ...operators.map((operator) => `filter[${field.wire}][${operator}]`)];
    });
  const search = resource.fields.some((field) => field.search) ? ['q'] : [];
  const deleted = resource.operations.includes('restore') ? ['deleted'] : [];
  const view = viewParameters(spec, resource);
  return ['page', 'per_page', 'cursor', 'sort', ...view, ...search, ...deleted, ...filters];
}

/** The query parameters that choose what an answer with rows of a resource holds. */
export function viewParameters(spec: Spec, resource: Resource): string[] {
  return includesOf(spec, resource).length > 0 ? ['fields', 'include'] : ['fields'];
}
