import type { Resource } from '../../../src/types.ts';

/** The names that the fixture of one resource exports, and its file. */
export function fixtureNames({ names, operations }: Resource) {
  return {
    inputType: `${names.pascal}Input`,
    inputFunction: `${names.camel}Input`,
    fullInputFunction: `full${names.pascal}Input`,
    createFunction: `create${names.pascal}`,
    rowType: `New${names.pascal}Row`,
    file: `${names.kebab}-fixture.ts`,
    /** Rows are made by a request; otherwise they are written to the table, for which the API has no operation. */
    byRequest: operations.includes('create'),
  };
}
