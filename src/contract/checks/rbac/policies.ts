import type { Spec } from '../../../types.ts';
import { ordinaryResources } from '../../model/account-resource.ts';
import { rolesOf } from '../../model/actor-of.ts';
import { has } from '../../model/capabilities.ts';
import { mayAskForFiles, mayUpload } from '../../model/file-targets.ts';
import { grantOf } from '../../model/grant-of.ts';
import { isRecord } from '../../model/is-record.ts';

/** What each role, and `anonymous`, may do: `<path>:<operation>:<any or own>`, with what everybody may. */
export type Policies = ReadonlyMap<string, ReadonlySet<string>>;

const accountPermissions = (spec: Spec) => [
  'users:read:any',
  'users:manage:any',
  ...(has(spec, 'audit') ? ['audit:read:any'] : []),
];

/** The policies that the spec's `access` comes to. */
export function expectedPolicies(spec: Spec): Policies {
  const files = (role: string | undefined): string[] => [
    ...(mayUpload(spec, role) ? ['files:create:any'] : []),
    ...(mayAskForFiles(spec, role) ? ['files:read:any'] : []),
  ];
  const of = (role: string | undefined): string[] => [
    ...(has(spec, 'files') ? files(role) : []),
    ...ordinaryResources(spec).flatMap((resource) =>
      resource.operations.flatMap((operation) => {
        const grant = grantOf(resource, operation, role);
        return grant === undefined ? [] : [`${resource.names.path}:${operation}:${grant}`];
      }),
    ),
  ];
  const roles = rolesOf(spec).map((role): [string, Set<string>] => [
    role,
    new Set([...of(role), ...(role === 'admin' ? accountPermissions(spec) : [])]),
  ]);
  return new Map([['anonymous', new Set(of(undefined))], ...roles]);
}

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** `any` covers `own`. */
function widest(permissions: readonly string[]): Set<string> {
  const all = new Set(permissions);
  return new Set(
    permissions.filter((permission) => !permission.endsWith(':own') || !all.has(permission.replace(/own$/, 'any'))),
  );
}

/** Reads a `rbac.yaml`; undefined when it has another shape. What everybody may is everybody's in the result. */
export function policiesIn(document: unknown): Policies | undefined {
  if (!isRecord(document) || !isRecord(document['roles'])) return undefined;
  const anonymous = document['anonymous'] ?? [];
  if (!isList(anonymous)) return undefined;
  const policies = new Map([['anonymous', new Set(anonymous)]]);
  for (const [role, list] of Object.entries(document['roles'])) {
    if (list !== null && !isList(list)) return undefined;
    policies.set(role, widest([...anonymous, ...(list ?? [])]));
  }
  return policies;
}
