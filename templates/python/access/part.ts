import type { Part } from '../../../src/types.ts';
import { accessOf } from '../../_shared/access/access-of.ts';
import { accessUses } from '../../_shared/access/access-uses.ts';
import { permission } from '../../_shared/access/permission.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { hasIncludes } from '../../_shared/resources/includes-of.ts';
import { hasFiles } from '../../_shared/uploads/file-uses.ts';
import { group } from '../print/doc.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';

/** Policies at work, and what services ask about who acts. */
export const pythonAccess: Part = {
  id: 'python/access',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['python/core'],
  gives: () => [
    { to: 'dependency', name: 'pyyaml' },
    { to: 'dependency', name: 'types-pyyaml', dev: true },
  ],
  view(spec) {
    const ownable = spec.resources
      .filter((resource) => !isUser(resource))
      .flatMap((resource) =>
        resource.operations.filter(accessOf(resource).owns).map((operation) => permission(resource, operation)),
      );
    const set =
      ownable.length === 0 ? 'frozenset()' : group('frozenset(', [group('{', ownable.map(pyString), '}')], ')');
    return { ownRowsStatement: layout('', 'WITH_OWNERS: frozenset[str] = ', set) };
  },
  omits(spec) {
    const { acts, owns, limits, limitsDeleted, hides, guards, keeps, claims, requires } = accessUses(spec);
    const used = {
      actor: acts || hasIncludes(spec) || hasFiles(spec),
      claim_owners: claims,
      hide_private: hides,
      keep_owners: keeps,
      list_owner: limitsDeleted,
      owner_for: limits,
      refuse_foreign: owns,
      refuse_gifts: guards,
      require_member: requires,
    };
    return Object.entries(used)
      .filter(([, isUsed]) => !isUsed)
      .map(([name]) => `app/services/${name}.py`);
  },
};
