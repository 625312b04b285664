import type { Field, Resource, Spec } from '../../../types.ts';
import type { Database } from '../../backend/database.ts';
import type { Check } from '../../check.ts';
import type { Instance } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { may } from '../../model/may.ts';
import { changeable, writable } from '../../model/member-groups.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { uuidV7 } from '../../model/uuid-v7.ts';
import { dataOf } from '../../want/data-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { refusingCommits } from './refusing-commits.ts';

const isSet = (field: Field) => field.type === 'ref' && field.list;

async function countRows(database: Database, resource: Resource): Promise<number> {
  const table = database.identifier(resource.names.table);
  const [row] = await database.query(`select count(*)::int as count from ${table}`);
  return Number(row?.['count']);
}

/** The whole change is refused at the commit, when every statement of it has succeeded. */
async function refusedCommit({ editor, database, rows }: Instance, spec: Spec, resource: Resource): Promise<void> {
  const body = await rows.body(resource, { fill: 'required' });
  const before = await countRows(database, resource);
  const refused = await refusingCommits(database, resource.names.table, () =>
    editor.post(resourcePath(spec, resource), body),
  );
  wantError(refused, 500, 'INTERNAL_ERROR', 'a create whose commit the database refuses');
  want(
    refused.headers['location'] === undefined && refused.headers['etag'] === undefined,
    'the refusal has no Location and no ETag of the row that is not there',
    refused,
  );
  want((await countRows(database, resource)) === before, 'no row is left of a create that was not committed', refused);
  wantStatus(await editor.post(resourcePath(spec, resource), body), 201, 'the same create afterwards');
}

/** A row is there before its set of references fails. */
async function failingSet({ editor, database, rows }: Instance, spec: Spec, resource: Resource): Promise<void> {
  const set = writable(resource).find(isSet);
  if (!set) return;
  const toNowhere = { [set.wire]: [uuidV7()] };
  const body = await rows.body(resource, { fill: 'required', set: toNowhere });
  const before = await countRows(database, resource);
  const created = await editor.post(resourcePath(spec, resource), body);
  wantError(created, 422, 'REFERENCE_NOT_FOUND', `a create with ${set.wire} to no row`);
  want((await countRows(database, resource)) === before, 'no row is left of a create that failed half-way', created);
  if (!may(resource, 'update', 'get') || !changeable(resource).includes(set)) return;
  const row = await rows.create(resource, { fill: 'required' });
  const changed = await editor.patch(row.path, toNowhere);
  wantError(changed, 422, 'REFERENCE_NOT_FOUND', `PATCH of ${set.wire} to no row`);
  const after = await editor.get(row.path);
  const isUnchanged = dataOf(after)['version'] === row.data['version'];
  want(isUnchanged, 'a PATCH that failed half-way leaves the version', after);
}

/** Changes are whole. */
export const d07: Check = {
  id: 'D07',
  title: 'all or nothing',
  contract:
    'A request that fails half-way leaves nothing behind, and success is told after the commit: when the database refuses that, the answer is 500 without Location, and no row is there.',
  needs: ['env', 'sql'],
  lane: 'own',
  when: whenResource(['create']),
  async run({ spec, start }) {
    const instance = await start();
    const collector = createCollector();
    for (const resource of spec.resources.filter((candidate) => may(candidate, 'create'))) {
      for (const work of [refusedCommit, failingSet]) await collector.attempt(() => work(instance, spec, resource));
    }
    collector.finish();
  },
};
