import type { Json } from '../../../src/types.ts';
import { group, prefixed, type Doc } from './doc.ts';
import { pyString } from './py-string.ts';

/** A JSON value as a Python expression. */
export function literal(value: Json): Doc {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return numberLiteral(value);
  if (typeof value === 'string') return pyString(value);
  if (Array.isArray(value)) return group('[', value.map(literal), ']');
  const members = Object.entries(value).map(([name, member]) => prefixed(`${pyString(name)}: `, literal(member)));
  return group('{', members, '}');
}

/** A number as Python writes it: whole ones in groups of three digits when they are long. */
export function numberLiteral(value: number | string): string {
  const text = String(value);
  if (!/^-?\d{5,}$/.test(text)) return text;
  return text.replace(/\B(?=(\d{3})+$)/g, '_');
}
