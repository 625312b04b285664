import type { Part } from '../../../src/types.ts';
import { isGuarded } from '../../_shared/access/access-of.ts';
import { accessUses } from './access-uses.ts';

/** Policies at work, and what services ask about who acts. */
export const typescriptAccess: Part = {
  id: 'typescript/access',
  axis: 'authorization',
  choices: ['rbac'],
  after: ['typescript/accounts'],
  gives: () => [{ to: 'dependency', name: 'yaml' }],
  omits(spec) {
    const { owns, limits, hides, guards, keeps, requires } = accessUses(spec);
    const guarded = spec.resources.some((resource) => isGuarded(resource, spec.resources));
    return [
      ...(guarded ? [] : ['src/services/actor.ts']),
      ...(limits ? [] : ['src/services/owner-for.ts']),
      ...(owns ? [] : ['src/services/refuse-foreign.ts']),
      ...(guards ? [] : ['src/services/refuse-gifts.ts']),
      ...(keeps ? [] : ['src/services/keep-owners.ts']),
      ...(requires ? [] : ['src/services/require-member.ts']),
      ...(hides ? [] : ['src/services/hide-private.ts']),
    ];
  },
};
