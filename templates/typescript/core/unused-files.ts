import type { Resource, Spec } from '../../../src/types.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { capabilitiesOf, isDocument } from '../../_shared/resources/capabilities.ts';
import { altersRows } from '../../_shared/resources/alters-rows.ts';
import { hasIncludes } from '../../_shared/resources/includes-of.ts';
import { hasFiles } from '../../_shared/uploads/file-uses.ts';
import { fieldBuilders } from '../resource-views/field-schema.ts';

const builders = [
  ...['bigint', 'bytes', 'date', 'datetime', 'decimal', 'email', 'float', 'integer', 'json', 'list'],
  ...['money', 'phone', 'references', 'text', 'time', 'url', 'uuid'],
];

/** Builders that another builder is made of. */
const builtFrom: Readonly<Record<string, string>> = { email: 'text', url: 'text', references: 'uuid', files: 'file' };

const onlyForResources = [
  ...['page', 'cursor', 'entity-tag', 'body-detail', 'view'].map((name) => `src/utils/${name}.ts`),
  ...['filter-value', 'list-query', 'parse-id', 'view'].map((name) => `src/validators/${name}.ts`),
];

/** The files of the core that this spec does not use: what is generated is what runs. */
export function unusedFiles({ resources, choices }: Spec): readonly string[] {
  const capabilities = resources.map(capabilitiesOf);
  const used = new Set(
    resources.flatMap((resource) => resource.fields.flatMap((field) => fieldBuilders(field, resource))),
  );
  if (resources.length > 0) for (const name of ['datetime', 'integer', 'uuid']) used.add(name);
  if (hasFiles({ choices })) for (const name of ['text', 'attachment', 'file']) used.add(name);
  for (const name of [...used]) used.add(builtFrom[name] ?? name);
  return [
    ...builders.filter((name) => !used.has(name)).map((name) => `src/validators/fields/${name}.ts`),
    ...(resources.length === 0 ? onlyForResources : []),
    ...(resources.some((resource) => !isUser(resource) && capabilitiesOf(resource).gets)
      ? []
      : ['src/validators/parse-view.ts']),
    ...(hasIncludes({ resources }) ? [] : ['src/services/by-ids.ts', 'src/services/include-rows.ts']),
    ...(capabilities.some(({ replaces }) => replaces) ? [] : ['src/utils/read-only.ts']),
    ...(altersRows({ resources }) ? [] : ['src/utils/demand.ts']),
    ...(resources.some(mergesDocuments) ? [] : ['src/utils/merge-patch.ts']),
    ...(hasFiles({ choices }) || capabilities.some(({ writes }) => writes) ? [] : ['src/validators/parse-body.ts']),
  ];
}

function mergesDocuments(resource: Resource): boolean {
  return capabilitiesOf(resource).updates && resource.fields.some(isDocument);
}
