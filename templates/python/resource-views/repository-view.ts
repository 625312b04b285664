import type { Resource, Spec } from '../../../src/types.ts';
import { ownerPaths, type OwnerPath } from '../../_shared/access/owner-paths.ts';
import { ownershipOf } from '../../_shared/access/ownership-of.ts';
import { keepsDeleted } from '../../_shared/soft-delete/kept-rows.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { capabilitiesOf } from '../../_shared/resources/capabilities.ts';
import { isIncluded } from '../../_shared/resources/includes-of.ts';
import { foreignKeyName, uniqueName } from '../../_shared/sql/constraint-names.ts';
import { columnOf } from '../../_shared/sql/indexes.ts';
import { joinTablesOf } from '../../_shared/sql/join-table.ts';
import { fileFields } from '../../_shared/uploads/file-uses.ts';
import { group, type Doc } from '../print/doc.ts';
import { importBlock } from '../print/import-block.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { attributeOf } from './attributes.ts';
import { namesOf } from './names.ts';

/** What `repositories/<resource>_repository.py` shows. */
export function repositoryView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const anyList = capabilitiesOf(resource).anyList || isIncluded(spec, resource);
  const constraints = constraintsOf(spec, resource);
  // Whoever mails the owners has to find them.
  const belongs = ownershipOf(resource).belongs || tellsOwners(spec, resource);
  const files = fileFields(resource).filter((field) => !field.readonly);
  const kept = keepsDeleted(spec, resource);
  const base = belongs ? 'OwnedRepository' : kept ? 'KeepingRepository' : 'BaseRepository';
  return {
    imports: importBlock([
      { from: names.modelModule, names: [names.model] },
      ...(belongs
        ? [{ from: 'app.repositories.owned', names: ['OwnedRepository', 'OwnerPath'] }]
        : [{ from: kept ? 'app.repositories.keeping' : 'app.repositories.base', names: [base] }]),
      ...(anyList ? [{ from: names.schemaModule, names: [names.list] }] : []),
    ]),
    classHead: `class ${names.repository}(${base}[${names.model}]):`,
    model: names.model,
    wordsPlural: names.wordsPlural,
    anyList,
    list: names.list,
    belongs,
    ownerPathsLine: wrapList('    ', 'owner_paths = (', ownerPaths(resource, spec.resources).map(pathOf), ')'),
    attached: files.length > 0,
    attachedLine: wrapList(
      '    ',
      'attached = (',
      files.map((field) => pyString(attributeOf(resource, field))),
      ')',
    ),
    hasConstraints: constraints.length > 0,
    constraints: constraints.map(([name, members]) =>
      layout('        ', '', group(`${pyString(name)}: (`, members.map(pyString), ')'), ','),
    ),
  };
}

/** A way to an owner, as the call that makes it. */
function pathOf({ column, through }: OwnerPath): Doc {
  if (!through) return group('OwnerPath(', [pyString(column)], ')');
  const way = [through.column, through.table].map(pyString);
  return group('OwnerPath(', [pyString(column), group('through=(', way, ')')], ')');
}

/** Each unique and foreign key constraint of a resource's tables with the members that it guards. */
function constraintsOf(spec: Spec, resource: Resource): readonly (readonly [string, readonly string[]])[] {
  const { table } = resource.names;
  const wire = (name: string) => resource.fields.find((field) => field.name === name)?.wire ?? name;
  return [
    ...resource.fields
      .filter((field) => field.unique)
      .map((field) => [uniqueName(table, [field.column]), [field.wire]] as const),
    ...resource.unique.map((members) => {
      const columns = members.map((name) => columnOf(resource, name));
      return [uniqueName(table, columns), members.map(wire)] as const;
    }),
    ...resource.fields
      .filter((field) => field.type === 'ref' && !field.list)
      .map((field) => [foreignKeyName(table, field.column), [field.wire]] as const),
    ...fileFields(resource)
      .filter((field) => !field.readonly)
      .map((field) => [foreignKeyName(table, field.column), [field.wire]] as const),
    ...joinTablesOf(resource, spec.resources).map(
      ({ field, table: joinTable, target }) => [foreignKeyName(joinTable, target), [field.wire]] as const,
    ),
  ];
}
