import { tsMember, tsPropertyName, tsString } from '../../../src/naming.ts';
import type { Field, Resource, Spec } from '../../../src/types.ts';
import { fits } from '../print/fits.ts';
import { Code, printMember, printValue } from '../print/print-value.ts';
import { wrapList } from '../print/wrap-list.ts';
import { sampleValues } from '../../_shared/samples/sample-values.ts';
import { fixtureNames } from './fixture-names.ts';
import { needsRows } from './given-fields.ts';
import { plenty, varyingFields } from '../../_shared/samples/row-supply.ts';
import { sampleMembers } from './sample-members.ts';
import { targetOf } from './target-of.ts';

/** A member of what a fixture makes, one that every row needs. */
export function givenLine(spec: Spec, resource: Resource, field: Field): string {
  if (needsRows(field)) return referenceLine(spec, resource, field);
  if (field.type === 'ref') return printMember('    ', field.wire, []);
  const isVarying = varyingFields(resource).has(field);
  const value = isVarying ? uniqueValue(field) : (sampleValues(field, 1)[0] ?? null);
  if (value === undefined) {
    const name = fixtureNames(resource).byRequest ? field.wire : field.column;
    return printValue('    ', `${tsPropertyName(name)}: nextOf(`, sampleValues(field, plenty), '),');
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
