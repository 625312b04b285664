import type { Field, Resource, Spec } from '../../../src/types.ts';
import { unsetFields } from '../../_shared/access/unset-fields.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { isJoin } from '../../_shared/resources/capabilities.ts';
import { isGiven, plenty, rowSupply, varyingFields } from '../../_shared/samples/row-supply.ts';
import { sampleValues } from '../../_shared/samples/sample-values.ts';
import { group, prefixed, type Doc } from '../print/doc.ts';
import { importBlock } from '../print/import-block.ts';
import { assignment, layout } from '../print/layout.ts';
import { literal } from '../print/literal.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { attributeOf } from '../resource-views/attributes.ts';
import { namesOf } from '../resource-views/names.ts';
import { valueLiteral } from '../resource-views/value-literal.ts';

/** Whether the tests of a resource can make the rows that they need: a few, by request or directly. */
export function makesRows(spec: Spec, resource: Resource): boolean {
  return rowSupply(spec, resource) >= 3;
}

/** Whether rows are made by requests. */
export function byRequest(resource: Resource): boolean {
  return resource.operations.includes('create');
}

/** What `tests/fixtures/<resource>_fixture.py` shows. */
export function fixtureView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = namesOf(resource);
  const body = `await ${names.snake}_body(api)`;
  const constant = resource.names.snake.toUpperCase();
  const given = givenFields(spec, resource);
  const varying = varyingFields(resource);
  const cycled = given.filter((field) => field.type !== 'ref' && varying.has(field));
  const rows = given.filter(needsRows);
  const full = fullFields(spec, resource);
  const isDirect = !byRequest(resource);
  const direct = [...given, ...cycled].map((field) => valueLiteral(field, sampleValues(field, 1)[0] ?? null));
  const says = (word: string) => JSON.stringify(direct).includes(word);
  const needed = spec.resources.filter((other) => rows.some(({ target }) => target === other.name));
  const targets = needed.filter((other) => other !== resource && !isUser(other));
  return {
    fixtureImports: importBlock([
      ...(isDirect && says('dt.') ? [{ from: 'datetime', as: 'dt' }] : []),
      ...(isDirect && says('Decimal(') ? [{ from: 'decimal', names: ['Decimal'] }] : []),
      ...(cycled.length > 0 ? [{ from: 'itertools', names: ['cycle'] }] : []),
      ...(isDirect && (says('UUID(') || needed.some((other) => !isUser(other)))
        ? [{ from: 'uuid', names: ['UUID'] }]
        : []),
      ...(isDirect && says('Money(') ? [{ from: 'app.core.money', names: ['Money'] }] : []),
      ...(isDirect ? [{ from: names.repositoryModule, names: [names.repository] }] : []),
      { from: 'tests.fixtures.api', names: ['Api', 'Body'] },
      ...targets.map((other) => ({
        from: `tests.fixtures.${other.names.snake}_fixture`,
        names: [`create_${other.names.snake}`],
      })),
      { from: 'tests.fixtures.user_fixture', names: needed.some(isUser) ? ['create_user'] : [] },
    ]),
    cycles: cycled.map((field) => {
      const values = sampleValues(field, plenty).map((value) =>
        isDirect ? valueLiteral(field, value) : literal(value),
      );
      return assignment('', cycleName(resource, field), group('cycle(', [group('[', values, ']')], ')'));
    }),
    hasCycles: cycled.length > 0,
    words: names.words,
    bodyHead: `async def ${names.snake}_body(api: Api) -> Body:`,
    bodyReturn: layout(
      '    ',
      'return ',
      group(
        '{',
        given.map((field) => prefixed(`${key(resource, field)}: `, givenValue(spec, resource, field, varying))),
        '}',
      ),
    ),
    hasFull: byRequest(resource) && full.length > 0,
    fullStatement: layout(
      '',
      `FULL_${constant}: Body = `,
      group(
        '{',
        full.map((field) => prefixed(`${pyString(field.wire)}: `, literal(otherThanDefault(field)))),
        '}',
      ),
    ),
    createHead: `async def create_${names.snake}(api: Api) -> Body:`,
    createDoc: `"""Makes ${names.aResource}${isDirect ? ' in the database' : ' by a request'}."""`,
    createReturn: isDirect
      ? wrapList('    ', 'return await api.insert(', [names.repository, body], ')')
      : wrapList('    ', 'return await api.create(', [pyString(`/${resource.names.path}`), body], ')'),
  };
}

/** The fields that every row must give a value. */
export function givenFields(spec: Spec, resource: Resource): readonly Field[] {
  const varying = varyingFields(resource);
  const unset = unsetFields(spec, resource);
  return resource.fields.filter((field) => {
    if (field.readonly || unset.has(field)) return false;
    const isDirect = !byRequest(resource) && field.required && !isJoin(field);
    return isGiven(field) || varying.has(field) || isDirect;
  });
}

/** The other writable fields that a sample can be given for. */
export function fullFields(spec: Spec, resource: Resource): readonly Field[] {
  const given = new Set(givenFields(spec, resource));

  return resource.fields.filter(
    (field) => !field.readonly && !given.has(field) && field.type !== 'ref' && sampleValues(field, 1).length > 0,
  );
}

function needsRows(field: Field): boolean {
  return field.type === 'ref' && (!field.list || Number(field.min ?? 0) > 0);
}

function cycleName(resource: Resource, field: Field): string {
  return `${attributeOf(resource, field).toUpperCase()}_VALUES`;
}

/** Rows that are made directly are given by attribute, requests by the names on the wire. */
function key(resource: Resource, field: Field): string {
  return pyString(byRequest(resource) ? field.wire : attributeOf(resource, field));
}

function givenValue(spec: Spec, resource: Resource, field: Field, varying: ReadonlySet<Field>): Doc {
  if (field.type === 'ref') {
    const target = spec.resources.find(({ name }) => name === field.target) ?? resource;
    const id = isUser(target) ? userId(resource) : rowId(resource, target);
    return field.list
      ? group(
          '[',
          Array.from({ length: Number(field.min ?? 0) }, () => id),
          ']',
        )
      : id;
  }
  if (varying.has(field)) return group('next(', [cycleName(resource, field)], ')');
  const value = sampleValues(field, 1)[0] ?? null;
  return byRequest(resource) ? literal(value) : valueLiteral(field, value);
}

function rowId(resource: Resource, target: Resource): string {
  const id = `(await create_${target.names.snake}(api))["id"]`;
  return byRequest(resource) ? id : `UUID(${id})`;
}

function userId(resource: Resource): string {
  const id = '(await create_user(api.accounts)).id';
  return byRequest(resource) ? `str(${id})` : id;
}

function otherThanDefault(field: Field) {
  const values = sampleValues(field, 2);
  return values.find((value) => JSON.stringify(value) !== JSON.stringify(field.default)) ?? values[0] ?? null;
}
