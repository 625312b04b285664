import { fieldTypes } from '../field-types.ts';
import { nearest } from '../nearest.ts';
import type { ReadResource } from '../resources/read-resources.ts';
import type { Field, RuleBreak } from '../../types.ts';
import type { ResourceRule } from './rule.ts';

const builtIn = ['id', 'created_at', 'updated_at'];

/** `indexes`, `unique`, `sort` and `parent` name fields that exist and that fit. */
export const fieldListRule: ResourceRule = {
  id: 'field-lists',
  breaks: (resource) => [
    ...groups(
      resource,
      'indexes',
      (field) => !field.list && !field.encrypted && (fieldTypes[field.type].unique === true || field.type === 'money'),
    ),
    ...groups(resource, 'unique', (field) => !field.list && fieldTypes[field.type].unique === true && !field.encrypted),
    ...sort(resource),
    ...parent(resource),
  ],
};

function groups(
  resource: ReadResource,
  key: 'indexes' | 'unique',
  fits: (field: Field) => boolean,
): readonly RuleBreak[] {
  const seen = new Set<string>();
  return (resource.written[key] ?? []).flatMap((names, group) => {
    const path = [...resource.path, key, group];
    const repeated = seen.has(names.join());
    seen.add(names.join());
    return [
      ...(repeated ? [{ path, because: `[${names.join(', ')}] is there twice`, instead: 'keep one of them' }] : []),
      ...names.flatMap((name, position) => {
        const field = resource.fieldByName.get(name);
        const place = [...path, position];
        if (builtIn.includes(name) || (!field && resource.fieldNames.has(name))) return [];
        if (!field) return [unknownField(resource, name, place)];
        if (fits(field)) return [];
        const because = `\`${name}\` (${field.type}${field.list ? '[]' : ''}) cannot be part of \`${key}\``;
        return [{ path: place, because, instead: 'remove it from the list' }];
      }),
    ];
  });
}

function sort(resource: ReadResource): readonly RuleBreak[] {
  const names = (resource.written.sort ?? []).map((key) => key.replace(/^-/, ''));
  return names.flatMap((name, position): RuleBreak[] => {
    const path = [...resource.path, 'sort', position];
    const field = resource.fieldByName.get(name);
    if (names.indexOf(name) < position)
      return [{ path, because: `\`${name}\` is in \`sort\` twice`, instead: 'keep one of them' }];
    if (builtIn.includes(name) || (!field && resource.fieldNames.has(name))) return [];
    if (!field) return [unknownField(resource, name, path)];
    if (field.sort) return [];
    return [
      { path, because: `\`${name}\` is not sortable`, instead: `add the flag \`sort\` to the field \`${name}\`` },
    ];
  });
}

function parent(resource: ReadResource): readonly RuleBreak[] {
  const name = resource.written.parent;
  if (name === undefined) return [];
  const path = [...resource.path, 'parent'];
  const field = resource.fieldByName.get(name);
  if (!field) return resource.fieldNames.has(name) ? [] : [unknownField(resource, name, path)];
  if (field.type === 'ref' && !field.list && !field.readonly) return [];
  const because = `\`parent\` must name a ref field that a client can set, and \`${name}\` is ${field.readonly ? 'readonly' : `${field.type}${field.list ? '[]' : ''}`}`;
  return [{ path, because, instead: refInstead(resource) }];
}

function unknownField(resource: ReadResource, name: string, path: RuleBreak['path']): RuleBreak {
  const near = nearest(name, resource.fieldNames);
  const instead =
    near === undefined ? `fields: ${[...resource.fieldNames].slice(0, 20).join(', ')}` : `did you mean \`${near}\`?`;
  return { path, because: `${resource.name} has no field \`${name}\``, instead };
}

function refInstead({ fields }: ReadResource): string {
  const refs = fields.filter(({ type, list }) => type === 'ref' && !list).map(({ name }) => name);
  return refs.length === 0 ? 'add a ref field first' : `ref fields: ${refs.join(', ')}`;
}
