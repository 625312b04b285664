import type { Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { difference } from '../../model/difference.ts';
import { has } from '../../model/capabilities.ts';
import { immutableOf } from '../../model/immutable-of.ts';
import { may } from '../../model/may.ts';
import { changeable } from '../../model/member-groups.ts';
import { replacing } from '../../model/replacing.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { uuidV7 } from '../../model/uuid-v7.ts';
import type { Body, Row } from '../../rows.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { tagOf } from './tag-of.ts';
import { telling } from './telling-change.ts';

const methods = { update: 'PATCH', replace: 'PUT', delete: 'DELETE' } as const;
type Write = keyof typeof methods;

const writesOf = (resource: Resource): Write[] =>
  (['update', 'replace', 'delete'] as const).filter((one) => may(resource, one));

/** Sends one kind of write with If-Match; `sent` is what the row was made from. */
async function write(
  { editor, rows }: CheckContext,
  resource: Resource,
  kind: Write,
  target: Readonly<{ path: string; sent: Body }>,
  ifMatch?: string,
): Promise<Exchange> {
  const sent = ifMatch === undefined ? { unconditional: true } : { headers: { 'if-match': ifMatch } };
  if (kind === 'delete') return editor.send('DELETE', target.path, sent);
  const set = immutableOf(resource, target.sent);
  const json = kind === 'update' ? {} : replacing(resource, await rows.body(resource, { set }));
  return editor.send(methods[kind], target.path, { ...sent, json });
}

/** Versions that the row does not have, or that are none. */
function refused(row: Row, older: readonly string[], foreign: string): string[] {
  const tag = tagOf(row.exchange);
  return [...older, `W/${tag}`, foreign, '"other"', `"a,b", "other"`, tag.slice(1, -1), 'garbage', '"', '', `**`];
}

async function stale(context: CheckContext, resource: Resource): Promise<void> {
  const { editor: client, rows } = context;
  const [row, other] = [await rows.create(resource), await rows.create(resource)];
  const older: string[] = [];
  let current = row;
  if (may(resource, 'update')) {
    const change = await telling(context, resource, row);
    if (change) {
      const changed = await client.patch(row.path, change);
      older.push(tagOf(row.exchange));
      current = { ...row, data: dataOf(changed), exchange: changed };
    }
  }
  const collector = createCollector();
  for (const value of refused(current, older, tagOf(other.exchange))) {
    for (const kind of writesOf(resource)) {
      const exchange = await write(context, resource, kind, row, value);
      await collector.attempt(() => {
        wantError(exchange, 412, 'PRECONDITION_FAILED', `${methods[kind]} with If-Match: ${value}`);
      });
    }
  }
  if (may(resource, 'get')) {
    const after = await client.get(row.path);
    const found = difference(dataOf(after), current.data);
    await collector.attempt(() => {
      want(found === undefined, `what was refused changed nothing: ${String(found)}`, after);
    });
  }
  collector.finish();
}

async function met(context: CheckContext, resource: Resource): Promise<void> {
  for (const kind of writesOf(resource)) {
    for (const around of [(tag: string) => tag, (tag: string) => `"a,b", W/"other" ,${tag}`, () => '*']) {
      const row = await context.rows.create(resource);
      const value = around(tagOf(row.exchange));
      const exchange = await write(context, resource, kind, row, value);
      wantStatus(exchange, kind === 'delete' ? 204 : 200, `${methods[kind]} with If-Match: ${value}`);
    }
  }
}

async function missing(context: CheckContext, resource: Resource): Promise<void> {
  for (const id of [uuidV7(), 'not-an-id']) {
    for (const kind of writesOf(resource)) {
      for (const value of ['*', '"other"']) {
        const target = { path: `${resourcePath(context.spec, resource)}/${id}`, sent: {} };
        const exchange = await write(context, resource, kind, target, value);
        wantError(exchange, 412, 'PRECONDITION_FAILED', `${methods[kind]} of a missing row with If-Match: ${value}`);
      }
    }
  }
}

/** Where every change has to name a version, one that does not is refused once it is clear that the row is there. */
async function absent(context: CheckContext, resource: Resource): Promise<void> {
  if (!has(context.spec, 'ifMatch')) return;
  const row = await context.rows.create(resource);
  for (const kind of writesOf(resource)) {
    const exchange = await write(context, resource, kind, row);
    wantError(exchange, 428, 'PRECONDITION_REQUIRED', `${methods[kind]} without If-Match`);
  }
  if (!may(resource, 'update')) return;
  const odd = { json: { no_such_member: 1 }, unconditional: true };
  wantStatus(await context.editor.send('PATCH', row.path, odd), 400, 'PATCH with a wrong body and without If-Match');
}

/** A wrong body is told before the version is looked at; what only the stored rows refuse, afterwards. */
async function order(context: CheckContext, resource: Resource): Promise<void> {
  if (!may(resource, 'update')) return;
  const { editor: client, rows } = context;
  const row = await rows.create(resource);
  const patch = (json: unknown) => client.send('PATCH', row.path, { json, headers: { 'if-match': '"other"' } });
  wantStatus(await patch({ no_such_member: 1 }), 400, 'PATCH with a wrong body and a stale If-Match');
  const unique = changeable(resource).find((field) => field.unique);
  if (unique) {
    const taken = await rows.create(resource);
    const exchange = await patch({ [unique.wire]: taken.sent[unique.wire] });
    wantError(exchange, 412, 'PRECONDITION_FAILED', `PATCH of ${unique.wire} to a taken value with a stale If-Match`);
  }
  const reference = changeable(resource).find((field) => field.type === 'ref');
  if (reference) {
    const exchange = await patch({ [reference.wire]: reference.list ? [uuidV7()] : uuidV7() });
    wantError(exchange, 412, 'PRECONDITION_FAILED', `PATCH of ${reference.wire} to no row with a stale If-Match`);
  }
}

/** Changing only what one has seen. */
export const h05: Check = {
  id: 'H05',
  title: 'If-Match',
  contract:
    'PUT, PATCH and DELETE with an If-Match that does not name the current version by a strong tag (a stale, weak or foreign one, garbage, or anything on a missing row) answer 412 PRECONDITION_FAILED and change nothing; the current tag, a list with it, and * are met. With require-if-match a change without the header answers 428 PRECONDITION_REQUIRED. A wrong body is told first; what the stored rows refuse, afterwards.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create'], (resource) => writesOf(resource).length > 0, 'that rows of can be changed'),
  async run(context) {
    await eachResource(
      context,
      ['create'],
      async (resource) => {
        const collector = createCollector();
        for (const work of [stale, met, missing, order, absent]) await collector.attempt(() => work(context, resource));
        collector.finish();
      },
      (resource) => writesOf(resource).length > 0,
    );
  },
};
