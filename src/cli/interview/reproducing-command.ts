import { specFields, type SpecField } from '../../spec/spec-fields.ts';
import { shellWords } from '../../steps/shell-words.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import { valueAt } from '../create/at-path.ts';

/** The command line that makes the same backend without a question, in any place: one flag per key that was decided. */
export function reproducingCommand(requirements: BackendRequirements): string {
  const flags = specFields
    .filter(({ path }) => path.join('.') !== 'name')
    .flatMap((field) => {
      const value = valueAt(requirements, field.path);
      return value === undefined ? [] : writers[field.kind](field.flag, value);
    });
  const resources = Object.entries(requirements.resources ?? {}).map(([name, resource]) => [
    '--resource',
    `${name}: ${JSON.stringify(resource)}`,
  ]);
  const lines = [['backwright', 'create', requirements.name ?? 'my-api', '--yes'], ...flags, ...resources];
  return lines.map((words) => shellWords(words)).join(' \\\n  ');
}

type Writer = (flag: string, value: unknown) => readonly (readonly string[])[];

const single: Writer = (flag, value) => [[flag, text(value)]];

const writers: Readonly<Record<SpecField['kind'], Writer>> = {
  text: single,
  enum: single,
  integer: single,
  boolean: (flag, value) => [[value === true ? flag : flag.replace('--', '--no-')]],
  list: (flag, value) => [[flag, Array.isArray(value) ? value.map(text).join(',') : text(value)]],
  map: (flag, value) =>
    Object.entries(value as Readonly<Record<string, unknown>>).map(([key, item]) => [flag, `${key}=${text(item)}`]),
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
