import { accountName } from '../../../src/contract/model/account-resource.ts';
import { boundaryValues } from '../../../src/contract/model/boundary-values.ts';
import { invalidValues } from '../../../src/contract/model/invalid-values.ts';
import { changeable, nullable, writable } from '../../../src/contract/model/member-groups.ts';
import type { Random } from '../../../src/contract/model/random.ts';
import { validValue } from '../../../src/contract/model/valid-value.ts';
import type { Field, Json, Operation, Resource } from '../../../src/types.ts';
import type { Person, Recorded } from './sequence.ts';

type Body = Readonly<Record<string, Json>>;

/** Draws bodies of rows, and remembers what it drew. */
export type Bodies = Readonly<{
  /** A name of a row that may be there; undefined before the first was created. */
  anyRow(resource: Resource): string | undefined;
  /** What rows were created from. */
  rows(resource: Resource): readonly Body[];
  create(resource: Resource): Pick<Recorded, 'json' | 'raw' | 'headers' | 'as'>;
  change(resource: Resource, operation: Operation): Pick<Recorded, 'json' | 'raw' | 'headers'>;
}>;

const missing = '0190b6c2-0000-7000-8000-ffffffffffff';

/** Makes bodies from a source of chance; references lead to rows that were drawn before, or to people. */
export function createBodies({ random, people }: { random: Random; people: readonly Person[] }): Bodies {
  const drawn = new Map<string, { name: string; body: Body }[]>();
  let count = 0;
  const made = ({ name }: Pick<Resource, 'name'>) => drawn.get(name) ?? [];

  const nameIn = (resource: string): string | undefined => {
    if (resource === accountName) return people.length === 0 ? undefined : `${random.pick(people).name}_id`;
    // Rows of late are more often there than early ones.
    const rows = made({ name: resource });
    return rows.length === 0 ? undefined : random.pick(random.next() < 0.6 ? rows.slice(-6) : rows).name;
  };

  function reference({ target = '' }: Field): string {
    const name = random.next() < 0.95 ? nameIn(target) : undefined;
    return name === undefined ? missing : `{${name}}`;
  }

  function value(resource: Resource, field: Field): Json {
    if (nullable(field) && random.next() < 0.1) return null;
    if (field.type === 'ref') {
      if (!field.list) return reference(field);
      return Array.from({ length: random.whole(0, 2) }, () => reference(field));
    }
    const chance = random.next();
    // A value of another row: a clash, where it has to be unique.
    const others = made(resource).flatMap(({ body }) =>
      Object.hasOwn(body, field.wire) ? [body[field.wire] ?? null] : [],
    );
    if (chance < 0.15 && others.length > 0) return random.pick(others);
    const edges = chance < 0.3 ? boundaryValues(field, random) : [];
    return edges.length > 0 ? random.pick(edges) : (validValue(field, random) ?? null);
  }

  const body = (resource: Resource, fields: readonly Field[]): Body =>
    Object.fromEntries(fields.map((field) => [field.wire, value(resource, field)]));

  /** The body as it is, or with something in it that has to be refused. */
  function sent(json: Body, fields: readonly Field[]): Pick<Recorded, 'json' | 'raw' | 'headers'> {
    const chance = random.next();
    if (chance < 0.05) return { json: { ...json, unknown: true, id: missing } };
    if (chance > 0.2 || fields.length === 0) return { json };
    const field = random.pick(fields);
    const wrong = invalidValues(field);
    if (wrong.length === 0) return { json };
    const members = Object.entries(json).filter(([name]) => name !== field.wire);
    const texts = members.map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`);
    const raw = `{${[...texts, `${JSON.stringify(field.wire)}:${random.pick(wrong).text}`].join(',')}}`;
    return { raw, headers: { 'content-type': 'application/json' } };
  }

  const without = (fields: readonly Field[], probability: number): readonly Field[] =>
    fields.filter(
      ({ required, type }) => type !== 'file' && (required ? random.next() > 0.02 : random.next() > probability),
    );

  return {
    anyRow: ({ name }) => nameIn(name),
    rows: (resource) => made(resource).map((one) => one.body),
    create(resource) {
      const fields = without(writable(resource), 0.3);
      const json = body(resource, fields);
      count += 1;
      const name = `row_${String(count)}`;
      drawn.set(resource.name, [...made(resource), { name, body: json }]);
      return { ...sent(json, fields), as: name };
    },
    change(resource, operation) {
      if (operation === 'replace') {
        const fields = without(writable(resource), 0.3);
        return sent(body(resource, fields), fields);
      }
      const offered = changeable(resource).filter(({ type }) => type !== 'file');
      const fields = random.shuffle(offered).slice(0, random.whole(0, 3));
      return sent(body(resource, fields), fields);
    },
  };
}
