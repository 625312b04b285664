import { moneyColumns } from '../../../src/naming.ts';
import type { Field, FieldType } from '../../../src/types.ts';
import { isWide } from '../../_shared/sql/column-type.ts';
import { group } from '../print/doc.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import type { ColumnFacts } from '../resource-views/model-facts.ts';

const text = (length?: string): string => (length === undefined ? 'sa.Text()' : `sa.String(${length})`);
const json = 'JSONB(none_as_null=True)';
const files = 'Attached()';

/** The type of a column; money has two, and is a composite. */
const columnTypes: Readonly<Record<Exclude<FieldType, 'money'>, (field: Field) => string>> = {
  string: ({ max }) => text(String(max ?? 255)),
  text: () => text(),
  integer: (field) => (isWide(field) ? 'sa.BigInteger()' : 'sa.Integer()'),
  bigint: () => 'sa.BigInteger()',
  decimal: ({ precision, scale }) => `sa.Numeric(${String(precision)}, ${String(scale)})`,
  float: () => 'sa.Double()',
  boolean: () => 'sa.Boolean()',
  date: () => 'sa.Date()',
  time: () => 'sa.Time()',
  datetime: () => 'sa.DateTime(timezone=True)',
  uuid: () => 'sa.Uuid()',
  json: () => json,
  email: () => text('254'),
  url: () => text('2048'),
  phone: () => text('16'),
  bytes: () => 'sa.LargeBinary()',
  enum: () => text(),
  ref: () => 'sa.Uuid()',
  file: () => files,
};

/** A mapped column, or the pair of them that holds money. */
export function columnLine(facts: ColumnFacts): string {
  const { field, attribute, python, nullable } = facts;
  const head = `${attribute}: Mapped[${python}${nullable ? ' | None' : ''}] = `;
  if (field.list && field.type !== 'file') return call(head, facts, json);
  if (field.type !== 'money') return call(head, facts, columnTypes[field.type](field));
  const { amount, currency } = moneyColumns(field.column);
  const column = (name: string, type: string) => `mapped_column(${pyString(name)}, ${type})`;
  const columns = [column(amount, 'sa.BigInteger()'), column(currency, 'sa.CHAR(3)')];
  return wrapList('    ', `${head}composite(`, columns, ')');
}

function call(head: string, { renamed, foreignKey, isSetByServer }: ColumnFacts, type: string): string {
  const args = [
    ...(renamed === undefined ? [] : [pyString(renamed)]),
    type,
    ...(foreignKey
      ? [group('sa.ForeignKey(', [pyString(foreignKey.column), `name=${pyString(foreignKey.name)}`], ')')]
      : []),
    ...(isSetByServer ? ['server_default=sa.FetchedValue()'] : []),
  ];
  return wrapList('    ', `${head}mapped_column(`, args, ')');
}
