import type { Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import type { Client } from '../../http/client.ts';
import { rolesOf } from '../../model/actor-of.ts';
import { has } from '../../model/capabilities.ts';
import { difference } from '../../model/difference.ts';
import { grantOf, type Grant } from '../../model/grant-of.ts';
import { includesOf } from '../../model/includes-of.ts';
import { may } from '../../model/may.ts';
import { changeable, writable } from '../../model/member-groups.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import { strangersOf } from '../../principals/strangers.ts';
import { ownedRow } from '../../owned-row.ts';
import { dataOf } from '../../want/data-of.ts';
import { errorOf } from '../../want/error-of.ts';
import { idOf } from '../../want/id-of.ts';
import { listOf } from '../../want/list-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { includes, openIncludes, referringRow, type Referring } from './include-cases.ts';
import { wantFewReads } from './included-reads.ts';

/** Somebody who reads every row of a resource, and how far they get those that it refers to. */
type Reader = Readonly<{ name: string; client: Client; grant: Grant | undefined }>;

async function readersOf(
  context: CheckContext,
  stranger: ReturnType<typeof strangersOf>,
  { resource, include }: Referring,
): Promise<Reader[]> {
  const { spec, client } = context;
  if (!has(spec, 'users')) return [{ name: 'everybody', client, grant: 'any' }];
  const readers: Reader[] = [];
  const reads = (role: string | undefined) =>
    (may(resource, 'get') ? grantOf(resource, 'get', role) : grantOf(resource, 'list', role)) === 'any';
  const grant = (role: string | undefined) => grantOf(include.target, 'get', role);
  if (reads(undefined)) readers.push({ name: 'nobody', client, grant: grant(undefined) });
  for (const role of rolesOf(spec)) {
    if (reads(role)) readers.push({ name: role, client: (await stranger(role)).client, grant: grant(role) });
  }
  return readers;
}

/** The object that GET of its own shows the same reader; the id where that shows none. */
async function expected(context: CheckContext, { include, id }: Referring, reader: Reader): Promise<unknown> {
  if (reader.grant !== 'any') return id;
  const exchange = await reader.client.get(`${resourcePath(context.spec, include.target)}/${id}`);
  wantStatus(exchange, 200, `${reader.name} gets the ${include.target.names.words}`);
  return dataOf(exchange);
}

async function shows(context: CheckContext, referring: Referring, reader: Reader): Promise<void> {
  const { row, resource, include } = referring;
  const { wire } = include.field;
  const wanted = await expected(context, referring, reader);
  if (may(resource, 'get')) {
    const whole = dataOf(await reader.client.get(row.path));
    const exchange = await reader.client.get(`${row.path}?include=${wire}`);
    const found = difference(dataOf(exchange), { ...whole, [wire]: wanted });
    want(found === undefined, `include=${wire} shows ${reader.name} what they can get: ${String(found)}`, exchange);
    const part = await reader.client.get(`${row.path}?fields=id&include=${wire}`);
    const less = difference(dataOf(part), { id: row.id, [wire]: wanted });
    want(less === undefined, `fields=id&include=${wire} shows the id and the object: ${String(less)}`, part);
  }
  if (!may(resource, 'list') || (has(context.spec, 'users') && !listsAll(resource, reader))) return;
  const path = `${resourcePath(context.spec, resource)}?sort=-created_at&per_page=100&include=${wire}`;
  const exchange = await reader.client.get(path);
  const listed = listOf(exchange).rows.find((one) => idOf(one) === row.id);
  if (!listed) return;
  const found = difference(listed[wire], wanted);
  want(found === undefined, `GET ${path} shows ${reader.name} what they can get: ${String(found)}`, exchange);
}

const listsAll = (resource: Resource, { name }: Reader): boolean =>
  grantOf(resource, 'list', name === 'nobody' ? undefined : name) === 'any';

/** Whoever gets only their own rows sees those, and the ids of the others. */
async function showsOwn(context: CheckContext, resource: Resource, { field, target }: Referring['include']) {
  for (const role of has(context.spec, 'users') ? rolesOf(context.spec) : []) {
    if (grantOf(target, 'get', role) !== 'own' || grantOf(resource, 'get', role) !== 'any') continue;
    if (!writable(resource).includes(field)) continue;
    const principal = await context.principals.create({ role });
    const theirs = await ownedRow(context, target, principal);
    if (!theirs) continue;
    const row = await context.rows.create(resource, { set: { [field.wire]: theirs.id } });
    const exchange = await principal.client.get(`${row.path}?include=${field.wire}`);
    const own = dataOf(await principal.client.get(theirs.path));
    const found = difference(dataOf(exchange)[field.wire], own);
    want(found === undefined, `include=${field.wire} shows ${role} a row of their own: ${String(found)}`, exchange);
  }
}

async function staysNull(context: CheckContext, resource: Resource, { field }: Referring['include']): Promise<void> {
  if (field.required || field.default !== undefined || !may(resource, 'get')) return;
  const row = await context.rows.create(resource, { fill: 'required' });
  if (row.data[field.wire] !== null) return;
  const exchange = await context.editor.get(`${row.path}?include=${field.wire}`);
  want(dataOf(exchange)[field.wire] === null, `include=${field.wire} leaves null as it is`, exchange);
}

/** The tag is that of the view, and of the objects in it. */
async function tags(context: CheckContext, { row, resource, include, id }: Referring): Promise<void> {
  const { editor: client, rows, spec } = context;
  const { field, target } = include;
  if (!may(resource, 'get')) return;
  const path = `${row.path}?include=${field.wire}`;
  const before = await client.get(path);
  const { etag = '' } = before.headers;
  wantStatus(await client.get(path, { 'if-none-match': etag }), 304, `GET ${path} with its own tag`);
  if (typeof dataOf(before)[field.wire] === 'string') return;
  const plain = await client.get(row.path);
  want(plain.headers['etag'] !== etag, `${path} has another tag than without include`, before);
  const change = changeable(target).find(({ type, unique, list }) => !unique && !list && type !== 'ref');
  if (!change || !may(target, 'update')) return;
  const changed = await client.patch(`${resourcePath(spec, target)}/${id}`, {
    [change.wire]: await rows.value(target, change),
  });
  if (changed.status !== 200) return;
  const after = await client.get(path, { 'if-none-match': etag });
  wantStatus(after, 200, `GET ${path} with the tag of before the ${target.names.words} changed`);
}

async function refuses(context: CheckContext, resource: Resource, path: string): Promise<void> {
  const { editor: client, spec } = context;
  const known = includesOf(spec, resource).map(({ field }) => field.wire);
  const [name = ''] = known;
  const others = resource.fields.map(({ wire }) => wire).filter((wire) => !known.includes(wire));
  const six = Array.from({ length: 6 }, () => name).join(',');
  const unknown = ['no_such', 'toString'].filter((word) => !known.includes(word));
  const wrong = ['', ...unknown, `${name},`, `${name}.id`, 'id', six, ...others.slice(0, 5)];
  for (const include of wrong) {
    const exchange = await client.get(`${path}?include=${include}`);
    wantError(exchange, 400, 'VALIDATION_ERROR', `include=${include}`);
    const told = errorOf(exchange).details.map((detail) => detail['field']);
    want(told.length > 0 && told.every((field) => field === 'include'), 'the details name include', exchange);
  }
  wantStatus(await client.get(`${path}?include=${name}&include=${name}`), 400, 'include is given twice');
}

/** The parameter `include`. */
export const q12: Check = {
  id: 'Q12',
  title: 'include',
  contract:
    'include=a,b shows up to 5 references as the objects that GET shows the same asker, of one row and in lists; what they cannot get stays an id, null stays null; the tag follows the objects; a page of many rows costs no more statements than a page of one; any other name answers 400 VALIDATION_ERROR.',
  needs: [],
  lane: 'shared',
  when: (spec) => spec.resources.some((resource) => includes(spec, resource)) || 'no answer can include an object',
  async run(context) {
    const { spec } = context;
    const stranger = strangersOf(context.principals);
    await eachResource(
      context,
      ['create'],
      async (resource) => {
        const collector = createCollector();
        let tried = 0;
        for (const include of openIncludes(context, resource)) {
          const made = await referringRow(context.rows, resource, include).catch((error: unknown) => {
            if (error instanceof NotRun) return undefined;
            throw error;
          });
          if (!made) continue;
          tried += 1;
          for (const reader of await readersOf(context, stranger, made))
            await collector.attempt(() => shows(context, made, reader));
          await collector.attempt(() => showsOwn(context, resource, include));
          await collector.attempt(() => staysNull(context, resource, include));
          await collector.attempt(() => tags(context, made));
        }
        if (may(resource, 'list'))
          await collector.attempt(() => refuses(context, resource, resourcePath(spec, resource)));
        collector.finish();
        if (tried === 0) throw new NotRun(`no reference of a ${resource.names.words} can be set`);
      },
      (resource) => includes(spec, resource),
    );
    await wantFewReads(
      context,
      spec.resources.filter((resource) => includes(spec, resource)),
    );
  },
};
