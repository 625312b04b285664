import { tsString } from '../../../src/naming.ts';
import type { Part } from '../../../src/types.ts';
import { accessOf } from '../../_shared/access/access-of.ts';
import { knowsActor } from '../../_shared/access/knows-actor.ts';
import { permission } from '../../_shared/access/permission.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { wrapList } from '../print/wrap-list.ts';
import { accessUses } from '../../_shared/access/access-uses.ts';

/** Policies at work, and what services ask about who acts. */
export const typescriptAccess: Part = {
  id: 'typescript/access',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['typescript/accounts'],
  gives: () => [{ to: 'dependency', name: 'yaml' }],
  view(spec) {
    const ownable = spec.resources
      .filter((resource) => !isUser(resource))
      .flatMap((resource) =>
        resource.operations.filter(accessOf(resource).owns).map((operation) => permission(resource, operation)),
      );
    return {
      ownRowsStatement:
        ownable.length === 0
          ? 'const withOwners: ReadonlySet<string> = new Set();'
          : wrapList('', 'const withOwners: ReadonlySet<string> = new Set([', ownable.map(tsString), ']);'),
    };
  },
  omits(spec) {
    const { owns, limits, limitsDeleted, hides, guards, keeps, requires } = accessUses(spec);
    return [
      ...(knowsActor(spec) ? [] : ['src/services/actor.ts']),
      ...(limits ? [] : ['src/services/owner-for.ts']),
      ...(limitsDeleted ? [] : ['src/services/list-owner.ts']),
      ...(owns ? [] : ['src/services/refuse-foreign.ts']),
      ...(guards ? [] : ['src/services/refuse-gifts.ts']),
      ...(keeps ? [] : ['src/services/keep-owners.ts']),
      ...(requires ? [] : ['src/services/require-member.ts']),
      ...(hides ? [] : ['src/services/hide-private.ts']),
    ];
  },
};
