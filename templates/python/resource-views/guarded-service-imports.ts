import type { Resource, Spec } from '../../../src/types.ts';
import { accessOf, limitsDeleted } from '../../_shared/access/access-of.ts';
import { actorUses } from '../../_shared/access/actor-uses.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { capabilitiesOf, isDocument } from '../../_shared/resources/capabilities.ts';
import { importBlock } from '../print/import-block.ts';
import { actorName } from './actor-name.ts';
import { typeAlias } from './attributes.ts';
import { includedView } from './included-view.ts';
import { namesOf } from './names.ts';
import { nestedParents } from './nested-parents.ts';
import { nestedCreateClass } from './schema-view.ts';
import { demandNames, serviceDependencies } from './service-view.ts';

/** What the service of a guarded resource imports. */
export function guardedServiceImports(spec: Spec, resource: Resource): readonly string[] {
  const names = namesOf(resource);
  const { owns, guarded, claimed, hidesMembers } = accessOf(resource);
  const capabilities = capabilitiesOf(resource);
  const { creates, replaces, updates, deletes, restores, gets, saves, anyList, writable } = capabilities;
  const { nestedParents: below } = capabilities;
  const parents = nestedParents(spec, resource);
  const acts = actorUses(spec, resource);
  const tells = tellsOwners(spec, resource);
  const hasNested = resource.nested.length > 0;
  const documents = updates ? writable.filter(isDocument) : [];
  const needsId = gets || saves || deletes || restores || hasNested;
  const limits = limitsDeleted(resource);
  const actor = actorName(resource);
  const owning = resource.operations.filter(owns);
  const anyActor = hidesMembers || resource.operations.some(acts) || resource.nested.some(parents.isClosed);
  const anyScope = (owning.includes('list') && !limits) || (gets && owning.includes('get')) || parents.anyScope;
  const anyForeign = (['update', 'replace', 'delete', 'restore'] as const).some((one) => owning.includes(one));
  const gives = (['create', 'update'] as const).some((one) => guarded(one).length > 0);
  const requires = (['create', 'replace'] as const).some((one) => guarded(one).some(({ required }) => required));
  const service = (name: string, isUsed: boolean) => (isUsed ? [{ from: `app.services.${name}`, names: [name] }] : []);
  return importBlock([
    ...includedView(spec, resource).includedImports,
    ...(saves ? [{ from: 'collections.abc', names: ['Mapping'] }] : []),
    ...(hidesMembers ? [{ from: 'collections.abc', names: ['Sequence'] }] : []),
    ...(hidesMembers && anyList ? [{ from: 'dataclasses', names: ['replace'] }] : []),
    {
      from: 'typing',
      names: [...(saves || (hidesMembers && anyList) ? ['Any'] : []), ...(tells ? ['Literal'] : [])],
    },
    { from: 'uuid', names: needsId || tells ? ['UUID'] : [] },
    ...(documents.length > 0 ? [{ from: 'pydantic', names: ['TypeAdapter'] }] : []),
    ...(gets || hasNested ? [{ from: 'app.core.errors', names: ['not_found'] }] : []),
    {
      from: names.modelModule,
      names: gets || saves || deletes || creates || restores || anyList ? [names.model] : [],
    },
    ...serviceDependencies(spec, resource).map((other) => ({
      from: namesOf(other).repositoryModule,
      names: [namesOf(other).repository],
    })),
    {
      from: names.schemaModule,
      names: [
        ...(creates ? [names.create] : []),
        ...below.map((nested) => nestedCreateClass(resource, nested.owner)),
        ...(hidesMembers ? [names.read] : []),
        ...(replaces ? [names.replace, names.readOnly] : []),
        ...(updates ? [names.update] : []),
        ...documents.map((field) => typeAlias(resource, field)),
      ],
    },
    ...(anyActor ? [{ from: 'app.services.actor', names: [actor === 'Actor' ? 'Actor' : `Actor as ${actor}`] }] : []),
    ...service('claim_owners', claimed.length > 0),
    ...service('hide_private', hidesMembers),
    ...service('keep_owners', guarded('replace').length > 0),
    ...service('list_owner', limits),
    ...service('owner_for', anyScope),
    ...(tells ? [{ from: 'app.services.owner_notices', names: ['OwnerNotices', 'RowChange'] }] : []),
    ...service('refuse_foreign', anyForeign),
    ...service('refuse_gifts', gives),
    ...service('require_member', requires),
    ...service('restore_refusal', restores),
    { from: 'app.utils.demand', names: saves || deletes ? demandNames : [] },
    ...(documents.length > 0 ? [{ from: 'app.utils.merge_document', names: ['merge_document'] }] : []),
    ...(anyList
      ? [
          { from: 'app.utils.list_query', names: ['ListQuery'] },
          { from: 'app.utils.page', names: ['Page'] },
        ]
      : []),
    ...(replaces ? [{ from: 'app.utils.read_only', names: ['without_read_only'] }] : []),
  ]);
}
