import type { Table } from './tables-of.ts';

/** The tables as a Mermaid diagram, which code hosts draw. */
export function erDiagram(tables: readonly Table[]): string {
  const entities = tables.map(({ name, columns, references }) => {
    const foreign = new Set(references.map(({ column }) => column));
    const lines = columns.map(({ name: column, type, key, unique }) => {
      const marks = [key ? 'PK' : '', foreign.has(column) ? 'FK' : '', unique ? 'UK' : ''].filter(
        (mark) => mark !== '',
      );
      return `    ${[type.replaceAll(/\(.*\)| .*/g, ''), column, marks.join(',')].join(' ').trimEnd()}`;
    });
    return `  ${name} {\n${lines.join('\n')}\n  }`;
  });
  const relations = tables.flatMap(({ name, columns, references }) =>
    references.map(({ column, target }) => {
      const nullable = columns.find((one) => one.name === column)?.nullable === true;
      return `  ${target} ${nullable ? '|o' : '||'}--o{ ${name} : "${column}"`;
    }),
  );
  return ['```mermaid', 'erDiagram', ...entities, ...relations, '```'].join('\n');
}
