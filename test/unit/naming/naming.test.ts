import { Script, runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as naming from '../../../src/naming.ts';

const hostileFields =
  'type class default order from select end self async in is match fn func lambda nil None object references index key value desc'.split(
    ' ',
  );

describe('words', () => {
  it.each([
    ['WorkOrder', 'work_order', 'workOrder', 'WorkOrder', 'work-order'],
    ['work_order', 'work_order', 'workOrder', 'WorkOrder', 'work-order'],
    ['HTTPServer', 'http_server', 'httpServer', 'HttpServer', 'http-server'],
    ['dueAt', 'due_at', 'dueAt', 'DueAt', 'due-at'],
    ['B2B', 'b2b', 'b2b', 'B2b', 'b2b'],
    ['sha256sum', 'sha256sum', 'sha256sum', 'Sha256sum', 'sha256sum'],
    ['None', 'none', 'none', 'None', 'none'],
    ['a__b_', 'a_b', 'aB', 'AB', 'a-b'],
    ['X', 'x', 'x', 'X', 'x'],
  ])('of %s are spelled in every case', (name, snake, camel, pascal, kebab) => {
    expect([naming.toSnake(name), naming.toCamel(name), naming.toPascal(name), naming.toKebab(name)]).toEqual([
      snake,
      camel,
      pascal,
      kebab,
    ]);
  });
});

describe('resourceNames', () => {
  it.each([
    ['WorkOrder', 'WorkOrders', 'work_orders', 'work-orders'],
    ['Person', 'People', 'people', 'people'],
    ['Category', 'Categories', 'categories', 'categories'],
    ['Status', 'Statuses', 'statuses', 'statuses'],
    ['Series', 'Series', 'series', 'series'],
    ['Data', 'Data', 'data', 'data'],
    ['Class', 'Classes', 'classes', 'classes'],
    ['SalesPerson', 'SalesPeople', 'sales_people', 'sales-people'],
    ['HTTPServer', 'HTTPServers', 'http_servers', 'http-servers'],
    ['API', 'APIs', 'apis', 'apis'],
    ['Leaf', 'Leaves', 'leaves', 'leaves'],
    ['Index', 'Indices', 'indices', 'indices'],
  ])('says many %s as %s', (name, pascalPlural, table, path) => {
    expect(naming.resourceNames(name)).toMatchObject({ pascal: name, pascalPlural, table, path });
  });

  it('spells everything from one word', () => {
    expect(naming.resourceNames('WorkOrder')).toEqual({
      pascal: 'WorkOrder',
      camel: 'workOrder',
      snake: 'work_order',
      kebab: 'work-order',
      words: 'work order',
      pascalPlural: 'WorkOrders',
      camelPlural: 'workOrders',
      table: 'work_orders',
      path: 'work-orders',
      wordsPlural: 'work orders',
    });
  });

  it.each([
    ['Staff', 'StaffMembers', 'staff-members'],
    ['Person', 'persons', 'persons'],
    ['Foot', 'foot_print', 'foot-print'],
  ])('takes the plural that the spec has for %s', (name, plural, path) => {
    expect(naming.resourceNames(name, plural).path).toBe(path);
  });

  it('keeps tables of long names within 63 bytes and apart', () => {
    const long = 'Very'.repeat(15);
    const [first, second] = [naming.resourceNames(`${long}One`).table, naming.resourceNames(`${long}Two`).table];
    expect([first.length <= 63, second.length <= 63, first === second]).toEqual([true, true, false]);
  });
});

describe('SQL names', () => {
  it.each([
    'order',
    'group',
    'default',
    'from',
    'select',
    'end',
    'in',
    'is',
    'references',
    'desc',
    'user',
    'table',
    'index',
    'key',
    'match',
  ])('quotes %s, which is reserved', (name) => {
    expect(naming.sqlIdentifier(name)).toBe(`"${name}"`);
  });

  it.each([
    ['work_orders', 'work_orders'],
    ['WorkOrder', '"WorkOrder"'],
    ['a"b', '"a""b"'],
    ['1a', '"1a"'],
    ['', '""'],
  ])('writes %s as %s', (name, written) => {
    expect(naming.sqlIdentifier(name)).toBe(written);
  });

  it('joins parts, and cuts long names with a hash of the whole', () => {
    expect(naming.sqlName('orders', 'state', 'idx')).toBe('orders_state_idx');
    const name = naming.sqlName('a'.repeat(40), 'b'.repeat(40), 'idx');
    expect(name).toMatch(/^a{40}_b+_[0-9a-f]{8}$/);
    expect(name).toHaveLength(63);
    expect(naming.sqlName('a'.repeat(40), 'b'.repeat(40), 'key')).not.toBe(name);
  });

  it('names join tables and the columns of money', () => {
    expect(naming.joinTable('posts', 'relatedTags')).toBe('posts_related_tags');
    expect(naming.moneyColumns('price')).toEqual({ amount: 'price_amount', currency: 'price_currency' });
  });
});

describe('TypeScript names', () => {
  it.each([
    ...hostileFields,
    'constructor',
    'new',
    'delete',
    'Object',
    'Promise',
    'Date',
    'arguments',
    'yield',
    'await',
    '1a',
    'a-b',
    '',
  ])('makes a legal binding of %s', (name) => {
    const binding = naming.tsIdentifier(name);
    // A module is strict, and an async function refuses `await` as well.
    expect(
      () => new Script(`"use strict"; async function f() { const ${binding} = 1; return ${binding}; }`),
    ).not.toThrow();
  });

  it.each([
    ['class', 'class_'],
    ['default', 'default_'],
    ['Object', 'Object_'],
    ['Date', 'Date_'],
    ['type', 'type'],
    ['order', 'order'],
    ['1a', '_1a'],
  ])('writes the binding %s as %s', (name, written) => {
    expect(naming.tsIdentifier(name)).toBe(written);
  });

  it.each([
    ['class', '.class', 'class'],
    ['a-b', "['a-b']", "'a-b'"],
    ["it's", `["it's"]`, `"it's"`],
    ['1a', "['1a']", "'1a'"],
    ['', "['']", "''"],
  ])('reaches the member %s as %s', (name, member, property) => {
    expect([naming.tsMember(name), naming.tsPropertyName(name)]).toEqual([member, property]);
  });

  it.each([
    ['plain', "'plain'"],
    ["it's", `"it's"`],
    ['say "hi"', `'say "hi"'`],
    [`it's "it"`, `'it\\'s "it"'`],
    [`''"`, `"''\\""`],
    ['a\\b\nc\u0000', "'a\\\\b\\nc\\u0000'"],
    ['\\"', `'\\\\"'`],
    ['\u2028${x}`', "'\\u2028${x}`'"],
    ['🙈', "'🙈'"],
  ])('writes %j as a literal that reads back', (text, literal) => {
    expect(naming.tsString(text)).toBe(literal);
    expect(runInNewContext(naming.tsString(text))).toBe(text);
  });
});

describe('Python names', () => {
  it.each([
    ['class', 'class_'],
    ['None', 'None_'],
    ['lambda', 'lambda_'],
    ['match', 'match_'],
    ['type', 'type_'],
    ['metadata', 'metadata_'],
    ['self', 'self_'],
    ['order', 'order'],
    ['1a', '_1a'],
    ['a-b', 'a_b'],
  ])('writes %s as %s', (name, written) => {
    expect(naming.pyIdentifier(name)).toBe(written);
  });
});

describe('package names', () => {
  it.each(['catalog', 'my-api', 'a1-b2', 'a'.repeat(63)])('takes %s', (name) => {
    expect(naming.packageNameProblem(name)).toBeUndefined();
  });

  it.each([
    '',
    'A',
    'a_b',
    'a--b',
    '-a',
    'a-',
    '1a',
    'a.b',
    '@a/b',
    'a'.repeat(64),
    'class',
    'func',
    'http',
    'json',
    'con',
    'node-modules',
    'core',
  ])('refuses %s', (name) => {
    expect(naming.packageNameProblem(name)).toBeTypeOf('string');
  });
});
