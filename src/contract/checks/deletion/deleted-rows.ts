import type { Field, Resource, Spec } from '../../../types.ts';
import type { CheckContext } from '../../check-context.ts';
import type { Client } from '../../http/client.ts';
import { isAccount } from '../../model/account-resource.ts';
import { actorOf } from '../../model/actor-of.ts';
import { has } from '../../model/capabilities.ts';
import { grantOf } from '../../model/grant-of.ts';
import { may } from '../../model/may.ts';
import { writable } from '../../model/member-groups.ts';
import { resourcePath } from '../../model/resource-path.ts';
import type { Row } from '../../rows.ts';
import { idOf } from '../../want/id-of.ts';
import { listOf } from '../../want/list-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { whenResource } from '../../when-resource.ts';

/** A check's `when`: deleted rows are kept, and somebody may delete one that was made for the check. */
export const whenKept =
  (...operations: readonly Resource['operations'][number][]) =>
  (spec: Spec): true | string =>
    has(spec, 'softDelete') ? whenResource(['create', 'delete', ...operations])(spec) : 'the spec has no soft-delete';

/** Deletes a row that nothing refers to. */
export async function deleteRow({ editor: client }: CheckContext, row: Row, what = 'DELETE'): Promise<void> {
  wantStatus(await client.delete(row.path), 204, what);
}

/** The ids of the newest rows of a list, as far as one page shows them. */
export async function newest(client: Client, path: string, query = ''): Promise<string[]> {
  return listOf(await client.get(`${path}?${query}${query && '&'}per_page=100&sort=-id`)).rows.map(idOf);
}

/** Somebody who may list every row and restore every row; undefined where nobody may. */
export async function restorer(context: CheckContext, resource: Resource): Promise<Client | undefined> {
  const { spec, editor, principals } = context;
  if (!may(resource, 'list', 'restore')) return undefined;
  if (!has(spec, 'users')) return editor;
  const isAny = (role: string) =>
    (['list', 'restore'] as const).every((operation) => grantOf(resource, operation, role) === 'any');
  const role = actorOf(spec, resource, 'list', isAny);
  return role === undefined ? undefined : (await principals.as(role)).client;
}

/** References that clients write, from resources whose rows they can make. */
export function referrers(spec: Spec, target: Resource): readonly Readonly<{ resource: Resource; field: Field }>[] {
  return spec.resources
    .filter((resource) => !isAccount(resource) && may(resource, 'create'))
    .flatMap((resource) =>
      writable(resource)
        .filter((field) => field.type === 'ref' && field.target === target.name)
        .map((field) => ({ resource, field })),
    );
}

/** Makes a row that refers to another one. */
export async function referring(
  { rows }: CheckContext,
  { resource, field }: Readonly<{ resource: Resource; field: Field }>,
  id: string,
): Promise<Row> {
  return rows.create(resource, { fill: 'required', set: { [field.wire]: field.list ? [id] : id } });
}

/** The path that brings a row back. */
export const restorePath = (row: Row): string => `${row.path}/restore`;

/** The collection that a resource's rows are in. */
export const listPath = ({ spec }: CheckContext, resource: Resource): string => resourcePath(spec, resource);
