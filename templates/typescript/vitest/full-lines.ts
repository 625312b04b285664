import { toCamel } from '../../../src/naming.ts';
import type { Field, Resource, Spec } from '../../../src/types.ts';
import { Code, printMember } from '../print/print-value.ts';
import { sampleValues } from '../../_shared/samples/sample-values.ts';
import { fixtureNames } from './fixture-names.ts';
import { fullFields, fullReferences } from './full-fields.ts';
import { targetOf } from './target-of.ts';

/** How the full input is made: statements for the rows it refers to, and its members. */
export function fullLines(
  spec: Spec,
  resource: Resource,
): Readonly<{ rows: readonly string[]; members: readonly string[] }> {
  if (!fixtureNames(resource).byRequest) return { rows: [], members: [] };
  const references = fullReferences(spec, resource);
  return {
    rows: references.map(
      (field) => `  const ${rowName(field, references)} = await ${targetOf(spec, field).createFunction}(api);`,
    ),
    members: fullFields(spec, resource).map((field) => fullLine(field, references)),
  };
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
