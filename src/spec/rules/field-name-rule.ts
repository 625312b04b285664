import { moneyColumns, toCamel } from '../../naming.ts';
import type { Field, RuleBreak } from '../../types.ts';
import type { ResourceRule } from './rule.ts';

/** The members that every resource has; they are snake_case also with `api.case: camel`. */
const builtInMembers = ['id', 'created_at', 'updated_at', 'version'];

/** Fields have a column and a member name of their own, and take none that are built in. */
export const fieldNameRule: ResourceRule = {
  id: 'field-names',
  breaks: ({ path, fields }, completed, { settings }) => {
    const taken = new Map<string, string>();
    const builtIn = [
      ...builtInMembers,
      ...(settings.database.features.includes('soft-delete') ? ['deleted_at', 'deleted_with'] : []),
      ...(settings.database.features.includes('full-text-search') ? ['search_vector'] : []),
      ...(completed.owner.includes('created_by') && !fields.some(({ name }) => name === 'created_by')
        ? ['created_by']
        : []),
    ];
    for (const name of builtIn)
      for (const key of [`column ${name}`, `member ${name}`, `member ${toCamel(name)}`]) taken.set(key, name);
    return fields.flatMap((field): RuleBreak[] => {
      const keys = [...columnsOf(field).map((column) => `column ${column}`), `member ${field.wire}`];
      const clash = keys.find((key) => taken.has(key));
      for (const key of keys) if (!taken.has(key)) taken.set(key, field.name);
      if (clash === undefined) return [];
      const other = taken.get(clash) ?? '';
      const because = builtIn.includes(other)
        ? `\`${field.name}\` would take the built-in ${clash}`
        : `\`${field.name}\` and \`${other}\` would both have the ${clash}`;
      return [{ path: [...path, 'fields', field.name], because, instead: 'rename the field' }];
    });
  },
};

function columnsOf(field: Field): readonly string[] {
  if (field.column === '') return [];
  if (field.type !== 'money' || field.list) return [field.column];
  const { amount, currency } = moneyColumns(field.column);
  return [amount, currency];
}
