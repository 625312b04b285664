import type { Field, Json } from '../../../src/types.ts';
import { numberLiteral } from '../print/number-literal.ts';
import { literal } from '../print/literal.ts';
import { sampleValues } from '../../_shared/samples/sample-values.ts';

/** TypeScript for a value of the right type that lies beyond a bound or breaks the pattern; undefined without one. */
export function valueBeyond(field: Field): string | undefined {
  if (field.list) return listBeyond(field);
  switch (field.type) {
    case 'string':
    case 'text':
      return textBeyond(field);
    case 'email':
      return `\`\${'x'.repeat(${numberLiteral(field.max ?? 254)})}@example.com\``;
    case 'url':
      return `\`https://example.com/\${'x'.repeat(${numberLiteral(field.max ?? 2_048)})}\``;
    case 'bytes':
      return "Buffer.alloc(65_537).toString('base64')";
    default:
      return numberBeyond(field);
  }
}

function listBeyond(field: Field): string | undefined {
  const [list] = sampleValues({ ...field, min: 1, max: 1 }, 1);
  const item = Array.isArray(list) ? (list[0] as Json | undefined) : undefined;
  if (item === undefined || typeof item === 'object') return undefined;
  return `Array.from({ length: ${numberLiteral(Number(field.max ?? 100) + 1)} }, () => ${literal(item)})`;
}

function textBeyond(field: Field): string {
  const { pattern } = field;
  const matches = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const other = ['!', '', ' ', 'x', 'X', '0', 'é'].find((text) => matches?.test(text) === false);
  const longest = field.max ?? (field.type === 'text' ? 65_536 : 255);
  return other === undefined ? `'x'.repeat(${numberLiteral(Number(longest) + 1)})` : literal(other);
}

function numberBeyond({ type, min, max }: Field): string | undefined {
  const bound = max ?? min;
  if (bound === undefined) return undefined;
  const step = max === undefined ? -1 : 1;
  const next = Number(bound) + step;
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(next) ? numberLiteral(next) : undefined;
    case 'float':
      return Math.abs(next) < 1e15 ? numberLiteral(next) : undefined;
    case 'bigint':
      return literal(String(BigInt(bound) + BigInt(step)));
    case 'decimal':
      return Number.isSafeInteger(Math.round(next)) ? literal(String(Math.trunc(next))) : undefined;
    case 'money':
      return Number.isSafeInteger(next) ? `{ amount: ${numberLiteral(next)}, currency: 'EUR' }` : undefined;
    case 'date':
      return literal(new Date(Date.parse(String(bound)) + step * 86_400_000).toISOString().slice(0, 10));
    case 'datetime':
      return literal(new Date(Date.parse(String(bound)) + step).toISOString());
    default:
      return undefined;
  }
}
