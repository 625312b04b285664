import type { Field, RuleBreak } from '../../types.ts';
import type { ResourceRule } from './rule.ts';

/**
 * The longest key that fits everywhere: a B-tree entry of PostgreSQL holds 2,704 bytes with its header, one of InnoDB
 * 3,072. A longer one would let a legal request fail in the database.
 */
const longestKey = 2600;

/** What must be unique, and what is indexed together, fits into an index entry. */
export const keyLengthRule: ResourceRule = {
  id: 'key-length',
  breaks: ({ path, fields, fieldByName, written }) => {
    const single = fields
      .filter((field) => field.unique && keyBytes(field) > longestKey)
      .map((field) => tooLong([...path, 'fields', field.name], [field]));
    const compound = (['unique', 'indexes'] as const).flatMap((key) =>
      (written[key] ?? []).flatMap((names, position): RuleBreak[] => {
        const members = names.flatMap((name) => fieldByName.get(name) ?? []);
        const bytes = members.reduce((sum, field) => sum + keyBytes(field), 0);
        return bytes > longestKey ? [tooLong([...path, key, position], members)] : [];
      }),
    );
    return [...single, ...compound];
  },
};

function tooLong(path: RuleBreak['path'], members: readonly Field[]): RuleBreak {
  const bytes = members.reduce((sum, field) => sum + keyBytes(field), 0);
  const names = members.map(({ name }) => name).join(' and ');
  const because = `${names} can take ${String(bytes)} bytes, and an index entry has room for ${String(longestKey)}`;
  return { path, because, instead: 'give the strings a smaller `max` (four bytes a character)' };
}

/** The most bytes that a value takes in an index; characters outside ASCII have up to four. */
function keyBytes({ type, max, values = [] }: Field): number {
  const lengths: Readonly<Partial<Record<Field['type'], number>>> = {
    string: 4 * Number(max),
    email: 254,
    url: 2048,
    phone: 16,
    enum: Math.max(0, ...values.map((label) => Buffer.byteLength(label))),
  };
  return lengths[type] ?? 24;
}
