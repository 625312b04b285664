import type { Field, Json, Resource, Spec } from '../../../types.ts';
import type { CheckContext } from '../../check-context.ts';
import { expectedData } from '../../model/expected-data.ts';
import { filterOperators } from '../../model/filter-operators.ts';
import { filterValues } from '../../model/filter-values.ts';
import { may } from '../../model/may.ts';
import { changeable, visible, writable } from '../../model/member-groups.ts';
import { serverOwned } from '../../model/owners-of.ts';
import { publicPart } from '../../model/public-part.ts';
import { replacing, withheld } from '../../model/replacing.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { rowDifference } from '../../model/row-difference.ts';
import type { RowModel } from '../../model/row-model.ts';
import { sortKeys } from '../../model/sort-rows.ts';
import { wireForm } from '../../model/wire-form.ts';
import type { Exchange } from '../../http/exchange.ts';
import type { Body } from '../../rows.ts';
import { dataOf } from '../../want/data-of.ts';
import { idOf } from '../../want/id-of.ts';
import { listOf } from '../../want/list-of.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

/** What a step does; the numbers choose among the rows, members and keys that there are then. */
export type Step = Readonly<{
  kind: 'create' | 'patch' | 'put' | 'delete' | 'read' | 'list';
  row: number;
  member: number;
  value: number;
}>;

/** A resource, the model of its rows, and the rows that they refer to. */
export type ModelScene = Readonly<{ context: CheckContext; resource: Resource; model: RowModel; fixed: Body }>;

const at = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

/** The operation that a kind of step needs. */
const needed = {
  create: 'create',
  patch: 'update',
  put: 'replace',
  delete: 'delete',
  read: 'get',
  list: 'list',
} as const;

/** Members whose objects PATCH merges are left to C03. */
const patchable = (resource: Resource, fixed: Body): Field[] =>
  changeable(resource).filter(({ type, wire }) => !['json', 'money'].includes(type) && !Object.hasOwn(fixed, wire));

/** Takes one step on the backend and in the model, and fails where the two part. A step that cannot be taken does nothing. */
export async function takeStep(scene: ModelScene, step: Step): Promise<void> {
  const { resource, model } = scene;
  if (!may(resource, needed[step.kind])) return;
  if (step.kind === 'create') return create(scene, step);
  if (step.kind === 'list') return list(scene, step);
  const id = at(model.ids, step.row);
  if (id === undefined) return;
  await { patch, put, read, delete: remove }[step.kind](scene, id, step);
}

async function create({ context, resource, model, fixed }: ModelScene, { value }: Step): Promise<void> {
  const fill = value % 2 === 0 ? 'all' : 'required';
  const { id, sent, exchange } = await context.rows.create(resource, { fill, set: fixed });
  wantRow(context.spec, resource, exchange, expectedData(resource, sent), 'a create');
  want(dataOf(exchange)['version'] === 1, 'a new row has version 1', exchange);
  model.save(id, dataOf(exchange));
}

async function patch(scene: ModelScene, id: string, { member, value }: Step): Promise<void> {
  const { context, resource, model, fixed } = scene;
  const field = at(patchable(resource, fixed), member);
  if (!field) return;
  const clear = value % 4 === 0 && !field.required && !(field.type === 'ref' && field.list);
  const set = { [field.wire]: clear ? null : await context.rows.value(resource, field) };
  const before = model.row(id);
  const exchange = await context.editor.patch(pathOf(scene, id), set);
  if (isTaken(exchange, resource)) return;
  wantStatus(exchange, 200, `PATCH of ${field.wire}`);
  const shown = visible(resource).includes(field) ? { [field.wire]: wireForm(field, set[field.wire] ?? null) } : {};
  save(scene, id, { ...declared(resource, before), ...shown }, exchange, `PATCH of ${field.wire}`);
}

async function put(scene: ModelScene, id: string, { value }: Step): Promise<void> {
  const { context, resource, model, fixed } = scene;
  const before = model.row(id);
  const kept = Object.fromEntries(withheld(resource).map(({ wire }) => [wire, (before[wire] ?? null) as Json]));
  const immutable = writable(resource).filter((field) => field.immutable);
  // What cannot be read back cannot be sent again either.
  if (immutable.some((field) => field.private || field.writeonly)) return;
  const same = Object.fromEntries(immutable.map(({ wire }) => [wire, before[wire] as Json]));
  const fill = value % 2 === 0 ? 'all' : 'required';
  const body = replacing(resource, await context.rows.body(resource, { fill, set: { ...fixed, ...same } }));
  const exchange = await context.editor.put(pathOf(scene, id), body);
  if (isTaken(exchange, resource)) return;
  wantStatus(exchange, 200, 'PUT');
  save(scene, id, expectedData(resource, { ...kept, ...body }), exchange, 'PUT');
}

async function read(scene: ModelScene, id: string): Promise<void> {
  const { context, resource, model } = scene;
  const exchange = await context.editor.get(pathOf(scene, id));
  wantStatus(exchange, 200, 'GET of a row that the model has');
  wantSame(context.spec, resource, dataOf(exchange), model.row(id), exchange);
}

async function remove(scene: ModelScene, id: string): Promise<void> {
  wantStatus(await scene.context.editor.delete(pathOf(scene, id)), 204, 'DELETE of a row that the model has');
  scene.model.remove(id);
  if (may(scene.resource, 'get'))
    wantStatus(await scene.context.editor.get(pathOf(scene, id)), 404, 'GET of a deleted row');
}

async function list({ context, resource, model }: ModelScene, { row, member, value }: Step): Promise<void> {
  const field = at(
    visible(resource).filter((one) => one.filter && !one.private),
    member,
  );
  const operator = field && at(filterOperators(field), row);
  const text = field && operator && at(filterValues(field, operator, model.rows), value);
  const filter = field && operator && text !== undefined ? { field, operator, text } : undefined;
  const keys = [at(sortKeys(resource), value), at(sortKeys(resource), member)].map(
    (key, index) => `${(row + index) % 2 === 0 ? '-' : ''}${key ?? 'id'}`,
  );
  const [page, perPage] = [1 + (value % 2), 1 + (member % 5)];
  const expected = model.list({ ...(filter && { filter }), keys, page, perPage });
  const query = [
    ...(filter ? [`filter[${filter.field.wire}][${filter.operator}]=${encodeURIComponent(filter.text)}`] : []),
    ...[`sort=${keys.join(',')}`, `page=${String(page)}`, `per_page=${String(perPage)}`],
  ].join('&');
  const exchange = await context.editor.get(`${resourcePath(context.spec, resource)}?${query}`);
  wantStatus(exchange, 200, query);
  const { rows, pagination } = listOf(exchange);
  want(
    pagination['total'] === expected.total,
    `${query}: total is ${String(pagination['total'])}, the model counts ${String(expected.total)}`,
    exchange,
  );
  const found = rows.map(idOf);
  want(
    found.join() === expected.ids.join(),
    `${query} gives ${found.join(' ') || 'nothing'}, the model ${expected.ids.join(' ') || 'nothing'}`,
    exchange,
  );
  for (const one of rows) wantSame(context.spec, resource, one, model.row(idOf(one)), exchange);
}

const pathOf = ({ context, resource }: ModelScene, id: string) => `${resourcePath(context.spec, resource)}/${id}`;

/** True when another row has the values: then nothing has changed. */
const isTaken = ({ status }: Exchange, { fields, unique }: Resource) =>
  status === 409 && (unique.length > 0 || fields.some((field) => field.unique));

/** The members that the spec declares, of a row. */
const declared = (resource: Resource, row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    visible(resource).flatMap(({ wire }) =>
      Object.hasOwn(row, wire) && !serverOwned(resource).includes(wire) ? [[wire, row[wire]]] : [],
    ),
  );

/** Members that not everybody sees are left to R01 and R03. */
function wantRow(
  spec: Spec,
  resource: Resource,
  exchange: Exchange,
  expected: Readonly<Record<string, unknown>>,
  what: string,
): void {
  const found = rowDifference(spec, resource, publicPart(resource, dataOf(exchange)), publicPart(resource, expected));
  want(found === undefined, `${what}: ${String(found)}`, exchange);
}

function wantSame(
  spec: Spec,
  resource: Resource,
  row: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
  exchange: Exchange,
): void {
  const found = rowDifference(spec, resource, publicPart(resource, row), declared(resource, expected));
  want(found === undefined, `a row is as its last change left it: ${String(found)}`, exchange);
  for (const name of ['created_at', 'updated_at', 'version'])
    want(row[name] === expected[name], `${name} is as the last change left it`, exchange);
}

/** Compares the answer of a change with the model and takes it over. */
function save(
  { context, resource, model }: ModelScene,
  id: string,
  expected: Readonly<Record<string, unknown>>,
  exchange: Exchange,
  what: string,
): void {
  const before = model.row(id);
  wantRow(context.spec, resource, exchange, expected, what);
  const data = dataOf(exchange);
  want(Number(data['version']) > Number(before['version']), `${what} raises the version`, exchange);
  want(data['created_at'] === before['created_at'], `${what} keeps created_at`, exchange);
  model.save(id, data);
}
