import { tsString } from '../../../src/naming.ts';
import type { Field, NestedCollection } from '../../../src/types.ts';
import { objectLine } from '../print/object-line.ts';

/** The filter that limits a list to the rows below another one. */
export function nestedFilter(field: Field | undefined, nested: NestedCollection): string {
  const members = [
    `field: ${tsString(field?.wire ?? nested.field)}`,
    `operator: '${field?.list === true ? 'has' : 'eq'}'`,
    'value: ownerId',
  ];
  return objectLine('    ', 'const filter: Filter = ', members, ';');
}
