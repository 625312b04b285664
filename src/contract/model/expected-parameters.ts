import type { Resource } from '../../types.ts';
import { filterOperators } from './filter-operators.ts';

/** The query parameters that the list of a resource must offer, one literal name per filter and operator. */
export function expectedParameters(resource: Resource): string[] {
  const filters = resource.fields
    .filter((field) => field.filter)
    .flatMap((field) => {
      const operators = filterOperators(field);
      const plain = operators.includes('eq') ? [`filter[${field.wire}]`] : [];
      return [...plain, ...operators.map((operator) => `filter[${field.wire}][${operator}]`)];
    });
  const search = resource.fields.some((field) => field.search) ? ['q'] : [];
  const deleted = resource.operations.includes('restore') ? ['deleted'] : [];
  return ['page', 'per_page', 'cursor', 'sort', ...search, ...deleted, ...filters];
}
