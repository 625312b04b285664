import { fieldTypes } from '../field-types.ts';
import type { Member, Shape } from '../shape.ts';

/** The flags of a field, in the order of the docs. */
export const fieldFlags = [
  'required',
  'unique',
  'search',
  'filter',
  'sort',
  'index',
  'private',
  'readonly',
  'writeonly',
  'immutable',
  'encrypted',
] as const;

const flagHelp: Readonly<Record<(typeof fieldFlags)[number], string>> = {
  required: 'A value must be there.',
  unique: 'No two rows have the same value.',
  search: 'Found by `q`.',
  filter: 'Allowed in `filter[...]`.',
  sort: 'Allowed in `sort`.',
  index: 'Has an index of its own.',
  private: 'Only for admin and the owner of the row.',
  readonly: 'Set by the server.',
  writeonly: 'Accepted, never returned.',
  immutable: 'Set at create only.',
  encrypted: 'Encrypted at rest.',
};

/** What editors can know of a type without parsing it: its name, and that arguments stand in brackets. */
const typeForms = Object.keys(fieldTypes).map((type) => typeArguments(type));
const typePattern = `(${typeForms.join('|')})(\\[\\])?`;

function typeArguments(type: string): string {
  const form = { decimal: '\\([0-9 ]+,[0-9 ]+\\)', enum: '\\(.+\\)', ref: '\\( *[A-Z][A-Za-z0-9]* *\\)' }[type];
  return type + (form ?? '');
}

const bound: Shape = {
  kind: 'either',
  of: [
    { kind: 'number', min: -Number.MAX_VALUE, max: Number.MAX_VALUE },
    { kind: 'text', max: 100, min: 1 },
  ],
};

/** The keys of a field in map form; in line form the same words follow the type. */
export const fieldMembers: Readonly<Record<string, Member>> = {
  type: {
    shape: { kind: 'text', max: 20_000, min: 1, editorPattern: `^ *${typePattern} *$` },
    help: 'The type: string, decimal(12,2), enum(a, b), ref(Other), with [] for a list.',
    required: true,
  },
  ...Object.fromEntries(
    fieldFlags.map((flag) => [flag, { shape: { kind: 'boolean' }, help: flagHelp[flag] }] as const),
  ),
  min: { shape: bound, help: 'Shortest text, smallest number, earliest date, fewest items.' },
  max: { shape: bound, help: 'Longest text, largest number, latest date, most items.' },
  pattern: {
    shape: { kind: 'text', max: 500, min: 1 },
    help: 'A regular expression (RE2) that a text matches somewhere.',
  },
  default: { shape: { kind: 'json' }, help: 'The value when a create leaves the member out.' },
  onDelete: {
    shape: { kind: 'enum', values: ['restrict', 'cascade', 'setNull'] },
    help: 'What happens to this row when the row it refers to is deleted.',
  },
  inverse: {
    shape: { kind: 'text', max: 63, pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', hint: 'a path segment like work-orders' },
    help: 'The path segment under which the other side lists these rows.',
  },
  types: {
    shape: {
      kind: 'list',
      of: { kind: 'text', max: 127, pattern: '^[a-z0-9.+-]+/([a-z0-9.+-]+|\\*)$', hint: 'a media type like image/png' },
      max: 50,
      min: 1,
    },
    help: 'The media types that a file may have.',
  },
  maxSize: {
    shape: {
      kind: 'either',
      of: [
        { kind: 'integer', min: 1, max: 5 * 1024 ** 3 },
        { kind: 'text', max: 20, pattern: '^[0-9]{1,10}(B|KB|KiB|MB|MiB|GB|GiB)?$', hint: 'a size like 5MiB' },
      ],
    },
    help: 'The largest file, in bytes or with a unit.',
  },
  description: { shape: { kind: 'text', max: 1000 }, help: 'What the field means.' },
  example: { shape: { kind: 'json' }, help: 'A value for the docs.' },
};

/** A field: one line of the field grammar, or a map. */
export const fieldShape: Shape = {
  kind: 'either',
  of: [
    { kind: 'text', max: 20_000, min: 1, editorPattern: `^\\s*${typePattern}(\\s[^]*)?$` },
    { kind: 'object', members: fieldMembers, name: 'field' },
  ],
};
