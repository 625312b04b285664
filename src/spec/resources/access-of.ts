import { operations as allOperations } from '../schema/resource.ts';
import type { Access, Operation } from '../../types.ts';
import type { CheckedResource } from '../requirements.ts';

type Written = NonNullable<CheckedResource['access']>;

/**
 * Who may use each operation. The most specific key wins: the operation itself, the one it inherits from (replace from
 * update, restore from delete), `read` or `write`, `all`. Without users everything is public.
 */
export function accessOf(
  written: Written,
  operations: readonly Operation[],
  hasUsers: boolean,
): Readonly<Record<Operation, readonly Access[]>> {
  const who = (operation: Operation): readonly Access[] => {
    if (!operations.includes(operation)) return [];
    return hasUsers ? resolveAccess(written, operation, operations) : ['public'];
  };
  return Object.fromEntries(allOperations.map((operation) => [operation, who(operation)])) as Record<
    Operation,
    readonly Access[]
  >;
}

const group: Readonly<Record<Operation, 'read' | 'write'>> = {
  list: 'read',
  get: 'read',
  create: 'write',
  update: 'write',
  replace: 'write',
  delete: 'write',
  restore: 'write',
  bulk: 'write',
};

const inherits: Readonly<Partial<Record<Operation, Operation>>> = { replace: 'update', restore: 'delete' };

const standard = { read: ['any'], write: ['own', 'admin'] } as const;

function resolveAccess(written: Written, operation: Operation, operations: readonly Operation[]): readonly Access[] {
  const said = written[operation] ?? (inherits[operation] === undefined ? undefined : written[inherits[operation]]);
  // Bulk checks each item, so its route is open to whoever may do any of the single operations.
  if (said === undefined && operation === 'bulk') {
    const single = (['create', 'update', 'delete'] as const).filter((item) => operations.includes(item));
    return [...new Set(single.flatMap((item) => resolveAccess(written, item, operations)))];
  }
  return said ?? written[group[operation]] ?? written.all ?? standard[group[operation]];
}
