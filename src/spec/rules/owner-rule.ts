import type { Field, RuleBreak } from '../../types.ts';
import type { ResourceIndex } from '../resources/resource-index.ts';
import type { ReadResource } from '../resources/read-resources.ts';
import type { ResourceRule } from './rule.ts';

/** Every owner path ends at a user: `created_by`, a single ref(User), or one more step away. */
export const ownerRule: ResourceRule = {
  id: 'owner-paths',
  breaks: (resource, _completed, { index }) => {
    const declared = resource.fieldByName.get('created_by');
    return [
      ...(resource.written.owner ?? []).flatMap((text, position): RuleBreak[] => {
        const place = [...resource.path, 'owner', position];
        const because = ownerProblem(text, resource, index);
        return because === undefined
          ? []
          : [{ path: place, because, instead: 'name `created_by`, a ref(User) field, or a path like assignee.user' }];
      }),
      ...(declared && !isUser(declared)
        ? [
            {
              path: [...resource.path, 'fields', 'created_by'],
              because: '`created_by` must be a ref(User) when it is declared',
              instead: 'rename it, or leave it to the server',
            },
          ]
        : []),
    ];
  },
};

function ownerProblem(text: string, resource: ReadResource, index: ResourceIndex): string | undefined {
  const [first = '', second] = text.split('.');
  const field = resource.fieldByName.get(first);
  if (!field) {
    const known = first === 'created_by' || resource.fieldNames.has(first);
    return known && second === undefined ? undefined : `${resource.name} has no field \`${first}\``;
  }
  if (second === undefined) return isUser(field) ? undefined : `\`${first}\` is not a ref(User)`;
  if (field.type !== 'ref' || field.list) return `\`${first}\` is not a single ref, so \`${text}\` leads nowhere`;
  const target = index.byName.get(field.target ?? '');
  if (!target) return undefined;
  const last = target.fieldByName.get(second);
  if (!last) {
    if (second === 'created_by')
      return recordsCreator(target) ? undefined : `${target.name} does not record who made a row`;
    return target.fieldNames.has(second) ? undefined : `${target.name} has no field \`${second}\``;
  }
  return isUser(last) ? undefined : `\`${second}\` of ${target.name} is not a ref(User)`;
}

/** The server adds `created_by` to resources whose own rows belong to who made them. */
function recordsCreator({ written }: ReadResource): boolean {
  return (written.owner ?? []).includes('created_by');
}

function isUser(field: Field): boolean {
  return field.type === 'ref' && field.target === 'User' && !field.list;
}
