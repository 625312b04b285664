import { nearest } from '../nearest.ts';
import type { ReadResource } from '../resources/read-resources.ts';
import { readFieldValue } from '../values/read-field-value.ts';
import { readUuid } from '../values/formats.ts';
import type { Json, RuleBreak } from '../../types.ts';
import { loadedRows, type LoadedRows } from './loaded-rows.ts';
import type { SpecRule } from './rule.ts';
import { seedReferenceBreaks } from './seed-reference-breaks.ts';

type Row = Readonly<Record<string, Json>>;

/** Example rows are rows that a client could create: every value fits, references lead to earlier rows, unique values differ. */
export const seedRule: SpecRule = {
  id: 'seeds',
  breaks: (input) => {
    const loaded = loadedRows(input.ordered);
    return input.resources.flatMap((resource, index) => {
      const rows = input.completed[index]?.seed ?? [];
      const perRow = rows.flatMap((row, position) =>
        rowBreaks(resource, row, position, loaded).map((found) => ({
          ...found,
          path: [...resource.path, 'seed', position, ...found.path],
        })),
      );
      return [...perRow, ...repeated(resource, rows, input.completed[index]?.unique ?? [])];
    });
  },
};

function rowBreaks(resource: ReadResource, row: Row, position: number, loaded: LoadedRows): readonly RuleBreak[] {
  const values = Object.entries(row).flatMap(([name, value]): readonly RuleBreak[] => {
    if (name === 'id') {
      return 'problem' in readUuid(value, {})
        ? [broken([name], '`id` must be a UUID', 'leave it out, or write a UUID')]
        : [];
    }
    const field = resource.fieldByName.get(name);
    if (!field && resource.fieldNames.has(name)) return [];
    if (!field) {
      const near = nearest(name, resource.fieldNames);
      return [
        broken(
          [name],
          `${resource.name} has no field \`${name}\``,
          near === undefined ? 'remove it' : `did you mean \`${near}\`?`,
        ),
      ];
    }
    if (value === null) return field.required ? [broken([name], `\`${name}\` is required`, 'give it a value')] : [];
    const result = readFieldValue(field, value);
    if ('problem' in result) return [broken([name], `\`${name}\` ${result.problem}`, 'correct the value')];
    return seedReferenceBreaks(resource.name, position, field, result.value, loaded);
  });
  const missing = resource.fields
    .filter((field) => field.required && field.default === undefined && !Object.hasOwn(row, field.name))
    .map((field) => broken([], `this row has no \`${field.name}\`, which is required`, `add \`${field.name}\``));
  return [...values, ...missing];
}

/** Two rows with the same id, or with the same values where they must differ. */
function repeated(
  resource: ReadResource,
  rows: readonly Row[],
  compound: readonly (readonly string[])[],
): readonly RuleBreak[] {
  const single = resource.fields.filter(({ unique }) => unique).map(({ name }) => [name]);
  return [['id'], ...single, ...compound].flatMap((names) => {
    const seen = new Map<string, number>();
    return rows.flatMap((row, position): readonly RuleBreak[] => {
      const values = names.map((name) => row[name] ?? resource.fieldByName.get(name)?.default ?? null);
      if (values.includes(null)) return [];
      const key = JSON.stringify(values);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, position);
      const because = `rows ${String((first ?? 0) + 1)} and ${String(position + 1)} have the same ${names.join(' and ')}, which must be unique`;
      return first === undefined ? [] : [broken([...resource.path, 'seed', position], because, 'change one of them')];
    });
  });
}

function broken(path: RuleBreak['path'], because: string, instead: string): RuleBreak {
  return { path, because, instead };
}
