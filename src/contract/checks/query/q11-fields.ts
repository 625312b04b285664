import type { Resource, Spec } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import type { Client } from '../../http/client.ts';
import { has } from '../../model/capabilities.ts';
import { difference } from '../../model/difference.ts';
import { grantOf } from '../../model/grant-of.ts';
import { listsOf } from '../../model/lists-of.ts';
import { may } from '../../model/may.ts';
import { visible } from '../../model/member-groups.ts';
import { rolesOf } from '../../model/actor-of.ts';
import { strangersOf } from '../../principals/strangers.ts';
import type { Row } from '../../rows.ts';
import { dataOf } from '../../want/data-of.ts';
import { errorOf } from '../../want/error-of.ts';
import { idOf } from '../../want/id-of.ts';
import { listOf } from '../../want/list-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

type Members = Readonly<Record<string, unknown>>;

/** Every member that a row may show, by its name on the wire. */
const membersOf = (spec: Spec, resource: Resource): string[] => [
  ...['id', 'created_at', 'updated_at', 'version'],
  ...(has(spec, 'softDelete') ? ['deleted_at'] : []),
  ...visible(resource).map(({ wire }) => wire),
];

/** What is left of a row when only some members are asked for: those, and the id. */
function selected(row: Members, fields: readonly string[]): Members {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name === 'id' || fields.includes(name)));
}

/** Some ways to choose among the members: few, all, none but the id, one of them twice. */
function choices({ random, spec }: CheckContext, resource: Resource): string[][] {
  const names = random.shuffle(membersOf(spec, resource));
  const some = names.slice(0, random.whole(1, names.length));
  return [['id'], ['version'], some, [...some, ...some.slice(0, 1)], names];
}

const query = (fields: readonly string[]) => `fields=${fields.join(',')}`;

async function showsOne(context: CheckContext, resource: Resource, row: Row): Promise<void> {
  const { editor: client } = context;
  const whole = await client.get(row.path);
  const tags = new Map<string, string>();
  for (const fields of choices(context, resource)) {
    const path = `${row.path}?${query(fields)}`;
    const exchange = await client.get(path);
    const wanted = selected(dataOf(whole), fields);
    const found = difference(dataOf(exchange), wanted);
    want(found === undefined, `GET ${path} shows what was asked for and the id: ${String(found)}`, exchange);
    const { etag = '' } = exchange.headers;
    const view = Object.keys(wanted).toSorted().join();
    const other = [...tags].find(([name, tag]) => (name === view) !== (tag === etag));
    want(other === undefined, `GET ${path} has the tag of its view, and no other view has it`, exchange);
    tags.set(view, etag);
    wantStatus(await client.get(path, { 'if-none-match': etag }), 304, `GET ${path} with its own tag`);
    const full = whole.headers['etag'] ?? '';
    if (full !== etag) wantStatus(await client.get(path, { 'if-none-match': full }), 200, `${path} with another tag`);
    const head = await client.send('HEAD', path, {});
    want(head.headers['etag'] === etag && head.text === '', `HEAD ${path} is GET without its body`, head);
  }
}

/** Lists choose alike, page by page; the order and the place of a page need members that are not shown. */
async function showsMany(context: CheckContext, resource: Resource): Promise<void> {
  const { editor: client, spec } = context;
  for (const { concrete, resource: listed } of await listsOf(spec, context)) {
    if (listed !== resource) continue;
    for (const fields of choices(context, resource)) {
      const asked = 'sort=-created_at&per_page=2';
      const whole = listOf(await client.get(`${concrete}?${asked}`));
      const part = await client.get(`${concrete}?${asked}&${query(fields)}`);
      const wanted = whole.rows.map((row) => selected(row, fields));
      const found = difference(listOf(part).rows, wanted);
      want(found === undefined, `the rows of ${concrete} show what was asked for and the id: ${String(found)}`, part);
    }
    await walks(client, concrete);
  }
}

async function walks(client: Client, path: string): Promise<void> {
  const asked = `${path}?sort=-created_at&per_page=1&fields=id`;
  const first = await client.get(`${asked}&cursor=`);
  const { next_cursor: next } = listOf(first).pagination;
  if (typeof next !== 'string') return;
  want(/[?&]fields=id\b/.test(first.headers['link'] ?? ''), 'the links of a list keep fields', first);
  const second = await client.get(`${asked}&cursor=${encodeURIComponent(next)}`);
  const [one, two] = [first, second].map((exchange) => listOf(exchange).rows.map(idOf).join());
  want(one !== two, `the cursor of ${path}?fields=id leads on`, second);
}

async function refuses(context: CheckContext, resource: Resource, path: string): Promise<void> {
  const { editor: client } = context;
  const hidden = resource.fields.filter(({ writeonly }) => writeonly).map(({ wire }) => wire);
  const members = resource.fields.map(({ wire }) => wire);
  const unknown = ['no_such', 'ID', 'toString', '__proto__'].filter((name) => !members.includes(name));
  for (const fields of ['', 'id,', 'id.id', ...unknown, ...unknown.map((name) => `id,${name}`), ...hidden]) {
    const exchange = await client.get(`${path}?fields=${fields}`);
    wantError(exchange, 400, 'VALIDATION_ERROR', `fields=${fields}`);
    const told = errorOf(exchange).details.map((detail) => detail['field']);
    want(told.length > 0 && told.every((field) => field === 'fields'), 'the details name fields', exchange);
  }
  wantStatus(await client.get(`${path}?fields=id&fields=version`), 400, 'fields is given twice');
  wantError(await client.get(`${path}?fields[]=id`), 400, 'UNKNOWN_PARAMETER', 'fields[]');
}

/** To ask for a private member by name shows it to nobody who would not see it anyway. */
async function keepsPrivate(
  context: CheckContext,
  stranger: ReturnType<typeof strangersOf>,
  resource: Resource,
  row: Row,
): Promise<void> {
  const hidden = resource.fields.filter((field) => field.private && !field.writeonly).map(({ wire }) => wire);
  if (hidden.length === 0 || !has(context.spec, 'users')) return;
  for (const role of rolesOf(context.spec)) {
    if (role === 'admin' || grantOf(resource, 'get', role) !== 'any') continue;
    const { client } = await stranger(role);
    const exchange = await client.get(`${row.path}?fields=${hidden.join(',')}`);
    const found = difference(dataOf(exchange), { id: row.id });
    want(found === undefined, `${role} sees no private member of somebody else's row: ${String(found)}`, exchange);
  }
}

const selects = (resource: Resource): boolean => may(resource, 'get') || may(resource, 'list');

/** The parameter `fields`. */
export const q11: Check = {
  id: 'Q11',
  title: 'fields',
  contract:
    'fields=a,b shows these members and the id, of one row and in lists, with the same values and a tag of its own; private members stay hidden; an unknown, empty or write-only name answers 400 VALIDATION_ERROR.',
  needs: [],
  lane: 'quiet',
  when: (spec: Spec) =>
    spec.resources.some((resource) => may(resource, 'create') && selects(resource)) ||
    'no resource allows create and get, or create and list',
  async run(context) {
    const stranger = strangersOf(context.principals);
    await eachResource(
      context,
      ['create'],
      async (resource) => {
        const collector = createCollector();
        const rows = [await context.rows.create(resource), await context.rows.create(resource)];
        const [row] = rows as [Row, ...Row[]];
        if (may(resource, 'get')) {
          await collector.attempt(() => showsOne(context, resource, row));
          await collector.attempt(() => refuses(context, resource, row.path));
          await collector.attempt(() => keepsPrivate(context, stranger, resource, row));
        }
        await collector.attempt(() => showsMany(context, resource));
        for (const { concrete, resource: listed } of await listsOf(context.spec, context)) {
          if (listed === resource) await collector.attempt(() => refuses(context, resource, concrete));
        }
        collector.finish();
      },
      selects,
    );
  },
};
