import { toCamel, tsMember, tsPropertyName, tsString } from '../../../src/naming.ts';
import type { Field, Resource, Spec } from '../../../src/types.ts';
import { fits } from '../print/fits.ts';
import { importLine } from '../print/import-line.ts';
import { Code, printMember, printValue } from '../print/print-value.ts';
import { wrapList } from '../print/wrap-list.ts';
import { isJoin } from '../resource/capabilities.ts';
import { namesOf } from '../resource/names.ts';
import { sampleValues } from '../resource/sample-values.ts';
import { fixtureNames } from './fixture-names.ts';
import { isGiven, plenty, rowSupply, varyingFields } from './row-supply.ts';
import { sampleMembers } from './sample-members.ts';

const helpers = [
  ['uniqueText(', "import { uniqueText } from './unique-text.ts';"],
  ['nextOf(', "import { nextOf } from './next-of.ts';"],
  ['uuidv7(', "import { v7 as uuidv7 } from 'uuid';"],
] as const;

/** What `tests/fixtures/<resource>-fixture.ts` shows. */
export function fixtureView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = { ...namesOf(resource), ...fixtureNames(resource) };
  const given = givenFields(resource);
  const givenLines = given.map((field) => givenLine(spec, resource, field));
  const references = names.byRequest ? fullReferences(spec, resource) : [];
  const fullLines = names.byRequest ? fullFields(spec, resource).map((field) => fullLine(field, references)) : [];
  const createsRows = givenLines.some((line) => line.includes('await '));
  // TypeScript finds no literal of the input type when it has no members, or those that every object inherits.
  const isConfusing =
    resource.fields.every(({ readonly }) => readonly) || resource.fields.some(({ wire }) => wire in {});
  const hasFull = fullLines.length > 0;
  const body = [...givenLines, ...fullLines].join('\n');
  const targets = new Set([
    ...given.filter(needsRows).map((field) => field.target),
    ...references.map((field) => field.target),
  ]);
  const others = spec.resources.filter((other) => other !== resource && targets.has(other.name)).map(fixtureNames);
  const helperImports = helpers.filter(([call]) => body.includes(call)).map(([, line]) => line);
  const { inputType, inputFunction, fullInputFunction, createFunction } = names;
  const overrides = `overrides: Partial<${inputType}> = {}`;
  const parameters = createsRows ? ['api: TestApi', overrides] : [overrides];
  const promised = (type: string, isPromise: boolean) => (isPromise ? `Promise<${type}>` : type);
  const keyword = (isAsync: boolean) => (isAsync ? 'async function' : 'function');
  const isFullAsync = createsRows || references.length > 0;
  return {
    ...names,
    imports: [
      ...helperImports.filter((line) => line.includes('node:')),
      ...(names.byRequest
        ? [
            "import type { z } from 'zod';",
            importLine([names.schemaConst], `../../src/models/${names.modelFile}`),
            ...(isConfusing
              ? []
              : [
                  importLine([names.createConst], `../../src/validators/${names.validatorFile}`).replace('{', 'type {'),
                ]),
          ]
        : [
            "import type { Insertable } from 'kysely';",
            "import { v7 as uuidv7 } from 'uuid';",
            importLine([names.table], `../../src/models/${names.modelFile}`).replace('{', 'type {'),
          ]),
      ...(names.byRequest ? ["import { collectionAt } from './collection.ts';"] : []),
      ...others.map((other) => importLine([other.createFunction], `./${other.file}`)),
      ...helperImports.filter((line) => !line.includes('node:')),
      "import type { TestApi } from './test-api.ts';",
    ],
    inputTypeStatement: isConfusing
      ? `export type ${inputType} = Record<string, unknown>;`
      : wrapType(`export type ${inputType} = z.input<`, `typeof ${names.createConst}`),
    inputHead: wrapList(
      '',
      `export ${keyword(createsRows)} ${inputFunction}(`,
      parameters,
      `): ${promised(inputType, createsRows)} {`,
    ),
    givenLines,
    hasFull,
    fullHead: wrapList(
      '',
      `export ${keyword(isFullAsync)} ${fullInputFunction}(`,
      isFullAsync ? ['api: TestApi'] : [],
      `): ${promised(inputType, isFullAsync)} {`,
    ),
    fullRows: references.map(
      (field) => `  const ${rowName(field, references)} = await ${targetOf(spec, field).createFunction}(api);`,
    ),
    fullReturn: `  return ${inputFunction}(${createsRows ? 'api, ' : ''}{`,
    fullLines,
    createHead: wrapList(
      '',
      `export async function ${createFunction}(`,
      ['api: TestApi', names.byRequest ? overrides : `overrides: Partial<Insertable<${names.table}>> = {}`],
      names.byRequest ? `): Promise<z.infer<typeof ${names.schemaConst}>> {` : '): Promise<{ id: string }> {',
    ),
    createInput: `  const input = ${createsRows ? `await ${inputFunction}(api, overrides)` : `${inputFunction}(overrides)`};`,
    rowHead: `  const row: Insertable<${names.table}> = {`,
    collectionLine: wrapList(
      '  ',
      'const collection = collectionAt(',
      ['api', tsString(`/${resource.names.path}`), names.schemaConst],
      ');',
    ),
  };
}

/** Whether the input factory is asynchronous because it makes rows of other resources first. */
export function inputCreatesRows(resource: Resource): boolean {
  return givenFields(resource).some(needsRows);
}

/** The writable fields that the full input has beyond the given ones. */
export function fullFields(spec: Spec, resource: Resource): readonly Field[] {
  const given = new Set(givenFields(resource));
  const references = new Set(fullReferences(spec, resource));
  return resource.fields.filter(
    (field) => !field.readonly && !given.has(field) && (references.has(field) || sampleValues(field, 1).length > 0),
  );
}

function fullLine(field: Field, references: readonly Field[]): string {
  if (field.type === 'ref') {
    const id = `${rowName(field, references)}.id`;
    return printMember('    ', field.wire, new Code(field.list ? `[${id}]` : id));
  }
  const values = sampleValues(field, 2);
  const other = values.find((value) => JSON.stringify(value) !== JSON.stringify(field.default));
  return printMember('    ', field.wire, other ?? values[0] ?? null);
}

/** The name of the row that a reference of the full input points to; numbered when it had to be cut. */
function rowName(field: Field, references: readonly Field[]): string {
  const name = toCamel(field.name);
  return name.length > 24 ? `${name.slice(0, 24)}${String(references.indexOf(field))}Row` : `${name}Row`;
}

function givenFields(resource: Resource): readonly Field[] {
  const varying = varyingFields(resource);
  const { byRequest } = fixtureNames(resource);
  return resource.fields.filter(
    (field) =>
      isGiven(field) || varying.has(field) || (!byRequest && field.required && !field.readonly && !isJoin(field)),
  );
}

function needsRows(field: Field): boolean {
  return field.type === 'ref' && (!field.list || Number(field.min ?? 0) > 0);
}

function targetOf(spec: Spec, field: Field) {
  const target = spec.resources.find(({ name }) => name === field.target);
  if (!target) throw new Error(`${field.name} refers to ${String(field.target)}, which is not a resource`);
  return fixtureNames(target);
}

function givenLine(spec: Spec, resource: Resource, field: Field): string {
  if (needsRows(field)) return referenceLine(spec, resource, field);
  if (field.type === 'ref') return printMember('    ', field.wire, []);
  const isVarying = varyingFields(resource).has(field);
  const value = isVarying ? uniqueValue(field) : (sampleValues(field, 1)[0] ?? null);
  if (value === undefined) {
    return printValue('    ', `${tsPropertyName(field.wire)}: nextOf(`, sampleValues(field, plenty), '),');
  }
  return sampleMembers(resource, field, value)
    .map(([name, member]) => printMember('    ', name, member))
    .join('\n');
}

/** A row of its own to refer to, unless the caller brings one. */
function referenceLine(spec: Spec, resource: Resource, field: Field): string {
  const name = fixtureNames(resource).byRequest ? field.wire : field.column;
  const key = tsPropertyName(name);
  const id = `(await ${targetOf(spec, field).createFunction}(api)).id`;
  // What every object inherits would be taken for an override.
  const given = name in {} ? '' : `overrides${tsMember(name)}`;
  if (!field.list) {
    const value = given === '' ? id : `${given} ?? ${id}`;
    const line = `    ${key}: ${value},`;
    if (fits(line)) return line;
    const second = `      ${value},`;
    return fits(second) ? `    ${key}:\n${second}` : `    ${key}:\n      ${given} ??\n      ${id},`;
  }
  const ids = Array.from({ length: Number(field.min) }, () => id);
  const line = wrapList('    ', `${key}: ${given} ?? [`, ids, '],');
  const [first = ''] = line.split('\n');
  return fits(first) ? line : `    ${key}:\n${wrapList('      ', `${given} ?? [`, ids, '],')}`;
}

/** Room for a hyphen and the digits of `uniqueText`, and for the domain of an address. */
const longestNumber = 8;
const longestDomain = '@example.com'.length;

/** An expression that gives every row a value of its own; undefined where the field's values must be listed. */
function uniqueValue({ wire, type, pattern, min = 0, max = 254 }: Field): Code | undefined {
  if (type === 'uuid') return new Code('uuidv7()');
  const prefix = wire.slice(0, 20);
  const isFree = pattern === undefined && Number(min) <= prefix.length && Number(max) >= prefix.length + longestNumber;
  if (!isFree) return undefined;
  const unique = `uniqueText(${tsString(prefix)})`;
  if (type === 'string' || type === 'text') return new Code(unique);
  return type === 'email' && Number(max) >= prefix.length + longestNumber + longestDomain
    ? new Code(`\`\${${unique}}@example.com\``)
    : undefined;
}

/** The optional references that the full input fills: those whose rows can be made. */
function fullReferences(spec: Spec, resource: Resource): readonly Field[] {
  const given = new Set(givenFields(resource));
  return resource.fields.filter((field) => {
    if (field.type !== 'ref' || field.readonly || given.has(field) || Number(field.min ?? 0) > 1) return false;
    const target = spec.resources.find(({ name }) => name === field.target);
    return target !== undefined && rowSupply(spec, target) === plenty && Number(field.max ?? 1) > 0;
  });
}

/** A type with one argument, which prettier moves to a line of its own. */
function wrapType(head: string, argument: string): string {
  const line = `${head}${argument}>;`;
  return fits(line) ? line : `${head}\n  ${argument}\n>;`;
}
