import type { Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { has } from '../../model/capabilities.ts';
import { may } from '../../model/may.ts';
import { uuidV7 } from '../../model/uuid-v7.ts';
import { rawBody } from '../../model/raw-body.ts';
import { resourcePath } from '../../model/resource-path.ts';
import type { Body } from '../../rows.ts';
import { errorOf } from '../../want/error-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { replacing } from '../../model/replacing.ts';
import { hasCreatedBy } from '../../model/owners-of.ts';

const serverOwned: Body = {
  id: uuidV7(),
  version: 7,
  created_at: '2001-01-01T00:00:00.000Z',
  updated_at: '2001-01-01T00:00:00.000Z',
  deleted_at: '2001-01-01T00:00:00.000Z',
  created_by: uuidV7(),
  role: 'admin',
};

function wantPointer(exchange: Exchange, member: string): void {
  const named = errorOf(exchange).details.some(({ pointer }) => pointer === `#/${member}`);
  want(named, `error.details has the pointer #/${member}`, exchange);
}

async function refused(
  { editor: client }: CheckContext,
  method: string,
  path: string,
  body: Body,
  resource: Resource,
): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const declared = resource.fields.map(({ wire }) => wire);
  const strange = ['no_such_member', '__proto__', 'constructor', 'toString', 'valueOf'];
  for (const member of strange.filter((name) => !declared.includes(name))) {
    const exchange = await client.send(method, path, { raw: rawBody(body, member, '{"polluted":true}'), headers });
    wantError(exchange, 400, 'UNKNOWN_FIELD', `${method} with the unknown member ${member}`);
    wantPointer(exchange, member);
  }
  for (const [member, value] of Object.entries(serverOwned)) {
    if (declared.includes(member)) continue;
    const exchange = await client.send(method, path, { json: { ...body, [member]: value } });
    wantError(exchange, 400, ['UNKNOWN_FIELD', 'VALIDATION_ERROR'], `${method} with the server's own member ${member}`);
    wantPointer(exchange, member);
  }
}

/** Declared read-only members, which are the server's as well. */
async function refusedReadonly(
  { editor: client }: CheckContext,
  method: string,
  path: string,
  body: Body,
  resource: Resource,
): Promise<void> {
  for (const field of resource.fields.filter((candidate) => candidate.readonly)) {
    const exchange = await client.send(method, path, { json: { ...body, [field.wire]: field.default ?? null } });
    wantError(
      exchange,
      400,
      ['UNKNOWN_FIELD', 'VALIDATION_ERROR'],
      `${method} with the read-only member ${field.wire}`,
    );
  }
}

/** Members that a client may not send. */
export const e10: Check = {
  id: 'E10',
  title: 'unknown and server-owned members',
  contract:
    'An unknown body member answers 400 UNKNOWN_FIELD naming its pointer; members that the server owns cannot be set, except to equal values in PUT.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create']),
  async run(context) {
    const { editor: client, spec, rows } = context;
    await eachResource(context, ['create'], async (resource) => {
      const body = await rows.body(resource);
      await refused(context, 'POST', resourcePath(spec, resource), body, resource);
      await refusedReadonly(context, 'POST', resourcePath(spec, resource), body, resource);
      const row = await rows.create(resource);
      if (may(resource, 'update')) {
        await refused(context, 'PATCH', row.path, {}, resource);
        await refusedReadonly(context, 'PATCH', row.path, {}, resource);
      }
      if (may(resource, 'replace', 'get')) {
        const sent = replacing(resource, row.sent);
        await refused(context, 'PUT', row.path, sent, resource);
        const stored = (await client.get(row.path)).json as { data: Body };
        const { id, version, created_at, updated_at, deleted_at, created_by } = stored.data;
        const recorded = {
          ...(hasCreatedBy(resource) && { created_by }),
          ...(has(spec, 'softDelete') && { deleted_at }),
        };
        const same = { ...sent, id, version, created_at, updated_at, ...recorded } as Body;
        wantStatus(await client.put(row.path, same), 200, 'PUT with the server-owned members as they are stored');
      }
    });
  },
};
