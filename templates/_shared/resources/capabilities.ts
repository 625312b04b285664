import type { Field, Resource } from '../../../src/types.ts';

/** Named answers about a resource that templates ask for. */
export function capabilitiesOf(resource: Resource) {
  const has = (operation: Resource['operations'][number]) => resource.operations.includes(operation);
  const parents = resource.nested.filter((nested) => nested.from === 'parent');
  const creates = has('create');
  const replaces = has('replace');
  const updates = has('update');
  return {
    lists: has('list'),
    gets: has('get'),
    creates,
    replaces,
    updates,
    deletes: has('delete'),
    restores: has('restore'),
    /** There is a place to add rows: the API or the seed. */
    inserts: creates || resource.seed.length > 0,
    saves: replaces || updates,
    writes: creates || replaces || updates || resource.seed.length > 0,
    anyList: has('list') || resource.nested.length > 0,
    hasJoins: resource.fields.some(isJoin),
    /** A client can change a row that is there, and say which version of it. */
    alters: replaces || updates || has('delete'),
    nestedParents: creates ? parents : [],
    writable: resource.fields.filter((field) => !field.readonly),
    readonly: resource.fields.filter((field) => field.readonly),
    visible: resource.fields.filter((field) => !field.writeonly),
  };
}

/** Whether a field is a set of ids in a join table. */
export function isJoin(field: Field): boolean {
  return field.type === 'ref' && field.list;
}

/** Members that a replacement may repeat but not change. */
export function isFixed(field: Field): boolean {
  return field.readonly || (field.immutable && !field.writeonly);
}

/** Whether a merge patch of a field merges instead of replacing: a client sees a JSON object in it. */
export function isDocument(field: Field): boolean {
  const isObject = field.type === 'json' || field.type === 'money';
  return isObject && !field.list && !field.immutable && !field.writeonly && !field.readonly;
}
