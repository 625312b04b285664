import type { Resource, Spec } from '../../../src/types.ts';
import { capabilitiesOf, isDocument } from '../../_shared/resources/capabilities.ts';
import { altersRows } from '../../_shared/resources/alters-rows.ts';
import { hasFiles } from '../../_shared/uploads/file-uses.ts';
import { hasIncludes } from '../../_shared/resources/includes-of.ts';
import { fieldType } from '../resource-views/field-type.ts';

const types = [
  ...['as_json', 'bigint', 'bytes', 'date', 'datetime', 'decimal', 'distinct', 'float', 'integer'],
  ...['json', 'money', 'text', 'time', 'uuid'],
];

const onlyForResources = [
  ...[
    'core/schema',
    'core/envelope',
    'core/rate_limiter',
    'schemas/__init__',
    'schemas/fields/__init__',
    'schemas/fields/wire_type',
  ],
  ...[
    'cursor',
    'derive_key',
    'entity_tag',
    'filter_value',
    'list_definition',
    'list_query',
    'page',
    'parse_id',
    'query_parameters',
    'read_json',
    'view',
  ].map((name) => `utils/${name}`),
];

/** The files of the core that this spec does not use: what is generated is what runs. */
export function unusedFiles({ resources, choices }: Spec): readonly string[] {
  const capabilities = resources.map(capabilitiesOf);
  const used = new Set(
    resources.flatMap(({ fields }) =>
      fields.flatMap((field) => fieldType(field).imports.map(([module]) => module.split('.').at(-1))),
    ),
  );
  if (resources.length > 0) for (const name of ['datetime', 'integer', 'uuid']) used.add(name);
  if (hasFiles({ choices })) used.add('text');
  return [
    ...types.filter((name) => !used.has(name)).map((name) => `schemas/fields/${name}`),
    ...(used.has('money') ? [] : ['core/money']),
    ...(resources.length === 0 ? onlyForResources : []),
    ...(hasIncludes({ resources }) ? [] : ['services/by_ids']),
    ...(capabilities.some(({ replaces }) => replaces) ? [] : ['utils/read_only']),
    ...(altersRows({ resources }) ? [] : ['utils/demand']),
    ...(resources.some(mergesDocuments) ? [] : ['utils/merge_patch', 'utils/merge_document']),
  ].map((name) => `app/${name}.py`);
}

function mergesDocuments(resource: Resource): boolean {
  return capabilitiesOf(resource).updates && resource.fields.some(isDocument);
}
