import { moneyColumns, tsString } from '../../../src/naming.ts';
import type { Field, Json, Resource } from '../../../src/types.ts';
import { Code } from '../print/print-value.ts';
import { isJoin } from '../../_shared/resources/capabilities.ts';
import { fixtureNames } from './fixture-names.ts';

/** The name and value of a member of what a fixture takes. */
export type SampleMember = readonly [name: string, value: Json | Code];

/** How a value of a field is given to the resource's fixture: as the API takes it, or as its columns hold it. */
export function sampleMembers(resource: Resource, field: Field, value: Json | Code): readonly SampleMember[] {
  if (fixtureNames(resource).byRequest) return [[field.wire, value]];
  if (isJoin(field)) return [];
  if (value === null || value instanceof Code) return columnsOf(field).map((column) => [column, value] as const);
  if (field.list || field.type === 'json') return [[field.column, JSON.stringify(value)]];
  if (field.type === 'bytes') return [[field.column, new Code(`Buffer.from(${tsString(value as string)}, 'base64')`)]];
  if (field.type === 'money' && typeof value === 'object') {
    const [amount, currency] = Object.values(value) as readonly Json[];
    return columnsOf(field).map((column, index) => [column, (index === 0 ? amount : currency) ?? null] as const);
  }
  return [[field.column, value]];
}

function columnsOf(field: Field): readonly string[] {
  if (field.type !== 'money' || field.list) return [field.column];
  const { amount, currency } = moneyColumns(field.column);
  return [amount, currency];
}
