import type { Field, FilterOperator } from '../../types.ts';
import { filterText } from './filter-text.ts';
import { itemOf } from './item-of.ts';

type Data = Readonly<Record<string, unknown>>;

const part = (text: string, from: number, to: number) => Array.from(text).slice(from, to).join('');

/** Values to try with an operator, made from what the rows hold. */
export function filterValues(field: Field, operator: FilterOperator, rows: readonly Data[]): string[] {
  if (operator === 'isNull') return ['true', 'false'];
  const values = rows.flatMap((row) => {
    const value = row[field.wire];
    if (field.list) return Array.isArray(value) ? value.flatMap((item) => filterText(itemOf(field), item) ?? []) : [];
    return filterText(field, value) ?? [];
  });
  const some = [...new Set(values)].filter((value) => value.trim() === value).slice(0, 4);
  if (operator === 'in' || operator === 'nin') {
    const plain = some.filter((value) => !value.includes(','));
    return plain.length > 0 ? [plain.slice(0, 2).join(','), plain[0] ?? ''] : [];
  }
  if (operator === 'contains')
    return some
      .flatMap((value) => [part(value, 1, 5), part(value, 1, 5).toUpperCase(), part(value, 0, 60)])
      .filter((text) => text !== '');
  if (operator === 'startsWith')
    // A piece from the middle starts nothing.
    return some
      .flatMap((value) => [part(value, 0, 3), part(value, 0, 3).toUpperCase(), part(value, 2, 6)])
      .filter((text) => text !== '');
  return some;
}
