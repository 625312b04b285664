import type { BackendRequirements } from '../../spec/requirements.ts';
import { specMembers } from '../../spec/schema.ts';
import type { Shape } from '../../spec/shape.ts';

/**
 * The same requirements with their keys in the order of the schema, so that answers and flags that say the same give
 * the same text. Maps, such as the resources, keep the order in which a person wrote them.
 */
export function schemaOrder(requirements: BackendRequirements): BackendRequirements {
  return ordered({ kind: 'object', members: specMembers }, requirements) as BackendRequirements;
}

function ordered(shape: Shape, value: unknown): unknown {
  if (shape.kind !== 'object' || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const written = value as Readonly<Record<string, unknown>>;
  const known = Object.entries(shape.members).flatMap(([key, member]) =>
    Object.hasOwn(written, key) ? [[key, ordered(member.shape, written[key])] as const] : [],
  );
  const others = Object.entries(written).filter(([key]) => !Object.hasOwn(shape.members, key));
  return Object.fromEntries([...known, ...others]);
}
