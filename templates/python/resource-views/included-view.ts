import type { Resource, Spec } from '../../../src/types.ts';
import { accessOf } from '../../_shared/access/access-of.ts';
import { permission } from '../../_shared/access/permission.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { isIncluded } from '../../_shared/resources/includes-of.ts';
import { group } from '../print/doc.ts';
import type { PyImport } from '../print/import-block.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { actorName } from './actor-name.ts';
import { namesOf } from './names.ts';

/** How the service of a resource gives its rows to answers that include them. */
export function includedView(spec: Spec, resource: Resource) {
  const names = namesOf(resource);
  const accounts = hasAccounts(spec);
  const isNeeded = isIncluded(spec, resource);
  const { owns, hidesMembers } = accessOf(resource);
  const may = pyString(permission(resource, 'get'));
  const isOwn = accounts && owns('get');
  const isShown = accounts && hidesMembers;
  const actor = actorName(resource);
  const repository = `self._${resource.names.snake}_repository`;
  const imports: readonly PyImport[] = [
    { from: 'collections.abc', names: ['Collection', 'Sequence'] },
    { from: 'app.services.by_ids', names: ['by_ids'] },
    ...(accounts ? [{ from: 'app.services.actor', names: [actor === 'Actor' ? 'Actor' : `Actor as ${actor}`] }] : []),
    ...(isOwn ? [{ from: 'app.services.owner_for', names: ['owner_for'] }] : []),
  ];
  return {
    isIncluded: isNeeded,
    includedImports: isNeeded ? imports : [],
    includedLines: [
      wrapList(
        '    ',
        'async def list_by_ids(',
        ['self', ...(accounts ? [`actor: ${actor}`] : []), 'ids: Collection[UUID]'],
        `) -> Sequence[${isShown ? names.read : names.model}]:`,
      ),
      accounts
        ? '        """Those of these rows that the actor may get, as they see them: for answers that include them."""'
        : '        """Those of these rows that there are: for answers that include them."""',
      ...(accounts ? [`        if actor.reach(${may}) is None:`, '            return []'] : []),
      layout(
        '        ',
        'page = await ',
        group(`${repository}.get_page(`, ['by_ids(ids)', ...(isOwn ? [`owner_for(actor, ${may})`] : [])], ')'),
      ),
      `        return ${isShown ? 'await self._show(actor, page.items)' : 'page.items'}`,
    ],
  };
}
