import type { Field, Resource } from '../../types.ts';
import { idOf } from '../want/id-of.ts';
import { compareValues } from './compare-values.ts';
import { visible } from './member-groups.ts';

type Data = Readonly<Record<string, unknown>>;

/** Built-in members that every list sorts by, as if they were fields. */
const builtIn = { id: 'uuid', created_at: 'datetime', updated_at: 'datetime' } as const;

/** The members by which everybody may sort a list. */
export const sortKeys = (resource: Resource): string[] => [
  ...Object.keys(builtIn),
  ...visible(resource)
    .filter((field) => field.sort && !field.private)
    .map(({ wire }) => wire),
];

function fieldOf(resource: Resource, wire: string): Field {
  const declared = resource.fields.find((field) => field.wire === wire);
  if (declared) return declared;
  const type = builtIn[wire as keyof typeof builtIn];
  return { name: wire, wire, type, list: false } as Field;
}

/** Orders two rows by one key: nulls last ascending, first descending. */
function compareBy(resource: Resource, key: string, a: Data, b: Data): number {
  const sign = key.startsWith('-') ? -1 : 1;
  const field = fieldOf(resource, key.replace(/^-/, ''));
  const [left, right] = [a[field.wire], b[field.wire]];
  if (left === null || right === null) return sign * (Number(left === null) - Number(right === null));
  return sign * compareValues(field, left, right);
}

/** The ids of rows in the order that `sort=` with these keys must give, ties by id. */
export function sortRows(resource: Resource, rows: readonly Data[], keys: readonly string[]): string[] {
  const order = [...keys, 'id'];
  return rows.toSorted((a, b) => order.reduce((found, key) => found || compareBy(resource, key, a, b), 0)).map(idOf);
}
