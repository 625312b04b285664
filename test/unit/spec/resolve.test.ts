import { describe, expect, it } from 'vitest';
import { resolve } from '../../../src/spec/resolve.ts';
import type { Field } from '../../../src/types.ts';
import { publicHead, resolveText, thingWith } from './resolve-text.ts';
import { fullExpress, publicExpress } from './stack-fixture.ts';

const head = 'version: 1\nname: my-api\n';
const context = { stacks: [publicExpress] };

function field(line: string, above = publicHead): Field | undefined {
  return resolveText(`${above}resources: {Other: {fields: {x: string}}, Thing: {fields: {${line}}}}`).resources.find(
    ({ name }) => name === 'Thing',
  )?.fields[0];
}

function frozenDeep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(frozenDeep);
}

describe('resolve', () => {
  it('gives equal, separate and deeply frozen specs for the same requirements', () => {
    const requirements = {
      version: 1,
      name: 'my-api',
      resources: { Thing: { fields: { a: 'json', b: 'string[]' } } },
    } as const;
    const before = structuredClone(requirements);
    const [first, second] = [resolve(requirements, context), resolve(requirements, context)];
    expect(first).toEqual(second);
    expect(first).not.toBe(second);
    expect(frozenDeep(first)).toBe(true);
    expect(requirements).toEqual(before);
  });

  it('leaves the requirements it was given unfrozen', () => {
    const requirements = {
      version: 1 as const,
      name: 'my-api',
      resources: { Thing: { fields: { a: { type: 'json', default: { b: [1] } } }, seed: [{ a: { c: {} } }] } },
    };
    resolve(requirements, context);
    const [row] = requirements.resources.Thing.seed;
    const parts = [row, row?.a.c, requirements.resources.Thing.fields.a.default.b];
    expect(parts.map((part) => Object.isFrozen(part))).toEqual([false, false, false]);
  });

  it('fills every key of the smallest spec', () => {
    expect(resolve({ version: 1, name: 'my-api' }, context)).toMatchObject({
      description: '',
      stack: 'express',
      language: 'typescript',
      api: { basePath: '/api/v1', versioning: 'url', case: 'snake', envelope: true },
      performance: { expectedRPS: 100, maxLatencyMs: 200 },
      cache: { ttlSeconds: 300, cdn: false },
      rateLimit: { requests: 100, windowSeconds: 60, overrides: {} },
      tooling: { packageManager: 'npm', test: 'vitest' },
      kits: [],
      resources: [],
    });
  });

  it('reads the line form and the map form of a field alike', () => {
    const line = `{f: 'decimal(8,2) required filter sort min=0 max=99.5 default=1.5 description="so much"'}`;
    const map = `{f: {type: "decimal(8,2)", required: true, filter: true, sort: true, min: 0, max: "99.5", default: 1.5, description: so much, unique: false}}`;
    const read = (fields: string): unknown =>
      resolveText(`${publicHead}resources: {Thing: {fields: ${fields}}}`).resources[0]?.fields;
    expect(read(line)).toEqual(read(map));
    expect(read(line)).toMatchObject([{ min: '0.00', max: '99.50', default: '1.50', precision: 8, scale: 2 }]);
  });

  it.each([
    ['a: string', { column: 'a', wire: 'a', max: 255 }],
    ['dueAt: date', { column: 'due_at', wire: 'dueAt' }],
    ['None: string', { column: 'none', wire: 'None' }],
    ['a: text min=10', { min: 10, max: 65_536 }],
    ['a: string min=300', { min: 300, max: 300 }],
    ['a: integer max=3000000000', { min: -9007199254740991, max: 3000000000 }],
    ['asset: ref(Other)', { column: 'asset_id', wire: 'asset', onDelete: 'restrict', target: 'Other' }],
    ['assets: "ref(Other)[] onDelete=cascade"', { column: '', list: true, onDelete: 'cascade' }],
    ['a: {type: bigint, max: 9223372036854775807}', { max: '9223372036854775807' }],
    ['a: {type: bigint, default: 5}', { default: '5' }],
    ['a: "datetime default=2026-01-31T23:30:00.5-02:00"', { default: '2026-02-01T01:30:00.500Z' }],
    ['a: uuid default=0190B6C2-0000-7000-8000-000000000001', { default: '0190b6c2-0000-7000-8000-000000000001' }],
    ['a: boolean default=false', { default: false }],
    ['a: string default=false', { default: 'false' }],
    ['a: float default=-0.5', { default: -0.5 }],
    ['a: {type: "string[]", default: [x], max: 3}', { default: ['x'], max: 3 }],
    ['a: \'enum(a, "b, c", "d \\"e\\"")\'', { values: ['a', 'b, c', 'd "e"'] }],
    ['a: {type: string, description: "a\\r\\nb\\u2028c"}', { description: 'a\nb\nc' }],
  ])('completes %s', (line, expected) => {
    expect(field(line)).toMatchObject(expected);
  });

  it('sets no bounds that the type has anyway', () => {
    for (const line of ['a: integer', 'a: email', 'a: integer max=5', 'a: "string[]"'])
      expect(field(line)).not.toHaveProperty('min');
    for (const line of ['a: integer', 'a: email', 'a: "string[]"']) expect(field(line)).not.toHaveProperty('max');
  });

  it('spells members in camelCase and leaves columns alone', () => {
    const camel = `${publicHead}api: {case: camel}\n`;
    expect(field('due_at: date', camel)).toMatchObject({ name: 'due_at', wire: 'dueAt', column: 'due_at' });
    expect(field('None: string', camel)).toMatchObject({ wire: 'none', column: 'none' });
  });

  it('reads the size of files', () => {
    const text = `${publicHead}resources: {Thing: {fields: {a: 'file[] types="image/png,application/pdf" maxSize=5MiB'}}}`;
    const { resources } = resolveText(text, [fullExpress]);
    expect(resources[0]?.fields[0]).toMatchObject({ types: ['image/png', 'application/pdf'], maxSize: 5_242_880 });
  });

  it('keeps descriptions of the project in one kind of line end', () => {
    expect(resolveText(`${publicHead}description: "a\\r\\nb\\rc"`).description).toBe('a\nb\nc');
  });

  it('writes seeds in canonical form and keeps their order', () => {
    const text = `${publicHead}resources:
  Thing:
    fields: {a: "decimal(6,2)", b: datetime, c: "ref(Thing)"}
    seed:
      - {id: 0190B6C2-0000-7000-8000-00000000000A, a: 1, b: "2026-01-01T00:00:00+01:00"}
      - {c: 0190B6C2-0000-7000-8000-00000000000A, a: null}`;
    expect(resolveText(text).resources[0]?.seed).toEqual([
      { id: '0190b6c2-0000-7000-8000-00000000000a', a: '1.00', b: '2025-12-31T23:00:00.000Z' },
      { c: '0190b6c2-0000-7000-8000-00000000000a', a: null },
    ]);
  });

  it('orders resources so that required references point backwards, otherwise as written', () => {
    const text = `${publicHead}resources:
  Line: {fields: {order: ref(Order) required, product: ref(Product) required}}
  Order: {fields: {customer: ref(Customer) required, first: ref(Line)}}
  Note: {fields: {a: string}}
  Product: {fields: {self: ref(Product), all: "ref(Line)[] required"}}
  Customer: {fields: {a: string}}`;
    expect(resolveText(text).resources.map(({ name }) => name)).toEqual([
      'Customer',
      'Order',
      'Product',
      'Line',
      'Note',
    ]);
  });

  it('lists children below their parent, and rows at the inverse of their reference', () => {
    const text = `${publicHead}resources:
  Book: {fields: {a: string}}
  Chapter: {fields: {book: ref(Book) required inverse=parts, author: ref(Book) inverse=chapters-written}, parent: book}
  Verse: {fields: {chapter: ref(Chapter) inverse=verses}, parent: chapter}`;
    const [, chapter, verse] = resolveText(text).resources;
    expect(chapter?.nested).toEqual([
      { owner: 'Book', path: 'chapters', field: 'book', from: 'parent' },
      { owner: 'Book', path: 'parts', field: 'book', from: 'inverse' },
      { owner: 'Book', path: 'chapters-written', field: 'author', from: 'inverse' },
    ]);
    expect(verse?.nested).toEqual([{ owner: 'Chapter', path: 'verses', field: 'chapter', from: 'parent' }]);
  });

  it('takes 1,000 resources with references', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `Thing${String(index)}`);
    const resources = Object.fromEntries(
      names.map((name, index) => [
        name,
        { fields: { a: 'string required filter', b: `ref(${names[(index + 1) % 1000] ?? ''})` } },
      ]),
    );
    expect(
      resolve({ version: 1, name: 'big', authentication: { type: 'none' }, resources }, context).resources,
    ).toHaveLength(1000);
  });

  it('is not fooled by names of the prototype', () => {
    const text = thingWith(
      'constructor: string',
      'toString: integer',
      'hasOwnProperty: boolean',
      'valueOf: ref(Thing)',
    );
    expect(resolveText(text).resources[0]?.fields.map(({ name }) => name)).toEqual([
      'constructor',
      'toString',
      'hasOwnProperty',
      'valueOf',
    ]);
    expect(() => resolve({ version: 1, name: 'my-api', ['toString' as 'kits']: [] }, context)).toThrow(
      /unknown key "toString"/,
    );
    expect(() => resolveText(`${head}__proto__: {}`)).toThrow(/unknown key "__proto__"/);
  });
});

describe('access', () => {
  const accessOf = (text: string): unknown =>
    resolveText(`${head}${text}`, [fullExpress]).resources.find(({ name }) => name === 'Thing');

  it('is any for reading and own or admin for writing unless said', () => {
    expect(accessOf('resources: {Thing: {fields: {a: string}}}')).toMatchObject({
      access: {
        list: ['any'],
        get: ['any'],
        create: ['own', 'admin'],
        replace: ['own', 'admin'],
        delete: ['own', 'admin'],
        restore: [],
      },
      owner: ['created_by'],
    });
  });

  it('prefers the operation to what it inherits from, to read or write, to all', () => {
    const text = `database: {features: [soft-delete]}
features: [bulk]
resources: {Thing: {fields: {a: string}, access: {all: admin, write: [user, admin], update: user, list: public, delete: any}}}`;
    expect(accessOf(text)).toMatchObject({
      access: {
        list: ['public'],
        get: ['admin'],
        create: ['user', 'admin'],
        update: ['user'],
        replace: ['user'],
        delete: ['any'],
        restore: ['any'],
        bulk: ['user', 'admin', 'any'],
      },
      owner: [],
    });
  });

  it.each([
    ['owner: user', ['user']],
    ['owner: [created_by, "peer.user"]', ['created_by', 'peer.user']],
    ['owner: [peer.user]', ['created_by', 'peer.user']],
  ])('records who created a row where only paths own it: %s', (owner, expected) => {
    const text = `resources: {Thing: {fields: {user: ref(User), peer: ref(Thing)}, ${owner}}}`;
    expect(accessOf(text)).toMatchObject({ owner: expected });
  });

  it('gives the roles admin and user, and new accounts the last that is not admin', () => {
    const roles = (text: string): unknown => resolveText(`${head}${text}`, [fullExpress]).authorization;
    expect(roles('')).toEqual({ roles: { admin: 'Runs the system', user: 'Uses the system' }, default: 'user' });
    expect(roles('authorization: {roles: {boss: Plans, hand: Does}}')).toEqual({
      roles: { admin: 'Runs the system', boss: 'Plans', hand: 'Does' },
      default: 'hand',
    });
  });
});
