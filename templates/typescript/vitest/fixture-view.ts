import { tsString } from '../../../src/naming.ts';
import type { Resource, Spec } from '../../../src/types.ts';
import { fits } from '../print/fits.ts';
import { importLine } from '../print/import-line.ts';
import { wrapList } from '../print/wrap-list.ts';
import { namesOf } from '../resource-views/names.ts';
import { resourcesNamed } from '../../_shared/resources/resources-named.ts';
import { fixtureNames } from './fixture-names.ts';
import { fullReferences } from './full-fields.ts';
import { fullLines } from './full-lines.ts';
import { givenFields, needsRows } from './given-fields.ts';
import { givenLine } from './given-line.ts';

const helpers = [
  ['uniqueText(', "import { uniqueText } from './unique-text.ts';"],
  ['nextOf(', "import { nextOf } from './next-of.ts';"],
] as const;

/** What `tests/fixtures/<resource>-fixture.ts` shows. */
export function fixtureView(spec: Spec, resource: Resource): Readonly<Record<string, unknown>> {
  const names = { ...namesOf(resource), ...fixtureNames(resource) };
  const given = givenFields(spec, resource);
  const givenLines = given.map((field) => givenLine(spec, resource, field));
  const full = fullLines(spec, resource);
  const createsRows = givenLines.some((line) => line.includes('await '));
  // TypeScript finds no literal of the input type when it has no members, or those that every object inherits.
  const isConfusing =
    resource.fields.every(({ readonly }) => readonly) || resource.fields.some(({ wire }) => wire in {});
  const hasFull = full.members.length > 0;
  const body = [...givenLines, ...full.members].join('\n');
  const targets = new Set([
    ...given.filter(needsRows).map((field) => field.target),
    ...(names.byRequest ? fullReferences(spec, resource).map((field) => field.target) : []),
  ]);
  const others = resourcesNamed(spec, targets)
    .filter((other) => other !== resource)
    .map(fixtureNames);
  const usesUuid = !names.byRequest || body.includes('uuidv7(');
  const { inputType, inputFunction, fullInputFunction, createFunction } = names;
  const overrides = `overrides: Partial<${inputType}> = {}`;
  const parameters = createsRows ? ['api: TestApi', overrides] : [overrides];
  const promised = (type: string, isPromise: boolean) => (isPromise ? `Promise<${type}>` : type);
  const keyword = (isAsync: boolean) => (isAsync ? 'async function' : 'function');
  const isFullAsync = createsRows || full.rows.length > 0;
  return {
    ...names,
    imports: [
      ...(names.byRequest ? [] : ["import type { Insertable } from 'kysely';"]),
      ...(usesUuid ? ["import { v7 as uuidv7 } from 'uuid';"] : []),
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
        : [importLine([names.table], `../../src/models/${names.modelFile}`).replace('{', 'type {')]),
      ...(names.byRequest ? ["import { collectionAt } from './collection.ts';"] : []),
      ...others.map((other) => importLine([other.createFunction], `./${other.file}`)),
      ...helpers.filter(([call]) => body.includes(call)).map(([, line]) => line),
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
    fullRows: full.rows,
    fullReturn: `  return ${inputFunction}(${createsRows ? 'api, ' : ''}{`,
    fullLines: full.members,
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

/** A type with one argument, which prettier moves to a line of its own. */
function wrapType(head: string, argument: string): string {
  const line = `${head}${argument}>;`;
  return fits(line) ? line : `${head}\n  ${argument}\n>;`;
}
