import type { Field, Json, Resource, Spec } from '../types.ts';
import type { Client } from './http/client.ts';
import type { Exchange } from './http/exchange.ts';
import { accountName, accountOf, isAccount } from './model/account-resource.ts';
import { makerOf } from './model/actor-of.ts';
import { may } from './model/may.ts';
import { directOwners, insertedOwners } from './model/owners-of.ts';
import { writable } from './model/member-groups.ts';
import type { Random } from './model/random.ts';
import { resourcePath } from './model/resource-path.ts';
import { validValue } from './model/valid-value.ts';
import { NotRun } from './not-run.ts';
import type { Principals } from './principals/principal.ts';
import { dataOf } from './want/data-of.ts';
import { idOf } from './want/id-of.ts';
import { listOf } from './want/list-of.ts';
import { wantStatus } from './want/want-status.ts';

/** Members of a request body, by wire name. */
export type Body = Record<string, Json>;

/** A row that a check made for itself. */
export type Row = Readonly<{
  id: string;
  /** `/api/v1/things/<id>` */
  path: string;
  sent: Body;
  data: Readonly<Record<string, unknown>>;
  exchange: Exchange;
}>;

/** Which members a body carries: `required` ones, `all`, and what the check sets itself. */
export type BodyOptions = Readonly<{ fill?: 'required' | 'all'; set?: Body }>;

/** Makes bodies and rows of any resource of a spec, creating the rows that they refer to. */
export type Rows = Readonly<{
  body(resource: Resource, options?: BodyOptions): Promise<Body>;
  /** A legal value of one field, creating the row that a reference needs. */
  value(resource: Resource, field: Field): Promise<Json>;
  create(resource: Resource, options?: BodyOptions): Promise<Row>;
  /** The id of some row of the resource, the same within a check. */
  any(resource: Resource): Promise<string>;
  /** Forgets the rows that `any` gave: they were taken away. */
  forget(): void;
}>;

/** True when two rows with an equal value in `field` may clash. */
function mustDiffer(resource: Resource, field: Field): boolean {
  return field.unique || resource.unique.some((fields) => fields.includes(field.name));
}

/** Puts rows into tables past the backend; undefined where the suite may not. */
export type Insert =
  | Readonly<{
      /** A row with these required members of a resource that has no create. */
      row(resource: Resource, members: ReadonlyMap<Field, Json>): Promise<string>;
      /** An account that never signs in. */
      account(): Promise<string>;
    }>
  | undefined;

/** What `createRows` needs to know. */
export type RowsRequest = Readonly<{
  spec: Spec;
  /** Sends as somebody who may. */
  client: Client;
  principals: Principals;
  random: Random;
  insert: Insert;
}>;

/** Makes a Rows for one check, on one backend. */
export function createRows({ spec, client, principals, random, insert }: RowsRequest): Rows {
  const pooled = new Map<string, Promise<string>>();

  /** Rows belong to who makes them, so that `own` lets the same person use them. */
  const maker = async (resource: Resource): Promise<string> => {
    const role = makerOf(spec, resource);
    return (await (role === undefined ? principals.create() : principals.as(role))).userId;
  };

  /** The members that make a row its maker's; a unique one can point to nobody twice. */
  async function owners(resource: Resource): Promise<Body> {
    const members = directOwners(resource).filter(
      (field) => writable(resource).includes(field) && !mustDiffer(resource, field),
    );
    if (members.length === 0) return {};
    const id = await maker(resource);
    return Object.fromEntries(members.map(({ wire }) => [wire, id]));
  }

  const targetOf = (field: Field): Resource => {
    if (field.target === accountName) return accountOf(spec);
    const target = spec.resources.find(({ name }) => name === field.target);
    if (!target)
      throw new NotRun(`${field.name} refers to ${String(field.target)}, which is not a resource of the spec`);
    return target;
  };

  async function existing(resource: Resource): Promise<string> {
    if (isAccount(resource)) return insert ? insert.account() : (await principals.create()).userId;
    if (may(resource, 'create')) return (await create(resource, { fill: 'required' })).id;
    if (insert) {
      const members = new Map<Field, Json>();
      for (const field of resource.fields.filter(({ required, list, type }) => required && !(list && type === 'ref'))) {
        members.set(field, field.default ?? (await value(resource, field)));
      }
      for (const field of insertedOwners(resource)) members.set(field, await maker(resource));
      return insert.row(resource, members);
    }
    if (!may(resource, 'list'))
      throw new NotRun(`${resource.name} allows neither create nor list, so it has no row to refer to`);
    const [first] = listOf(await client.get(resourcePath(spec, resource))).rows;
    if (!first) throw new NotRun(`${resource.name} has no row and allows no create`);
    return idOf(first);
  }

  function any(resource: Resource): Promise<string> {
    const found = pooled.get(resource.name) ?? existing(resource);
    pooled.set(resource.name, found);
    return found;
  }

  async function value(resource: Resource, field: Field): Promise<Json> {
    if (directOwners(resource).includes(field) && !mustDiffer(resource, field)) return maker(resource);
    if (field.type === 'ref') {
      const target = targetOf(field);
      const id = mustDiffer(resource, field) ? await existing(target) : await any(target);
      return field.list ? [id] : id;
    }
    // A `unique` on the resource asks for as much variety as one on the field.
    const drawn = validValue(mustDiffer(resource, field) ? { ...field, unique: true } : field, random);
    if (drawn === undefined) throw new NotRun(`no legal value of ${resource.name}.${field.name} could be made`);
    return drawn;
  }

  async function body(resource: Resource, { fill = 'all', set = {} }: BodyOptions = {}): Promise<Body> {
    const made: Body = await owners(resource);
    for (const field of writable(resource)) {
      if (Object.hasOwn(made, field.wire) || Object.hasOwn(set, field.wire) || (fill === 'required' && !field.required))
        continue;
      // An optional reference may lead round in a circle; the row it needs is made of required members only.
      made[field.wire] = await value(resource, field);
    }
    return { ...made, ...set };
  }

  async function create(resource: Resource, options: BodyOptions = {}): Promise<Row> {
    const path = resourcePath(spec, resource);
    for (let attempt = 1; ; attempt += 1) {
      const sent = await body(resource, options);
      const exchange = await client.post(path, sent);
      // A narrow unique member (a boolean, a short enum) clashes by chance: draw again.
      if (exchange.status === 409 && attempt < 8) continue;
      wantStatus(exchange, 201, `A valid ${resource.names.words} is created`);
      const data = dataOf(exchange);
      const id = idOf(data);
      return { id, path: `${path}/${encodeURIComponent(id)}`, sent, data, exchange };
    }
  }

  return {
    body,
    value,
    create,
    any,
    forget: () => {
      pooled.clear();
    },
  };
}
