import type { Resource } from '../../types.ts';

/**
 * The resources in an order in which every required reference points backwards, otherwise as written; and the cycles
 * of required references that make such an order impossible, each as the names along it.
 */
export function orderResources(resources: readonly Resource[]): {
  ordered: readonly Resource[];
  cycles: readonly (readonly string[])[];
} {
  const byName = new Map(resources.map((resource) => [resource.name, resource]));
  const ordered = new Set<Resource>();
  const cycles: (readonly string[])[] = [];
  const open: string[] = [];
  const visit = (resource: Resource): void => {
    if (ordered.has(resource)) return;
    if (open.includes(resource.name)) {
      cycles.push([...open.slice(open.indexOf(resource.name)), resource.name]);
      return;
    }
    open.push(resource.name);
    for (const target of requiredTargets(resource)) {
      const next = byName.get(target);
      if (next) visit(next);
    }
    open.pop();
    ordered.add(resource);
  };
  for (const resource of resources) visit(resource);
  return { ordered: [...ordered], cycles };
}

/** A list of references may be empty, so it forces no order. */
function requiredTargets(resource: Resource): readonly string[] {
  return resource.fields.flatMap((field) =>
    field.required && !field.list && field.target !== undefined ? [field.target] : [],
  );
}
