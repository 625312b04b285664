import { toPascal } from '../../../src/naming.ts';
import type { NestedCollection, Resource } from '../../../src/types.ts';

/** The method, operation and type names of a collection below another resource's row. */
export function nestedNames({ owner, path, field }: NestedCollection) {
  return {
    method: `listBy${owner}${toPascal(field) === owner ? '' : toPascal(field)}`,
    operationId: `list${owner}${toPascal(path)}`,
  };
}

/** The names of a create below a parent. */
export function nestedCreateNames({ names }: Resource, { owner, path }: NestedCollection) {
  return {
    method: `createBelow${owner}`,
    operationId: `create${owner}${toPascal(path)}`,
    schema: `${names.camel}CreateBelow${owner}`,
    type: `${names.pascal}CreateBelow${owner}`,
  };
}
