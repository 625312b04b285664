import fc from 'fast-check';
import { resourceNames as namesOf } from '../../src/naming.ts';
import { hostileTexts } from './hostile-texts.ts';
import { withAccounts } from './with-accounts.ts';

/** A legal spec without accounts. */
const openSpec: fc.Arbitrary<string> = fc
  .record({
    names: fc.uniqueArray(fc.constantFrom(...resourceNames()), { minLength: 1, maxLength: 4 }),
    camel: fc.boolean(),
    kept: fc.subarray(['soft-delete', 'full-text-search']),
    description: fc.constantFrom(...hostileTexts),
    features: fc.subarray(['idempotency', 'require-if-match']),
    integrations: fc.subarray(['prometheus', 'opentelemetry']),
  })
  .chain(({ names, camel, kept, description, features, integrations }) =>
    fc.tuple(...names.map((name, index) => resource(name, names, index))).map((resources) =>
      JSON.stringify({
        version: 1,
        name: 'drawn',
        description: description.slice(0, 80) || 'Drawn',
        authentication: { type: 'none' },
        features,
        api: { case: camel ? 'camel' : 'snake' },
        integrations,
        ...limits(names, resources),
        ...(kept.length > 0 ? { database: { features: kept } } : {}),
        resources: Object.fromEntries(names.map((name, index) => [name, resources[index]])),
      }),
    ),
  );

/** Any legal spec that can be generated today, as the text of a JSON file, drawn from the grammar of `spec.md`. */
export const legalSpec: fc.Arbitrary<string> = fc.oneof(openSpec, openSpec.chain(withAccounts));

/** Where there are two or four resources, every operation of the first has a rate limit of its own. */
function limits(names: readonly string[], resources: readonly Drawn[]): Drawn {
  const [name = ''] = names;
  if (names.length % 2 === 1) return {};
  const path = `/${namesOf(name).path}`;
  const endpoints: Readonly<Record<string, string>> = {
    list: `GET ${path}`,
    create: `POST ${path}`,
    get: `GET ${path}/{id}`,
    replace: `PUT ${path}/{id}`,
    update: `PATCH ${path}/{id}`,
    delete: `DELETE ${path}/{id}`,
  };
  const operations = (resources[0]?.['operations'] as readonly string[] | undefined) ?? Object.keys(endpoints);
  const overrides = operations.map((operation, index) => [
    endpoints[operation],
    { requests: 10 ** index, windowSeconds: 60 + index },
  ]);
  return { rateLimit: { overrides: Object.fromEntries(overrides) as Drawn } };
}

function resourceNames(): readonly string[] {
  const reserved = ['Order', 'Group', 'Class', 'Module', 'Package', 'Object', 'Data', 'Series', 'Person', 'Status'];
  return [
    ...reserved,
    'Category',
    'WorkOrder',
    'Box',
    'X',
    'Promise',
    'Request',
    'Error',
    'HTTPServer',
    'A1',
    'Schema',
  ];
}

/** Each differs from the others in snake case and in camel case, and none is `<other>_id`, `_amount` or `_currency`. */
const fieldNames = [
  ...['type', 'class', 'default', 'order', 'from', 'select', 'end', 'self', 'async', 'in', 'is', 'match', 'fn', 'func'],
  ...[
    'lambda',
    'nil',
    'None',
    'object',
    'references',
    'index',
    'key',
    'value',
    'desc',
    'title',
    'x',
    'unitPrice',
    'list',
  ],
  ...[
    'constructor',
    'toString',
    'arguments',
    'a_rather_long_name_that_does_not_fit_on_a_line_with_others',
    'page',
    'q',
  ],
];

const types: readonly Readonly<{ type: string; sorts: boolean; text?: true; unique?: true; bounds?: object }>[] = [
  { type: 'string', sorts: true, text: true, unique: true, bounds: { min: 1, max: 40 } },
  { type: 'text', sorts: true, text: true, bounds: { max: 5000 } },
  { type: 'integer', sorts: true, unique: true, bounds: { min: -5, max: 9_007_199_254_740_991 } },
  { type: 'bigint', sorts: true, unique: true, bounds: { min: '-9000000000000000000' } },
  { type: 'decimal(12,3)', sorts: true, unique: true, bounds: { min: '0.005', max: '99999.999' } },
  { type: 'float', sorts: true, bounds: { min: -0.5 } },
  { type: 'boolean', sorts: true },
  { type: 'date', sorts: true, unique: true, bounds: { min: '1970-01-01' } },
  { type: 'time', sorts: true, bounds: { max: '17:30:00' } },
  { type: 'datetime', sorts: true, bounds: { min: '2000-01-01T00:00:00.000Z' } },
  { type: 'uuid', sorts: true, unique: true },
  { type: 'json', sorts: false },
  { type: 'email', sorts: true, text: true, unique: true },
  { type: 'url', sorts: true, text: true },
  { type: 'phone', sorts: true, text: true, unique: true },
  { type: 'money', sorts: true, bounds: { min: 1 } },
  { type: 'bytes', sorts: false },
  { type: `enum(one, two, "it's")`, sorts: true },
];

type Drawn = Readonly<Record<string, unknown>>;

function resource(name: string, names: readonly string[], index: number): fc.Arbitrary<Drawn> {
  const field = fc.oneof({ arbitrary: scalar, weight: 4 }, { arbitrary: reference(names, index), weight: 1 });
  return fc
    .record({
      fieldNames: fc.uniqueArray(fc.constantFrom(...fieldNames), { minLength: 1, maxLength: 6 }),
      fields: fc.array(field, { minLength: 6, maxLength: 6 }),
      operations: fc.option(fc.subarray(['list', 'get', 'create', 'update', 'replace', 'delete'], { minLength: 1 })),
      description: fc.option(fc.constantFrom(...hostileTexts)),
    })
    .map(({ fieldNames: drawn, fields, operations, description }) => ({
      fields: Object.fromEntries(
        drawn.map((each, place) => [each, changeable(each, named(name, place, fields[place]))]),
      ),
      ...(operations ? { operations } : {}),
      ...(description === null ? {} : { description }),
    }));
}

/**
 * Where an immutable member has a name that every object inherits, and no other member can change, what a PATCH takes has
 * the type of an empty object, which TypeScript does not let stand for the row: known, and not drawn.
 */
function changeable(fieldName: string, drawn: Drawn): Drawn {
  const { immutable, ...rest } = drawn;
  return immutable === undefined || fieldName in {} ? rest : drawn;
}

/** The other side of a reference needs a path of its own. */
function named(resourceName: string, place: number, drawn: Drawn | undefined): Drawn {
  const { inverse, ...rest } = drawn ?? {};
  return inverse === true ? { ...rest, inverse: `${resourceName.toLowerCase()}-${String(place)}` } : rest;
}

const flag = fc.boolean();

const scalar: fc.Arbitrary<Drawn> = fc
  .record({ of: fc.constantFrom(...types), list: fc.nat(4), bounded: flag, flags: fc.record(flags(), {}) })
  .map(({ of, list, bounded, flags: { required, readonly, writeonly, immutable, filter, sort, search, unique } }) => {
    const isList = list === 0;
    const said = (name: string, wanted: boolean | undefined): Drawn => (wanted === true ? { [name]: true } : {});
    return {
      type: isList ? `${of.type}[]` : of.type,
      ...(bounded && !isList ? of.bounds : {}),
      ...(bounded && isList ? { max: 7 } : {}),
      ...said('required', required && !readonly),
      ...said('readonly', readonly),
      ...said('writeonly', writeonly && !readonly),
      ...said('immutable', immutable && !readonly),
      ...said('filter', filter && !writeonly),
      ...said('sort', sort && of.sorts && !isList && !writeonly),
      ...said('search', search && of.text && !isList && !writeonly),
      ...said('unique', unique && of.unique && !isList),
    };
  });

function flags(): Readonly<Record<FlagName, fc.Arbitrary<boolean>>> {
  const names = ['required', 'readonly', 'writeonly', 'immutable', 'filter', 'sort', 'search', 'unique'] as const;
  return Object.fromEntries(names.map((name) => [name, flag])) as Record<FlagName, fc.Arbitrary<boolean>>;
}

type FlagName = 'required' | 'readonly' | 'writeonly' | 'immutable' | 'filter' | 'sort' | 'search' | 'unique';

/** A required reference points to a resource before this one, so that no circle of them arises. */
function reference(names: readonly string[], index: number): fc.Arbitrary<Drawn> {
  return fc
    .record({ target: fc.nat(names.length - 1), list: flag, required: flag, filter: flag, inverse: flag })
    .map(({ target, list, required, filter, inverse }) => {
      const must = required && !list && target < index;
      return {
        type: `ref(${names[target] ?? ''})${list ? '[]' : ''}`,
        ...(must ? { required: true, onDelete: 'cascade' } : {}),
        ...(filter ? { filter: true } : {}),
        ...(inverse ? { inverse: true } : {}),
      };
    });
}
