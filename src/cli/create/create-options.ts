import { specFields } from '../../spec/spec-fields.ts';
import type { SpecField } from '../../spec/spec-fields.ts';
import type { CliOption } from '../cli-option.ts';

const own: readonly CliOption[] = [
  {
    name: 'spec',
    kind: 'value',
    placeholder: 'FILE',
    help: 'Read the requirements from a YAML or JSON file; - is standard input.',
  },
  {
    name: 'dir',
    kind: 'value',
    placeholder: 'DIR',
    help: 'Create the backend in this folder; it must be absent or empty.',
  },
  {
    name: 'resource',
    kind: 'value',
    list: 'repeated',
    placeholder: 'YAML',
    help: "Add a resource: 'Task: {fields: {title: string required}}'.",
  },
  { name: 'yes', kind: 'flag', help: 'Ask nothing; what is not said has its default.' },
  { name: 'plan', kind: 'flag', help: 'Print what would be written and why, and write nothing.' },
  { name: 'dry-run', kind: 'flag', help: 'Compare what would be written with the disk, and write nothing.' },
  { name: 'diff', kind: 'flag', help: 'With --dry-run: show the differences line by line.' },
  { name: 'json', kind: 'flag', help: 'Print one JSON document on standard output.' },
  {
    name: 'skip',
    kind: 'value',
    list: 'commas',
    placeholder: 'STEP',
    help: 'Leave out a step after writing: env, install, openapi, git-init.',
  },
  { name: 'no-install', kind: 'flag', help: 'The same as --skip install.' },
  { name: 'no-base', kind: 'flag', help: 'Store no merge bases; later updates then have less to go by.' },
];

/** A comma may be part of a map's value, so its flag takes one pair at a time. */
const lists: Readonly<Partial<Record<SpecField['kind'], 'commas' | 'repeated'>>> = { list: 'commas', map: 'repeated' };

/** The options of `create`: its own, and one for every key of the spec. */
export const createOptions: readonly CliOption[] = [...own, ...specFields.flatMap(specOptions)];

/** A yes-or-no key has two flags, so that a default of yes can be refused. */
function specOptions(field: SpecField): readonly CliOption[] {
  const { flag, kind, help, values } = field;
  const name = flag.slice(2);
  const group = 'Keys of the spec';
  if (kind === 'boolean') {
    return [
      { name, kind: 'flag', help, group },
      { name: `no-${name}`, kind: 'flag', help: `The opposite of ${flag}.`, group },
    ];
  }
  const placeholder = kind === 'map' ? 'KEY=VALUE' : (values?.join('|') ?? kind.toUpperCase());
  const list = lists[kind];
  return [{ name, kind: 'value', help, group, placeholder, ...(list ? { list } : {}) }];
}
