import { tsPropertyName, tsString } from '../../../src/naming.ts';
import type { Json } from '../../../src/types.ts';

/** A JSON value as a TypeScript literal on one line; nested objects go through JSON.parse, which needs no layout. */
export function literal(value: Json): string {
  if (typeof value === 'string') return tsString(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    return value.some(isContainer) ? parsed(value) : `[${value.map((item: Json) => literal(item)).join(', ')}]`;
  }
  const members = Object.entries(value);
  if (members.length === 0) return '{}';
  if (members.some(([, member]) => isContainer(member))) return parsed(value);
  return `{ ${members.map(([name, member]) => `${tsPropertyName(name)}: ${literal(member)}`).join(', ')} }`;
}

function isContainer(value: Json): boolean {
  return typeof value === 'object' && value !== null;
}

function parsed(value: Json): string {
  return `JSON.parse(${tsString(JSON.stringify(value))}) as object`;
}
