import { moneyColumns } from '../../../src/naming.ts';
import type { Field, FieldType, Resource } from '../../../src/types.ts';
import { isWide } from '../../_shared/sql/column-type.ts';
import { group, type Doc } from '../print/doc.ts';
import { pyString } from '../print/py-string.ts';
import { wrapList } from '../print/wrap-list.ts';
import { attributesOf } from '../resource-views/attributes.ts';
import type { ColumnFacts } from '../resource-views/model-facts.ts';
import { moneyProperty } from './money-property.ts';

/** What a class says of a column: its fields, and the functions of the property that shows them as one. */
export type ColumnView = Readonly<{ lines: readonly string[]; functions: readonly (readonly string[])[] }>;

const wide = 'sa_type=sa.BigInteger';
const json = 'sa_type=JSONB(none_as_null=True)';

/** What the type of a value does not say about its column; money has two columns. */
const typeArguments: Readonly<Record<Exclude<FieldType, 'money'>, (field: Field) => readonly string[]>> = {
  string: ({ max = 255 }) => [`max_length=${String(max)}`],
  text: () => [],
  integer: (field) => (isWide(field) ? [wide] : []),
  bigint: () => [wide],
  decimal: ({ precision, scale }) => [`max_digits=${String(precision)}`, `decimal_places=${String(scale)}`],
  float: () => [],
  boolean: () => [],
  date: () => [],
  time: () => [],
  datetime: () => [],
  uuid: () => [],
  json: () => [json],
  email: () => ['max_length=254'],
  url: () => ['max_length=2048'],
  phone: () => ['max_length=16'],
  bytes: () => [],
  enum: () => [],
  ref: () => [],
  file: () => ['sa_type=Attached()'],
};

/** The field of a column, or the pair of fields that holds money and the property that shows it. */
export function columnView(resource: Resource, facts: ColumnFacts): ColumnView {
  const { field, attribute, python, nullable } = facts;
  if (!field.list && field.type === 'money') return moneyView(resource, facts);
  return { lines: [line(attribute, python, nullable, [...typesOf(facts), ...restOf(facts)])], functions: [] };
}

function typesOf({ field, isLiteral }: ColumnFacts): readonly string[] {
  if (isLiteral) return ['sa_type=sa.Text'];
  if (field.type === 'money' || (field.list && field.type !== 'file')) return [json];
  return typeArguments[field.type](field);
}

function moneyView(resource: Resource, { field, attribute, nullable }: ColumnFacts): ColumnView {
  const columns = moneyColumns(field.column);
  const amount = freeName(resource, `${attribute}_amount`);
  const currency = freeName(resource, `${attribute}_currency`);
  const half = (name: string, column: string, python: string, type: string) =>
    line(name, python, nullable, [type, ...settings(name === column ? [] : [nameSetting(column)])]);
  return {
    lines: [half(amount, columns.amount, 'int', wide), half(currency, columns.currency, 'str', 'sa_type=sa.CHAR(3)')],
    functions: moneyProperty({ attribute, amount, currency, nullable }),
  };
}

function freeName(resource: Resource, wanted: string): string {
  const others = new Set(attributesOf(resource).values());
  let name = wanted;
  while (others.has(name)) name += '_';
  return name;
}

function restOf({ renamed, foreignKey, isSetByServer }: ColumnFacts): readonly Doc[] {
  return [
    ...(foreignKey ? [`foreign_key=${pyString(foreignKey.column)}`] : []),
    ...settings([
      ...(renamed === undefined ? [] : [nameSetting(renamed)]),
      ...(isSetByServer ? ['"server_default": sa.FetchedValue()'] : []),
    ]),
  ];
}

const nameSetting = (column: string): string => `"name": ${pyString(column)}`;

/** What SQLModel has no argument for. */
function settings(items: readonly string[]): readonly Doc[] {
  return items.length === 0 ? [] : [group('sa_column_kwargs={', items, '}')];
}

function line(attribute: string, python: string, nullable: boolean, given: readonly Doc[]): string {
  const type = `${attribute}: ${python}${nullable ? ' | None' : ''}`;
  if (given.length === 0) return `    ${type}${nullable ? ' = None' : ''}`;
  return wrapList('    ', `${type} = Field(`, [...(nullable ? ['default=None'] : []), ...given], ')');
}
