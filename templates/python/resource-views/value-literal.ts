import type { Field, FieldType, Json } from '../../../src/types.ts';
import { bytesLiteral } from '../print/bytes-literal.ts';
import { group, type Doc } from '../print/doc.ts';
import { literal, numberLiteral } from '../print/literal.ts';
import { dateCall, datetimeCall, timeCall } from '../print/moment-calls.ts';
import { pyString } from '../print/py-string.ts';

type Printer = (value: Json, field: Field) => Doc;

/** Types whose Python values are not those of JSON. */
const printers: Readonly<Partial<Record<FieldType, Printer>>> = {
  bigint: (value) => numberLiteral(textOf(value)),
  decimal: (value, { scale = 0 }) => `Decimal(${pyString(inScale(textOf(value), scale))})`,
  date: dateCall,
  time: timeCall,
  datetime: datetimeCall,
  uuid: (value) => `UUID(${pyString(textOf(value).toLowerCase())})`,
  ref: (value) => `UUID(${pyString(textOf(value).toLowerCase())})`,
  money: (value) => {
    const { amount, currency } = value as { amount: number; currency: string };
    return `Money(${numberLiteral(amount)}, ${pyString(currency)})`;
  },
  bytes: (value) => bytesLiteral(textOf(value)),
};

/** A value of a field, in wire form, as the Python value that it becomes. */
export function valueLiteral(field: Field, value: Json): Doc {
  if (value === null) return 'None';
  const print = field.list ? itemPrinter(field) : (printers[field.type] ?? literal);
  if (!field.list || !Array.isArray(value)) return print(value, field);
  return group(
    '[',
    (value as readonly Json[]).map((item) => print(item, field)),
    ']',
  );
}

/** Items of a list are kept as they stand on the wire, in canonical form. */
function itemPrinter(field: Field): Printer {
  if (field.type === 'ref') return printers.ref ?? literal;
  return field.type === 'decimal' ? (value, { scale = 0 }) => pyString(inScale(textOf(value), scale)) : literal;
}

/** Values of these types are texts on the wire. */
function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function inScale(value: string, scale: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  return scale === 0 ? whole : `${whole}.${fraction.padEnd(scale, '0')}`;
}
