import type { Plan } from '../../types.ts';
import { contributed } from '../contributed.ts';

/** A column as the migrations write it. */
export type TableColumn = Readonly<{ name: string; type: string; nullable: boolean; key: boolean; unique: boolean }>;

/** A reference from one table to another. */
export type TableReference = Readonly<{ column: string; target: string; onDelete: string }>;

/** A table of the database. */
export type Table = Readonly<{
  name: string;
  columns: readonly TableColumn[];
  references: readonly TableReference[];
  indexes: readonly string[];
}>;

const word = String.raw`"?(\w+)"?`;
const reference = new RegExp(
  String.raw`foreign key \(${word}\) references ${word} \(\w+\) on delete (restrict|cascade|set null)`,
);

/** Every table, read out of the migrations themselves, so that a page cannot say anything else. */
export function tablesOf(plan: Plan): readonly Table[] {
  const sql = contributed(plan, 'migration')
    .map(({ up }) => up)
    .join('\n');
  const late = [...sql.matchAll(new RegExp(String.raw`^alter table ${word}\n  add (.*);$`, 'gm'))];
  const indexes = [...sql.matchAll(new RegExp(String.raw`^create (?:unique )?index ${word} on ${word} (.*);$`, 'gm'))];
  const unique = uniqueAmongLiveRows(sql);
  return [...sql.matchAll(new RegExp(String.raw`^create table ${word} \(\n([\s\S]*?)\n\);$`, 'gm'))].map(
    ([, name = '', body = '']) => {
      const lines = body.split('\n').map((line) => line.trim().replace(/,$/, ''));
      const constraints = lines.filter((line) => line.startsWith('constraint '));
      const added = late.filter(([, table]) => table === name).map(([, , clause = '']) => clause);
      return {
        name,
        columns: lines
          .filter((line) => !line.startsWith('constraint '))
          .map((line) => column(line, [...constraints, ...(unique.get(name) ?? [])])),
        references: [...constraints, ...added].flatMap(referenceOf),
        indexes: indexes.filter(([, , table]) => table === name).map(([, index = '']) => index),
      };
    },
  );
}

/** The keys that hold among live rows alone, as the constraints that they stand for, by table. */
function uniqueAmongLiveRows(sql: string): ReadonlyMap<string, readonly string[]> {
  const pattern = String.raw`^create unique index ${word} on ${word} (\([^)]*\)) where deleted_at is null;$`;
  const keys = Map.groupBy(sql.matchAll(new RegExp(pattern, 'gm')), ([, , table = '']) => table);
  return new Map([...keys].map(([table, found]) => [table, found.map(([, , , columns = '']) => `unique ${columns}`)]));
}

function column(line: string, constraints: readonly string[]): TableColumn {
  const [, name = '', rest = ''] = new RegExp(`^${word} (.*)$`).exec(line) ?? [];
  const type = rest.replace(/ (collate|not null|default|generated).*$/, '');
  const alone = (kind: string): boolean =>
    constraints.some((clause) => new RegExp(String.raw`${kind} \("?${name}"?\)$`).test(clause));
  const key = constraints.some((clause) => new RegExp(String.raw`primary key \(.*\b${name}\b.*\)$`).test(clause));
  return { name, type, nullable: !rest.includes('not null'), key, unique: alone('unique') };
}

function referenceOf(clause: string): readonly TableReference[] {
  const [, from, target, onDelete] = reference.exec(clause) ?? [];
  return from === undefined || target === undefined ? [] : [{ column: from, target, onDelete: onDelete ?? '' }];
}
