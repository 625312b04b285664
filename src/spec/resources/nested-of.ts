import type { NestedCollection } from '../../types.ts';
import type { ReadResource } from './read-resources.ts';

/** The lists of a resource below rows of others: one for `parent`, one for each `inverse`. */
export function nestedOf({ fields, fieldByName, names, written }: ReadResource): readonly NestedCollection[] {
  const parent = written.parent === undefined ? undefined : fieldByName.get(written.parent);
  const below: readonly NestedCollection[] =
    parent?.target === undefined || parent.list
      ? []
      : [{ owner: parent.target, path: names.path, field: parent.name, from: 'parent' }];
  const inverse = fields.flatMap((field): NestedCollection[] => {
    const same = field === parent && field.inverse === names.path;
    if (field.inverse === undefined || field.target === undefined || same) return [];
    return [{ owner: field.target, path: field.inverse, field: field.name, from: 'inverse' }];
  });
  return [...below, ...inverse];
}
