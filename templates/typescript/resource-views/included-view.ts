import { tsString } from '../../../src/naming.ts';
import type { Resource, Spec } from '../../../src/types.ts';
import { accessOf } from '../../_shared/access/access-of.ts';
import { permission } from '../../_shared/access/permission.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { isIncluded } from '../../_shared/resources/includes-of.ts';
import { wrapList } from '../print/wrap-list.ts';
import { actorName } from './actor-name.ts';
import { namesOf } from './names.ts';

/** How the service of a resource gives its rows to answers that include them. */
export function includedView(spec: Spec, resource: Resource) {
  const names = namesOf(resource);
  const accounts = hasAccounts(spec);
  const isNeeded = isIncluded(spec, resource);
  const { owns, hidesMembers } = accessOf(resource);
  const may = tsString(permission(resource, 'get'));
  const isOwn = accounts && owns('get');
  const parameters = [...(accounts ? [`actor: ${actorName(resource)}`] : []), 'ids: readonly string[]'];
  const scope = isOwn ? [`ownerFor(actor, ${may})`] : [];
  return {
    isIncluded: isNeeded,
    needsActor: isNeeded && accounts,
    needsScope: isNeeded && isOwn,
    includedImports: isNeeded ? ["import { byIds } from './by-ids.ts';"] : [],
    includedLines: [
      accounts
        ? '  /** Those of these rows that the actor may get, as they see them: for answers that include them. */'
        : '  /** Those of these rows that there are: for answers that include them. */',
      wrapList('  ', 'async listByIds(', parameters, `): Promise<${names.model}[]> {`),
      ...(accounts ? [`    if (!actor.reach(${may})) return [];`] : []),
      wrapList('    ', `const { items } = await this.#${names.repository}.list(`, ['byIds(ids)', ...scope], ');'),
      accounts && hidesMembers ? '    return this.#show(actor, items);' : '    return items;',
      '  }',
    ],
  };
}
