import type { Plan } from '../../types.ts';

/** The plan as a person reads it: the parts in order, then every file with where it comes from. */
export function showPlan({ spec, parts, files }: Plan): string {
  const width = Math.max(...files.map(({ path }) => path.length));
  const lines = files.map(({ path, template }) => `  ${path.padEnd(width)}  ${template}\n`);
  return [
    `${spec.name}: ${spec.stack}, ${String(files.length)} files planned. Nothing was written.\n`,
    `Parts:\n${parts.map((part) => `  ${part}\n`).join('')}`,
    `Files:\n${lines.join('')}`,
  ].join('\n');
}
